import type { PackagedPlace } from './place-file'
import { toKey } from './place-text'
import type { PlaceKind } from './types'

/** States that searchers name alone; the smallest of them outranks the towns that share its name. */
const COUNTRIES_OF_STATES = new Set(['US', 'CA', 'AU', 'GB'])
const LEAST_REGION_SCORE = 500_000
const LEAST_SCORE = 100
/** A district with more people is a city in itself, as Brooklyn is. */
const LEAST_PEOPLE_OF_BOROUGH = 400_000

/** A region's people are spread out: per head it counts less than a town. */
const WEIGHT: Record<PlaceKind, number> = {
  country: 0.02,
  state: 0.05,
  county: 0.2,
  city: 1,
  district: 0.5,
  postal: 1,
}
const WEIGHT_OF_CODE = 0.2
/** So little that a village once called New York is no answer to "New York". */
const WEIGHT_OF_OTHER_NAME = 0.01

/** Whether a place that was found with this score is not commonly called so: a code of its airport, an old name. */
export function isFaintName(
  place: Pick<PackagedPlace, 'kind' | 'population' | 'country'>,
  score: number,
): boolean {
  return score <= scoreOf(place) * 2 * WEIGHT_OF_OTHER_NAME
}

export type ScoredName = { key: string; score: number }

/** How much a place counts under its own name. */
export function scoreOf(place: Pick<PackagedPlace, 'kind' | 'population' | 'country'>): number {
  const isBorough = place.kind === 'district' && place.population >= LEAST_PEOPLE_OF_BOROUGH
  const weight = isBorough ? WEIGHT.city : WEIGHT[place.kind]
  const score = Math.max(LEAST_SCORE, Math.round(place.population * weight))
  const isRegion =
    place.kind === 'country' || (place.kind === 'state' && COUNTRIES_OF_STATES.has(place.country))
  return isRegion ? Math.max(LEAST_REGION_SCORE, score) : score
}

/** Every key under which a place is found, each once, with its best score. */
export function namesOf(place: PackagedPlace): ScoredName[] {
  const score = scoreOf(place)
  const best = new Map<string, number>()
  const add = (text: string, weight: number) => {
    const key = toKey(text)
    const weighted = Math.max(1, Math.round(score * weight))
    if (key !== '' && key.length <= 80 && weighted > (best.get(key) ?? 0)) best.set(key, weighted)
  }
  if (place.kind === 'postal') {
    add(place.postalCode, 1)
  } else {
    add(place.name, 1)
    for (const name of place.known) add(name, 1)
    if (place.kind === 'state' && COUNTRIES_OF_STATES.has(place.country)) add(place.admin1, WEIGHT_OF_CODE)
    for (const name of place.others) add(name, WEIGHT_OF_OTHER_NAME)
    if (/^the /i.test(place.name)) add(place.name.slice(4), 1)
  }
  return [...best].map(([key, weighted]) => ({ key, score: weighted }))
}
