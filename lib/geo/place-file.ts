import type { PlaceKind } from './types'

/** What a search must name beside the place to find it and nothing else; of some only the point will do. */
export type Clarity = 'state' | 'county' | 'point'

/** One line of the packaged gazetteer. Names of states and countries stand only on their own lines. */
export type PackagedPlace = {
  id: number
  kind: PlaceKind
  clarity: Clarity
  name: string
  admin1: string
  county: string
  country: string
  postalCode: string
  lat: number
  lng: number
  population: number
  zone: string
  /** Other names that count as much as its own. */
  known: readonly string[]
  /** Other names that weigh little. */
  others: readonly string[]
}

const KINDS: readonly PlaceKind[] = ['country', 'state', 'county', 'city', 'district', 'postal']
const CLARITIES: readonly Clarity[] = ['state', 'county', 'point']
const NONE: readonly string[] = []

/** One tab-separated line, without a line feed; the inverse of `fromLine`. */
export function toLine(place: PackagedPlace): string {
  return [
    place.id,
    `${KINDS.indexOf(place.kind)}${CLARITIES.indexOf(place.clarity)}`,
    place.name,
    place.admin1,
    place.county,
    place.country,
    place.postalCode,
    place.lat,
    place.lng,
    place.population,
    place.zone,
    place.known.join('|'),
    place.others.join('|'),
  ].join('\t')
}

/** Reads one line of the packaged file. @throws when the line has no known kind: the file is damaged. */
export function fromLine(line: string): PackagedPlace {
  const [id, digits = '', name = '', admin1 = '', county = '', country = '', postalCode = '', ...rest] =
    line.split('\t')
  const [lat, lng, population, zone = '', known, others] = rest
  const kind = KINDS[Number(digits[0])]
  const clarity = CLARITIES[Number(digits[1])]
  if (!kind || !clarity) throw new Error(`The gazetteer is damaged at: ${line.slice(0, 80)}`)
  return {
    id: Number(id),
    kind,
    clarity,
    name,
    admin1,
    county,
    country,
    postalCode,
    lat: Number(lat),
    lng: Number(lng),
    population: Number(population),
    zone,
    known: known ? known.split('|') : NONE,
    others: others ? others.split('|') : NONE,
  }
}
