import type { Locale } from '@/lib/i18n/locales'
import { textIn } from '@/lib/i18n/words'
import type { Localized } from '@/lib/lookup/types'

/** A text of the catalogue in the page's language, marked as English where it has none. */
export function Text({ of, locale }: { of: Localized; locale: Locale }) {
  const { text, lang } = textIn(of, locale)
  return lang === locale ? text : <span lang={lang}>{text}</span>
}
