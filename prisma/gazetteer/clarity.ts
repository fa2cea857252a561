import { distanceMetres } from '../../lib/geo/distance'
import type { Clarity, PackagedPlace } from '../../lib/geo/place-file'
import { ALIKE_METRES, CLEARLY_MORE } from '../../lib/geo/place-rank'
import { namesOf } from '../../lib/geo/place-score'
import { toKey } from '../../lib/geo/place-text'

type Namesake = { place: PackagedPlace; score: number }

/** Says of each place how much of its address a search needs to find it and nothing else. */
export function withClarity(places: readonly PackagedPlace[]): PackagedPlace[] {
  const namesakes = new Map<string, Namesake[]>()
  for (const place of places) {
    for (const { key, score } of namesOf(place)) {
      const list = namesakes.get(`${key}|${place.country}`)
      if (list) list.push({ place, score })
      else namesakes.set(`${key}|${place.country}`, [{ place, score }])
    }
  }
  return places.map((place) => ({
    ...place,
    clarity: clarityOf(place, namesakes.get(`${toKey(place.name)}|${place.country}`) ?? []),
  }))
}

function clarityOf(place: PackagedPlace, inCountry: readonly Namesake[]): Clarity {
  if (place.kind === 'postal') return 'state'
  const isWide = place.kind === 'country' || place.kind === 'state' || place.admin1 === ''
  // What is searched for within a state is never the state
  const inState = isWide
    ? inCountry
    : inCountry.filter(({ place: other }) => other.admin1 === place.admin1 && other.kind !== 'state')
  if (isClear(place, inState)) return 'state'
  const inCounty = inState.filter((other) => other.place.county === place.county)
  const hasCounty = (place.kind === 'city' || place.kind === 'district') && place.county !== ''
  return hasCounty && isClear(place, inCounty) ? 'county' : 'point'
}

/** Whether a search among these finds the place and asks nothing, as the ranking of a search decides. */
function isClear(place: PackagedPlace, namesakes: readonly Namesake[]): boolean {
  const own = namesakes.find((namesake) => namesake.place === place)?.score ?? 0
  return namesakes.every(
    (other) =>
      other.place === place ||
      other.score * CLEARLY_MORE <= own ||
      (other.score < own && distanceMetres(other.place, place) <= ALIKE_METRES),
  )
}
