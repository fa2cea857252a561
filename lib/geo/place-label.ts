import type { Point } from './distance'
import type { Clarity } from './place-file'
import type { PlaceRow } from './place-rank'

/** The parts of a row that say where it is, in words. */
export type Named = Pick<
  PlaceRow,
  'kind' | 'name' | 'admin1' | 'admin1Name' | 'county' | 'country' | 'countryName' | 'postalCode'
>

/** States of whose name most people think of the city first. */
const STATES_LIKE_CITIES: Readonly<Record<string, string>> = {
  'New York': 'New York State',
  Washington: 'Washington State',
}

/**
 * A place as one would say it: "Portland, Maine", "97214 (Portland, Oregon)", "Toronto, Ontario, Canada".
 * The country is left out for the United States and for the site's own.
 */
export function formatPlace(place: Named, siteCountry: string, withCounty = false): string {
  const isHome = place.country === 'US' || place.country === siteCountry
  const county = withCounty && place.county !== place.name ? place.county : ''
  const state = place.admin1 === 'DC' && place.country === 'US' ? 'DC' : place.admin1Name
  const country = isHome ? '' : place.countryName
  const around = (...parts: string[]) => parts.filter(Boolean).join(', ')
  if (place.kind === 'country') return place.country === 'GE' ? `${place.name} (country)` : place.name
  if (place.kind === 'state') return around(STATES_LIKE_CITIES[place.name] ?? place.name, country)
  if (place.kind === 'postal') return `${place.postalCode} (${around(place.name, state, country)})`
  return around(place.name, county, state, country)
}

/**
 * The text that finds exactly this place again: "Portland, ME", "Paris, Île-de-France, France"; with its
 * county, or as bare coordinates, where its name is too common for less.
 */
export function toPlaceQuery(place: Named & Point, clarity: Clarity): string {
  const { kind, name, admin1, admin1Name, country, countryName } = place
  if (kind === 'postal') return country === 'US' ? place.postalCode : `${place.postalCode}, ${country}`
  const hasPostalCode = kind === 'state' && (country === 'US' || country === 'CA')
  if (hasPostalCode && clarity !== 'state') return `${admin1}, ${countryName}`
  if (clarity === 'point') return `${place.lat},${place.lng}`
  const county = clarity === 'county' ? place.county : ''
  const around = (...parts: string[]) => parts.filter(Boolean).join(', ')
  if (kind === 'country') return `${name}, ${country}`
  if (kind === 'state') return around(name, country === 'US' ? 'USA' : countryName)
  if (country === 'US' || country === 'CA') return around(name, county, admin1 || countryName)
  return around(name, county, admin1Name, countryName)
}
