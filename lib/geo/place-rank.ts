import { distanceMetres } from './distance'
import { formatPlace } from './place-label'
import { type Reading, toKey, toWords } from './place-text'
import { COUNTRY_OTHERS, KNOWN_REGIONS } from './regions'
import type { Place, PlaceKind, PlaceOutcome } from './types'

/** A place as the database gives it, with the key and score under which it was found. */
export type PlaceRow = {
  id: number
  kind: PlaceKind
  name: string
  admin1: string
  admin1Name: string
  county: string
  country: string
  countryName: string
  postalCode: string
  lat: number
  lng: number
  population: number
  zone: string
  query: string
  key: string
  score: number
}

export type RankedRow = PlaceRow & { weighted: number }

/** A place at least this many times as weighty as any other of the name is the one that was meant. */
export const CLEARLY_MORE = 10
/** At home, a name means the place at home unless one abroad is nearly as weighty even so. */
const CLEARLY_MORE_THAN_ABROAD = 3
/** Two places of one name that are nearer than this answer a search alike. */
export const ALIKE_METRES = 20_000
/** A place once called New York is no answer to "New York" when it is this many times less weighty. */
const FAINT = 500
const MOST_CANDIDATES = 40
const MOST_ALTERNATIVES = 8

export const AT_HOME = 5
export const NEXT_DOOR = 2
const UNITED_STATES: readonly string[] = ['US', 'PR', 'VI', 'GU', 'AS', 'MP']
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  US: ['CA'],
  CA: ['US'],
  GB: ['IE'],
  IE: ['GB'],
  AU: ['NZ'],
  NZ: ['AU'],
}

/** The countries whose places count more on a site, which may be in a territory of the United States. */
export function homeOf(siteCountry: string): { home: readonly string[]; nextDoor: readonly string[] } {
  const isAmerican = UNITED_STATES.includes(siteCountry)
  return {
    home: isAmerican ? UNITED_STATES : [siteCountry],
    nextDoor: NEIGHBOURS[isAmerican ? 'US' : siteCountry] ?? [],
  }
}

/** How much more a place counts for being at home or next door. */
export function nearness(country: string, siteCountry: string): number {
  const { home, nextDoor } = homeOf(siteCountry)
  if (home.includes(country)) return AT_HOME
  return nextDoor.includes(country) ? NEXT_DOOR : 1
}

/** Weighs rows for a site; each place once, the weightiest first, equals in a fixed order. */
export function rank(rows: readonly PlaceRow[], siteCountry: string): RankedRow[] {
  const best = new Map<number, RankedRow>()
  for (const row of rows) {
    const weighted = row.score * nearness(row.country, siteCountry)
    if (weighted > (best.get(row.id)?.weighted ?? -1)) best.set(row.id, { ...row, weighted })
  }
  const ranked = [...best.values()].sort((a, b) => b.weighted - a.weighted || a.id - b.id)
  const faint = (ranked[0]?.weighted ?? 0) / FAINT
  return ranked.filter((row) => row.weighted >= faint || row.kind === 'postal' || row.key === toKey(row.name))
}

/** What ranked rows answer: one that stands out, or several to choose from. Undefined when there are none. */
export function decide(ranked: readonly RankedRow[], siteCountry: string): PlaceOutcome | undefined {
  const [best, ...others] = ranked
  if (!best) return undefined
  const places = toPlaces(ranked.slice(0, MOST_CANDIDATES), siteCountry)
  const [place, ...alternatives] = places
  if (!place) return undefined
  const name = { key: best.key, score: best.score }
  if (others.some((other) => isRival(best, other, siteCountry)))
    return { status: 'ambiguous', best: place, name, candidates: places }
  return { status: 'found', place, name, alternatives: alternatives.slice(0, MOST_ALTERNATIVES) }
}

function isRival(best: RankedRow, other: RankedRow, siteCountry: string): boolean {
  const isAbroad =
    nearness(best.country, siteCountry) === AT_HOME && nearness(other.country, siteCountry) === 1
  const enough = isAbroad ? CLEARLY_MORE_THAN_ABROAD : CLEARLY_MORE
  if (best.weighted >= other.weighted * enough) return false
  return !contains(other, best) && distanceMetres(best, other) > ALIKE_METRES
}

