import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'

/** A request's address: its path as it was sent and as text, and all that follows from the question mark on. */
export type Address = { sentPath: string; path: string; search: string }

/** What no path of ours holds. A browser reads a backslash as a slash, and skips control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const REFUSED = /[\\\u0000-\u001f\u007f]/

/** Takes an address apart; null when its path is none, can't be decoded, or holds what none of ours does. */
export function readAddress(url: string): Address | null {
  const end = url.search(/[?#]/)
  const sentPath = end === -1 ? url : url.slice(0, end)
  const path = decode(sentPath)
  if (path === null || !path.startsWith('/') || REFUSED.test(path)) return null
  return { sentPath, path, search: url.slice(sentPath.length) }
}

/** The language of an address, whatever else is wrong with it. */
export function localeOfAddress(url: string): Locale {
  return LOCALES.find((locale) => new RegExp(`^/${locale}(?=[/?#]|$)`).test(url)) ?? DEFAULT_LOCALE
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
