import type { Metadata } from 'next'
import { PageFrame } from '@/components/site/page-frame'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath } from '@/lib/lookup/href'
import { pageMetadata } from '../page-metadata'

type Props = { params: Promise<{ locale: string }> }

const hereIn = (locale: string) => localePath('/privacy', locale)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  return pageMetadata({ title: wordsIn(locale)('privacy.title'), locale, hereIn })
}

/** What this site learns of its visitors. Needs nothing but its words. */
export default async function PrivacyPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const t = wordsIn(locale)
  return (
    <PageFrame locale={locale} hereIn={hereIn}>
      <h1>{t('privacy.title')}</h1>
      <p className="lead">{t('privacy.tracking')}</p>
      <p>{t('privacy.searches')}</p>
      <p>{t('privacy.nearMe')}</p>
      <p>{t('privacy.reports')}</p>
      <p>{t('privacy.elsewhere')}</p>
    </PageFrame>
  )
}
