import type { Metadata } from 'next'
import { PageFrame } from '@/components/site/page-frame'
import { UnknownPage } from '@/components/site/unknown-page'
import { answerAs } from '@/lib/entry/answer'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = wordsIn(localeOf((await params).locale))
  return { title: t('notFound.title'), robots: { index: false } }
}

/** Whatever is no page of ours. */
export default async function NotFoundPage({ params }: Props) {
  answerAs(404)
  const locale = localeOf((await params).locale)
  const t = wordsIn(locale)
  return (
    <PageFrame locale={locale} hereIn={(other) => localePath('/', other)}>
      <UnknownPage title={t('notFound.title')} text={t('notFound.text')} locale={locale} />
    </PageFrame>
  )
}
