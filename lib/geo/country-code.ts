import { qualifiersOf } from './place-text'

/** The ISO 3166-1 code of a country as a source or a searcher writes it ("USA", "us", "Canada"); null when unknown. */
export function countryCodeOf(text: string): string | null {
  const named = qualifiersOf(text).find(({ admin1 }) => admin1 === undefined)
  if (named) return named.country
  return /^[a-z]{2}$/i.test(text.trim()) ? text.trim().toUpperCase() : null
}
