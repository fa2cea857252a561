import { locate, toAddressKeys } from './address'
import type { Point } from './distance'
import { decide, type PlaceRow, rank, rowsOfReading, toPlaces } from './place-rank'
import { findAlike, findByKeys, findByPrefix, findTownAround } from './place-sql'
import {
  editDistance,
  type PlaceText,
  parsePlaceText,
  provinceOfPostal,
  type Qualifier,
  qualifiersOf,
  toKey,
} from './place-text'
import type { Address, LocatedAddress, Place, PlaceOutcome, Query } from './types'
import { zoneAt } from './zone'

type Site = { siteCountry: string }
type NamedText = Extract<PlaceText, { kind: 'name' }>

const MOST_GUESSES = 3
const SHORTEST_PREFIX = 3
const [SHORTEST_MISSPELT, LONGEST_MISSPELT] = [4, 40]
const MOST_ALIKE = 80
const MOST_SUGGESTIONS = 5
const SAME_AREA_DIGITS = 3
/** Each wrong letter makes a place this much less likely to be the one that was meant. */
const UNLIKELIER_PER_LETTER = 20

/**
 * Finds the place that a searcher's text means: by its exact name, else by its beginning, else by likeness.
 * The text may name a state, county or country after the place, be a postal code, or be "lat,lng".
 */
export async function resolvePlace(query: Query, text: string, { siteCountry }: Site): Promise<PlaceOutcome> {
  const parsed = parsePlaceText(text)
  if (parsed.kind === 'empty') return { status: 'unknown', suggestions: [] }
  const exact = await resolveParsed(query, parsed, siteCountry)
  if (exact || parsed.kind === 'point') return exact ?? { status: 'unknown', suggestions: [] }

  const guesses = guessesOf(parsed)
  for (const { key, qualifier } of guesses) {
    if (key.length < SHORTEST_PREFIX) continue
    const begun = await findByPrefix(query, key, { siteCountry, limit: MOST_ALIKE, qualifier })
    const outcome = decide(rank(begun, siteCountry), siteCountry)
    if (outcome) return outcome
  }
  const alike: PlaceRow[] = []
  for (const { key, qualifier } of guesses) {
    if (key.length < SHORTEST_MISSPELT || key.length > LONGEST_MISSPELT) continue
    const candidates = await findAlike(query, key, { limit: MOST_ALIKE, qualifier })
    const outcome = decide(rank(misspelt(key, candidates), siteCountry), siteCountry)
    if (outcome) return outcome
    alike.push(...candidates)
  }
  const area = parsed.postals[0]?.slice(0, SAME_AREA_DIGITS)
  if (area) alike.push(...(await findByPrefix(query, area, { siteCountry, limit: MOST_SUGGESTIONS })))
  const province = provinceOfPostal(parsed.postals[0] ?? '')
  if (province)
    alike.push(...(await findByKeys(query, [toKey(province)])).filter(({ kind }) => kind === 'state'))
  return { status: 'unknown', suggestions: toPlaces(alike.slice(0, MOST_SUGGESTIONS), siteCountry) }
}

/** The place that a text names letter by letter, or is as "lat,lng"; undefined when nothing is called so. */
export async function resolveExactly(
  query: Query,
  text: string,
  { siteCountry }: Site,
): Promise<PlaceOutcome | undefined> {
  return resolveParsed(query, parsePlaceText(text), siteCountry)
}

/** The places among some texts that are named letter by letter, by text; asks once for all. */
export async function resolveAllExactly(
  query: Query,
  texts: readonly string[],
  { siteCountry }: Site,
): Promise<ReadonlyMap<string, PlaceOutcome>> {
  const named = texts.flatMap((text) => {
    const parsed = parsePlaceText(text)
    return parsed.kind === 'name' ? [{ text, parsed }] : []
  })
  const rows = await findByKeys(query, [...new Set(named.flatMap(({ parsed }) => keysOf(parsed)))])
  return new Map(
    named.flatMap(({ text, parsed }) => {
      const outcome = decide(rank(meant(parsed, rows), siteCountry), siteCountry)
      return outcome ? [[text, outcome] as const] : []
    }),
  )
}

async function resolveParsed(
  query: Query,
  parsed: PlaceText,
  siteCountry: string,
): Promise<PlaceOutcome | undefined> {
  if (parsed.kind === 'empty') return undefined
  if (parsed.kind === 'point') return pointOutcome(query, parsed, siteCountry)
  const rows = await findByKeys(query, keysOf(parsed))
  return decide(rank(meant(parsed, rows), siteCountry), siteCountry)
}

/** Places for a text that is still being typed, the likeliest first; an empty list when there are none. */
export async function suggestPlaces(
  query: Query,
  text: string,
  { limit, siteCountry }: Site & { limit: number },
): Promise<Place[]> {
  const parsed = parsePlaceText(text)
  if (parsed.kind === 'empty') return []
  if (parsed.kind === 'point') return [await placeOfPoint(query, parsed, siteCountry)]
  const whole = toKey(text)
  const [begun, exact] = await Promise.all([
    findByPrefix(query, whole, { siteCountry, limit: limit * 2 }),
    findByKeys(query, keysOf(parsed)),
  ])
  const meantRows = parsed.readings.flatMap((reading) => rowsOfReading(reading, exact, true))
  const postalRows = rowsOfPostals(parsed, exact)
  const ranked = rank([...postalRows, ...meantRows, ...begun], siteCountry)
  if (ranked.length > 0) return toPlaces(ranked.slice(0, limit), siteCountry)
  const outcome = await resolvePlace(query, text, { siteCountry })
  return listOf(outcome).slice(0, limit)
}

