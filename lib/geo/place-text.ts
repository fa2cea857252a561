import { COUNTRY_OTHERS, KNOWN_REGIONS } from './regions'

const LONGEST_TEXT = 100
const LONGEST_HEAD_WORDS = 9

/** Letters that have no accent to take off, but that people type as plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
  mtn: 'mountain',
  pt: 'point',
  hts: 'heights',
  spgs: 'springs',
  jct: 'junction',
  twp: 'township',
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  no: 'north',
}

const STREET_WORDS = new Set(
  'st street ave avenue rd road blvd boulevard dr drive ln lane hwy highway way'.split(' '),
)

/** Lower-case plain words of one stretch of text, short forms written out; apostrophes and dots vanish. */
export function toWords(text: string): string[] {
  const words = splitWords(text)
  return words.map((word, at) => {
    if (at === 0 && words.length > 1 && DIRECTIONS[word]) return DIRECTIONS[word]
    return at < words.length - 1 || word === 'hts' || word === 'spgs' ? (SHORT_FORMS[word] ?? word) : word
  })
}

function splitWords(text: string): string[] {
  // Most of the gazetteer's names are this plain, and loading it makes half a million keys
  if (/^[A-Za-z -]*$/.test(text)) return text.toLowerCase().split(/[ -]+/).filter(Boolean)
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1')
    .replace(/['’‘`ʻʼ´]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** The one form under which a name is stored and looked up: its plain words run together. */
export function toKey(text: string): string {
  return toWords(text).join('')
}

/** One reading of a searcher's text: a name, and words after it that say which one. */
export type Reading = { key: string; tail: readonly string[] }

export type PlaceText =
  | { kind: 'empty' }
  | { kind: 'point'; lat: number; lng: number }
  | {
      kind: 'name'
      /** Postal codes that end the text (or stand first), the most exact one first. */
      postals: readonly string[]
      /** What follows the code, as a key: a country, a state or a town; empty when nothing does. */
      postalTail: string
      /** Readings from the longest name to the shortest; those of a pasted address's later parts come last. */
      readings: readonly Reading[]
    }

/** Reads what a searcher typed, at most its first 100 characters. Never throws. */
export function parsePlaceText(raw: string): PlaceText {
  const text = raw
    .slice(0, LONGEST_TEXT)
    .replace(/\p{C}+/gu, ' ')
    .trim()
  const point = parsePoint(text)
  if (point) return { kind: 'point', ...point }
  const { postals, postalTail, rest } = splitPostal(text)
  const readings = readingsOf(rest)
  if (readings.length === 0 && postals.length === 0) return { kind: 'empty' }
  return { kind: 'name', postals, postalTail, readings }
}

function parsePoint(text: string): { lat: number; lng: number } | undefined {
  const match = /^\(?\s*([+-]?\d{1,2}(?:\.\d+)?)\s*(?:,|\s)\s*([+-]?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(text)
  if (!match) return undefined
  const [lat, lng] = [Number(match[1]), Number(match[2])]
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}

const POSTALS: readonly { shape: string; codes: (found: string) => string[] }[] = [
  { shape: String.raw`\d{5}(?:[-\s]?\d{4})?`, codes: (found) => [found.slice(0, 5)] },
  {
    shape: String.raw`[a-ceghj-nprstvxy]\d[a-z][-\s]?\d[a-z]\d`,
    codes: (found) => [toKey(found), toKey(found).slice(0, 3)],
  },
  {
    shape: String.raw`[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}`,
    codes: (found) => [toKey(found), toKey(found).slice(0, -3)],
  },
  { shape: String.raw`[a-z]{1,2}\d[a-z\d]?`, codes: (found) => [toKey(found)] },
  { shape: String.raw`\d{4,7}`, codes: (found) => [found] },
]

const POSTALS_LAST = POSTALS.map(({ shape, codes }) => ({
  pattern: new RegExp(String.raw`^(.*?)(?<![\p{L}\p{N}])(${shape})(?:[\s,]+(\p{L}[\p{L}\s.]{1,30}))?$`, 'iu'),
  codes,
}))

const POSTALS_FIRST = POSTALS.map(({ shape, codes }) => ({
  pattern: new RegExp(String.raw`^(${shape})(?![\p{L}\p{N}])(.*)$`, 'iu'),
  codes,
}))

function splitPostal(text: string): { postals: string[]; postalTail: string; rest: string } {
  for (const { pattern, codes } of POSTALS_LAST) {
    const match = pattern.exec(text)
    const [, before = '', found, after = ''] = match ?? []
    if (found && (after === '' || before === '' || qualifiersOf(after).length > 0))
      return { postals: codes(found), postalTail: toKey(after), rest: before || after }
  }
  for (const { pattern, codes } of POSTALS_FIRST) {
    const [, found, after = ''] = pattern.exec(text) ?? []
    if (found && !isStreet(after)) return { postals: codes(found), postalTail: '', rest: after }
  }
  return { postals: [], postalTail: '', rest: text }
}

function isStreet(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\W+/)
    .some((word) => STREET_WORDS.has(word))
}

/** Canada Post gives each province its letters; Ontario and Quebec have several. */
const PROVINCES: Readonly<Record<string, string>> = {
  a: 'Newfoundland and Labrador',
  b: 'Nova Scotia',
  c: 'Prince Edward Island',
  e: 'New Brunswick',
  g: 'Quebec',
  h: 'Quebec',
  j: 'Quebec',
  k: 'Ontario',
  l: 'Ontario',
  m: 'Ontario',
  n: 'Ontario',
  p: 'Ontario',
  r: 'Manitoba',
  s: 'Saskatchewan',
  t: 'Alberta',
  v: 'British Columbia',
  x: 'Nunavut',
  y: 'Yukon',
}

/** The province that a Canadian postal code's key lies in, when the code itself isn't known. */
export function provinceOfPostal(key: string): string | undefined {
  return /^[a-z]\d[a-z](\d[a-z]\d)?$/.test(key) ? PROVINCES[key.charAt(0)] : undefined
}

/** Cities whose name people write with the code of a state. */
const CITY_CODES: readonly [RegExp, string][] = [
  [/^\s*ok city\b/i, 'oklahoma city'],
  [/^\s*(east|west|south|north|central|downtown) la\s*$/i, '$1 los angeles'],
]

function readingsOf(text: string): Reading[] {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => toWords(CITY_CODES.reduce((written, [code, name]) => written.replace(code, name), part)))
    .filter((words) => words.length > 0)
  const readings: Reading[] = []
  for (let first = 0; first < Math.min(parts.length, 4); first++) {
    const words = parts.slice(first).flat()
    const head = parts[first]?.length ?? 0
    // The name ends at its comma if there is one; without commas it may end anywhere
    const lengths = [head, ...range(Math.min(words.length, LONGEST_HEAD_WORDS), 1).filter((n) => n !== head)]
    for (const length of lengths)
      readings.push({ key: words.slice(0, length).join(''), tail: words.slice(length) })
  }
  return readings
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => from - i)
}

/** Where a tail points, read from the known regions and countries alone; both undefined: nowhere known. */
export type Qualifier = { country: string; admin1: string | undefined }

const QUALIFIERS = new Map<string, Qualifier[]>()
function qualify(text: string, qualifier: Qualifier) {
  const key = toKey(text)
  QUALIFIERS.set(key, [...(QUALIFIERS.get(key) ?? []), qualifier])
}
for (const { country, code, name, others } of KNOWN_REGIONS)
  for (const text of new Set([code, name, ...others])) qualify(text, { country, admin1: code })
for (const [country, others] of Object.entries(COUNTRY_OTHERS))
  for (const text of [country, ...others]) qualify(text, { country, admin1: undefined })
qualify('Canada', { country: 'CA', admin1: undefined })
qualify('United States', { country: 'US', admin1: undefined })
qualify('United Kingdom', { country: 'GB', admin1: undefined })
qualify('Ireland', { country: 'IE', admin1: undefined })
qualify('Australia', { country: 'AU', admin1: undefined })
qualify('New Zealand', { country: 'NZ', admin1: undefined })

/** The known states and countries that a text can mean ("ca": California, Canada), states first. */
export function qualifiersOf(text: string): readonly Qualifier[] {
  return QUALIFIERS.get(toKey(text)) ?? []
}

/**
 * Damerau-Levenshtein distance (optimal string alignment), given up as `limit + 1` as soon as it must be more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let twoBack: number[] = []
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    twoBack = oneBack
    oneBack = row
  }
  return Math.min(oneBack[b.length] ?? limit + 1, limit + 1)
}
