import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { ReviewNote } from './review-note'

/** The sentence that stands wherever groups and medicine meet. */
export function KeepMedicine({ locale }: { locale: Locale }) {
  const lang = healthLocale(locale)
  return (
    <Notice>
      <p lang={lang}>
        <strong>{wordsIn(lang)('health.keepMedicine')}</strong>
      </p>
      <ReviewNote locale={locale} />
    </Notice>
  )
}