function listOf(outcome: PlaceOutcome): Place[] {
  if (outcome.status === 'found') return [outcome.place, ...outcome.alternatives]
  return outcome.status === 'ambiguous' ? outcome.candidates : outcome.suggestions
}

async function pointOutcome(query: Query, point: Point, siteCountry: string): Promise<PlaceOutcome> {
  const place = await placeOfPoint(query, point, siteCountry)
  return { status: 'found', place, name: { key: place.query, score: 0 }, alternatives: [] }
}

/** A point is called by the town that is nearest; far from all towns by its coordinates. */
async function placeOfPoint(query: Query, { lat, lng }: Point, siteCountry: string): Promise<Place> {
  const text = `${lat},${lng}`
  const town = await nearestPlace(query, { lat, lng }, { siteCountry })
  return {
    id: null,
    kind: 'point',
    name: town?.name ?? text,
    label: town?.label ?? text,
    query: text,
    admin1: town?.admin1 ?? '',
    country: town?.country ?? '',
    lat,
    lng,
    zone: town?.zone ?? zoneAt(lat, lng),
    population: 0,
    postalCode: '',
  }
}

function keysOf({ postals, readings }: NamedText): string[] {
  return [...new Set([...postals, ...readings.map(({ key }) => key)])]
}

/** The rows that the text names exactly: its postal code's, else those of the first reading that has any. */
function meant(parsed: NamedText, rows: readonly PlaceRow[]): readonly PlaceRow[] {
  const postal = rowsOfPostals(parsed, rows)
  if (postal.length > 0) return postal
  for (const reading of parsed.readings) {
    const found = rowsOfReading(reading, rows)
    if (found.length > 0) return found
  }
  return []
}

function rowsOfPostals({ postals, postalTail }: NamedText, rows: readonly PlaceRow[]): readonly PlaceRow[] {
  for (const key of postals) {
    const found = rows.filter((row) => row.kind === 'postal' && row.key === key)
    const inTail = postalTail ? rowsOfReading({ key, tail: [postalTail] }, found) : []
    if (found.length > 0) return inTail.length > 0 ? inTail : found
  }
  return []
}

/** What the text may have been meant to begin or spell: first those whose end names a known region. */
function guessesOf({ readings }: NamedText): { key: string; qualifier?: Qualifier }[] {
  const qualified = readings.flatMap(({ key, tail }) =>
    qualifiersOf(tail.join('')).map((qualifier) => ({ key, qualifier })),
  )
  const whole = readings.find(({ tail }) => tail.length === 0)
  return [...qualified.slice(0, MOST_GUESSES - 1), ...(whole ? [{ key: whole.key }] : [])]
}

function misspelt(key: string, rows: readonly PlaceRow[]): PlaceRow[] {
  const limit = key.length <= 5 ? 1 : key.length <= 8 ? 2 : 3
  return rows.flatMap((row) => {
    const wrong = editDistance(key, row.key, limit)
    return wrong > limit ? [] : [{ ...row, score: row.score / UNLIKELIER_PER_LETTER ** wrong }]
  })
}

const NEAREST_WITHIN_METRES = [10_000, 40_000, 160_000, 640_000]

/** The town or district by which one would name a point in degrees; null far out at sea. */
export async function nearestPlace(query: Query, point: Point, { siteCountry }: Site): Promise<Place | null> {
  for (const radiusMetres of NEAREST_WITHIN_METRES) {
    const town = await findTownAround(query, point, radiusMetres)
    if (town) return toPlaces([town], siteCountry)[0] ?? null
  }
  return null
}

/** Common names have hundreds of places each; together these stay a small answer. */
const KEYS_PER_QUERY = 100
const ROWS_PER_KEY = 300

/** Where an address lies: the middle of its postal code, else of its town; null when neither is known. */
export async function locateAddress(query: Query, address: Address): Promise<LocatedAddress | null> {
  return (await locateAddresses(query, [address]))[0] ?? null
}

/**
 * The same for many addresses, in their order; addresses that name the same place are looked up once.
 * A postal code in another state than the address says is taken for a slip, if the town is known in that state.
 */
export async function locateAddresses(
  query: Query,
  addresses: readonly Address[],
): Promise<(LocatedAddress | null)[]> {
  const asked = addresses.map(toAddressKeys)
  const keys = [...new Set(asked.flatMap(({ postals, towns }) => [...postals, ...towns]))]
  const rows = new Map<string, PlaceRow[]>()
  for (let start = 0; start < keys.length; start += KEYS_PER_QUERY) {
    const some = keys.slice(start, start + KEYS_PER_QUERY)
    for (const row of await findByKeys(query, some, KEYS_PER_QUERY * ROWS_PER_KEY)) {
      const list = rows.get(row.key)
      if (list) list.push(row)
      else rows.set(row.key, [row])
    }
  }
  const answers = new Map<string, LocatedAddress | null>()
  return asked.map((address) => {
    const memo = JSON.stringify(address)
    const known = answers.get(memo)
    if (known !== undefined) return known
    const answer = locate(address, rows)
    answers.set(memo, answer)
    return answer
  })
}
