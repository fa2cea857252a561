import { remember } from './remember'

/** Names a code only when it stands for a language. */
const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The ISO 639 code of a language, the short one where it has two ("eng" is "en"); undefined when it is none. */
export function toLanguageCode(text: string): string | undefined {
  // what is no code is not remembered either: it may be anything that a visitor has written
  return /^[a-z]{2,3}$/.test(text) ? codeOf(text) : undefined
}

const codeOf = remember((text: string): string | undefined => {
  if (known.of(text) === undefined) return undefined
  const [canonical = text] = Intl.getCanonicalLocales(text)
  return text.length === 3 && canonical.length === 2 ? canonical : text
})
