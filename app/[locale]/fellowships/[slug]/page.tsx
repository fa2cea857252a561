import type { Metadata } from 'next'
import { cache } from 'react'
import { FellowshipFacts } from '@/components/fellowship/fellowship-facts'
import { FellowshipList } from '@/components/fellowship/fellowship-list'
import { PageFrame } from '@/components/site/page-frame'
import { getFellowship, listFellowships } from '@/lib/catalogue/data'
import { answerAs } from '@/lib/entry/answer'
import { localeOf, textIn, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { metadataOrNone, orUnavailable } from '../../or-unavailable'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

const read = cache((slug: string) => getFellowship(slug))

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(FellowshipPage)

async function describe({ params }: Props): Promise<Metadata> {
  const { locale: segment, slug } = await params
  const locale = localeOf(segment)
  const fellowship = await read(slug)
  if (!fellowship) return { title: wordsIn(locale)('fellowship.unknown'), robots: { index: false } }
  return pageMetadata({
    title: fellowship.name,
    description: textIn(fellowship.about, locale).text,
    locale,
    hereIn: (other) => localePath(`/fellowships/${fellowship.slug}`, other),
  })
}

async function FellowshipPage({ params }: Props) {
  const { locale: segment, slug } = await params
  const locale = localeOf(segment)
  const fellowship = await read(slug)
  if (!fellowship) answerAs(404)
  const t = wordsIn(locale)
  const path = fellowship ? `/fellowships/${fellowship.slug}` : '/fellowships'
  return (
    <PageFrame locale={locale} hereIn={(other) => localePath(path, other)}>
      {fellowship ? (
        <FellowshipFacts fellowship={fellowship} locale={locale} />
      ) : (
        <>
          <h1>{t('fellowship.unknown')}</h1>
          <p className="lead">{t('fellowship.unknownText')}</p>
          <FellowshipList fellowships={await listFellowships()} locale={locale} />
        </>
      )}
    </PageFrame>
  )
}
