import type { City } from './cities'
import type { Random } from './random'

/** Those that feeds of the two countries name, besides English, French and Spanish. ISO 639-1. */
export const OTHER_LANGUAGES = [
  'am',
  'ar',
  'de',
  'el',
  'fa',
  'he',
  'hi',
  'ht',
  'hu',
  'it',
  'ja',
  'ko',
  'ne',
  'nl',
  'pa',
  'pl',
  'pt',
  'ru',
  'so',
  'sv',
  'th',
  'tl',
  'tr',
  'uk',
  'vi',
  'zh',
] as const

const EVERY_NTH_GROUP = 16

/**
 * What is spoken in the n-th group: English most of all, French in Quebec, Spanish in the South and West, or
 * not stated. The other languages take turns, so that none is left out.
 */
export function drawLanguages(index: number, city: City, random: Random): string[] {
  const turn = Math.floor(index / EVERY_NTH_GROUP) % OTHER_LANGUAGES.length
  const other = index % EVERY_NTH_GROUP === 0 && OTHER_LANGUAGES[turn]
  if (other) return [other]
  if (city.state === 'QC') return random.chance(0.75) ? ['fr'] : ['en', 'fr']
  if (['CA', 'TX', 'FL', 'AZ', 'NM', 'NY', 'NJ', 'IL'].includes(city.state) && random.chance(0.12))
    return random.chance(0.7) ? ['es'] : ['en', 'es']
  return random.chance(0.3) ? [] : ['en']
}
