import type { DayWord } from '../schedule/when'
import { WEEKDAY_WORDS } from '../schedule/when'
import { formatDayName } from '../schedule/words'
import type { Locale } from './locales'
import { remember } from './remember'
import { wordsIn } from './words'

const languageNames = { en: languageNamer('en'), es: languageNamer('es') }
const numbers = { en: numberFormatter('en-US'), es: numberFormatter('es-US') }

/** A language by its code, beginning with a capital letter; the code itself when nobody knows it. */
export function nameOfLanguage(code: string, locale: Locale): string {
  return languageNames[locale](code)
}

/** A day as the filters call it: "Tonight", "Monday". */
export function nameOfDay(day: DayWord, locale: Locale): string {
  if (day === 'today' || day === 'tonight' || day === 'tomorrow') return wordsIn(locale)(`days.${day}`)
  return capitalise(formatDayName(WEEKDAY_WORDS.indexOf(day), locale), locale)
}

/** A number with its separators: "1,250". */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale](value)
}

function languageNamer(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return remember((code: string) => capitalise(names.of(code) ?? code, locale))
}

function numberFormatter(locale: string) {
  const numbers = new Intl.NumberFormat(locale)
  return remember((value: number) => numbers.format(value))
}

function capitalise(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
