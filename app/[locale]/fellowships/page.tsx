import type { Metadata } from 'next'
import { FellowshipList } from '@/components/fellowship/fellowship-list'
import { PageFrame } from '@/components/site/page-frame'
import { listFellowships } from '@/lib/catalogue/data'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { metadataOrNone, orUnavailable } from '../or-unavailable'
import { pageMetadata } from '../page-metadata'

type Props = { params: Promise<{ locale: string }> }

const hereIn = (locale: string) => localePath('/fellowships', locale)

export const generateMetadata = metadataOrNone(describe)
export default orUnavailable(FellowshipsPage)

async function describe({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  return pageMetadata({ title: wordsIn(locale)('fellowships.title'), locale, hereIn })
}

async function FellowshipsPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const fellowships = await listFellowships()
  const t = wordsIn(locale)
  return (
    <PageFrame locale={locale} hereIn={hereIn}>
      <h1>{t('fellowships.title')}</h1>
      <p className="lead">{t('fellowships.intro')}</p>
      <FellowshipList fellowships={fellowships} locale={locale} />
    </PageFrame>
  )
}
