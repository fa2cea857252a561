import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'

/** Says, in the page's language, why a health or crisis text stands there in English. */
export function ReviewNote({ locale }: { locale: Locale }) {
  if (healthLocale(locale) === locale) return null
  return <p className="soft review">{wordsIn(locale)('review.unreviewed')}</p>
}