function contains(region: PlaceRow, place: PlaceRow): boolean {
  if (region.country !== place.country) return false
  if (region.kind === 'country') return true
  return region.kind === 'state' && region.admin1 === place.admin1
}

/** Rows as places for people; labels that would be the same tell their county. */
export function toPlaces(rows: readonly PlaceRow[], siteCountry: string): Place[] {
  const labels = rows.map((row) => formatPlace(row, siteCountry))
  return rows.map((row, at) => {
    const label = labels[at] ?? row.name
    const isTwin = labels.indexOf(label) !== labels.lastIndexOf(label)
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      label: isTwin ? formatPlace(row, siteCountry, true) : label,
      query: row.query,
      admin1: row.admin1,
      country: row.country,
      lat: row.lat,
      lng: row.lng,
      zone: row.zone,
      population: row.population,
      postalCode: row.postalCode,
    }
  })
}

/**
 * The rows that a reading means: those of its name whose state, county or country the tail names.
 * A state's name or code is taken before a country's code or a bare county: "Ontario CA" is in California.
 * With `isUnfinished` the tail's last word may be the beginning of one.
 */
export function rowsOfReading(
  reading: Reading,
  rows: readonly PlaceRow[],
  isUnfinished = false,
): readonly PlaceRow[] {
  const named = rows.filter((row) => row.key === reading.key)
  if (reading.tail.length === 0) return named
  const graded = named.map((row) => ({ row, grade: gradeOfTail(reading.tail, row, isUnfinished) }))
  const best = Math.min(...graded.map(({ grade }) => grade))
  return best === NO_MATCH ? [] : graded.filter(({ grade }) => grade === best).map(({ row }) => row)
}

/** Whether the text names a state, county or country that the place is in. */
export function isWithin(row: PlaceRow, text: string): boolean {
  return gradeOfTail(toWords(text), row, false) < NO_MATCH
}

const NO_MATCH = 9

/** 0 by state or full country name, 1 by a country's code, 2 by a bare county; the worst word counts. */
function gradeOfTail(tail: readonly string[], row: PlaceRow, isUnfinished: boolean): number {
  const phrases = phrasesOf(row)
  const gradeFrom = (start: number): number => {
    if (start === tail.length) return 0
    let best = NO_MATCH
    for (let end = start + 1; end <= tail.length; end++) {
      const phrase = tail.slice(start, end).join('')
      const isLast = end === tail.length
      for (const [known, grade] of phrases)
        if (known === phrase || (isUnfinished && isLast && known.startsWith(phrase)))
          best = Math.min(best, Math.max(grade, gradeFrom(end)))
    }
    return best
  }
  return gradeFrom(0)
}

/** Cities that people name after their parts: "Harlem NYC", "Hollywood LA". */
const CITY_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'US.NY': ['nyc', 'newyorkcity'],
  'US.CA': ['la'],
}

function phrasesOf(row: PlaceRow): [phrase: string, grade: number][] {
  const known = KNOWN_REGIONS.find((region) => region.country === row.country && region.code === row.admin1)
  const county = toKey(row.county)
  const phrases: [string, number][] = [
    [toKey(row.countryName), 0],
    [row.country.toLowerCase(), 1],
    [county, 0],
    [county.replace(/(county|parish|borough)$/, ''), 2],
  ]
  for (const phrase of CITY_PHRASES[`${row.country}.${row.admin1}`] ?? []) phrases.push([phrase, 2])
  for (const text of COUNTRY_OTHERS[row.country] ?? []) phrases.push([toKey(text), 0])
  // A state is not in itself: "Ontario CA" leaves the province out, "Washington, WA" the state
  if (row.kind !== 'state') {
    for (const text of [row.admin1, row.admin1Name, ...(known?.others ?? [])]) phrases.push([toKey(text), 0])
  }
  return phrases.filter(([phrase]) => phrase !== '')
}
