import type { DayWord } from '../schedule/when'
import { WEEKDAY_WORDS } from '../schedule/when'
import { formatDayName } from '../schedule/words'
import type { Locale } from './locales'
import { wordsIn } from './words'

const languageNames: Record<Locale, Intl.DisplayNames> = {
  en: new Intl.DisplayNames('en', { type: 'language' }),
  es: new Intl.DisplayNames('es', { type: 'language' }),
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-US'),
  es: new Intl.NumberFormat('es-US'),
}

/** Every page of results names dozens of languages, and Intl takes its time. Bounded, because an address may name any. */
const MOST_HELD = 1000
const heldNames = new Map<string, string>()

/** A language by its code, beginning with a capital letter; the code itself when nobody knows it. */
export function nameOfLanguage(code: string, locale: Locale): string {
  const key = `${locale} ${code}`
  const held = heldNames.get(key)
  if (held) return held
  const name = capitalise(languageNames[locale].of(code) ?? code, locale)
  if (heldNames.size >= MOST_HELD) heldNames.clear()
  heldNames.set(key, name)
  return name
}

/** A day as the filters call it: "Tonight", "Monday". */
export function nameOfDay(day: DayWord, locale: Locale): string {
  if (day === 'today' || day === 'tonight' || day === 'tomorrow') return wordsIn(locale)(`days.${day}`)
  return capitalise(formatDayName(WEEKDAY_WORDS.indexOf(day), locale), locale)
}

/** A number with its separators: "1,250". */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value)
}

function capitalise(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
