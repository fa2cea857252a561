import { createTranslator } from 'next-intl'
import type { Localized } from '../lookup/types'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales'
import en from './messages/en.json'
import es from './messages/es.json'
import { remember } from './remember'

/** A language that lacks a text of the English file does not compile. */
const MESSAGES: Record<Locale, typeof en> = { en, es }

const REVIEWERS: Record<Locale, string> = { en: 'the source', es: es._review.reviewers.health }

const makeTranslator = (locale: Locale) => createTranslator({ locale, messages: MESSAGES[locale] })
export type Translate = ReturnType<typeof makeTranslator>

const translators = new Map<Locale, Translate>()

/**
 * The texts of the pages in a language, as a plain function. Held for as long as the process runs, because
 * getTranslations parses every text anew for each request.
 */
export function wordsIn(locale: Locale): Translate {
  const held = translators.get(locale)
  if (held) return held
  const made = readingOnce(makeTranslator(locale))
  translators.set(locale, made)
  return made
}

/** A text with nothing to choose or to mark up: words, and places for values. */
const PLAIN = /^(?:[^'<>|#{}]|\{\w+\})*$/

/**
 * A page has hundreds of texts, nearly all of them plain: each is looked for in its file once, and its values are put in
 * without what plurals need. What only counts ("25 miles") is remembered.
 */
function readingOnce(translate: Translate): Translate {
  const read = translate as (key: string, values?: Record<string, string | number>) => string
  const counted = remember((keyAndCount: string) => {
    const [key = '', count] = keyAndCount.split(' ')
    return read(key, { count: Number(count) })
  })
  const known = new Map<string, { text: string; isPlain: boolean }>()
  const textOf = (key: string) => {
    const held = known.get(key)
    if (held) return held
    const text = String(translate.raw(key as never))
    const found = { text, isPlain: PLAIN.test(text) }
    known.set(key, found)
    return found
  }
  const readOnce: typeof read = (key, values) => {
    const { text, isPlain } = textOf(key)
    if (!isPlain) return countsAlone(values) ? counted(`${key} ${values.count}`) : read(key, values)
    return values ? text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place)) : text
  }
  return Object.assign(readOnce, translate)
}

/** Whether all that is put into a text is a count. */
function countsAlone(values: Record<string, string | number> | undefined): values is { count: number } {
  return values !== undefined && typeof values.count === 'number' && Object.keys(values).length === 1
}

/** The language to write health and crisis texts in: English, until a person has read the translation. */
export function healthLocale(locale: Locale): Locale {
  return REVIEWERS[locale] === '' ? DEFAULT_LOCALE : locale
}

/** The text in this language, else in English; with the language it is in. */
export function textIn(text: Localized, locale: Locale): { text: string; lang: Locale } {
  const translated = text[locale]
  return translated ? { text: translated, lang: locale } : { text: text.en, lang: DEFAULT_LOCALE }
}

/** The language of an address's first segment; whatever is no language of ours is shown in English. */
export function localeOf(segment: string): Locale {
  return isLocale(segment) ? segment : DEFAULT_LOCALE
}
