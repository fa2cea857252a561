import { decide, isWithin, type PlaceRow, rank, toPlaces } from './place-rank'
import { parsePlaceText, qualifiersOf, toKey } from './place-text'
import type { Address, LocatedAddress } from './types'

/** The keys under which an address's postal code and town may stand in the gazetteer. */
export type AddressKeys = {
  postals: readonly string[]
  towns: readonly string[]
  state: string
  country: string
}

export function toAddressKeys({ city, state, postalCode, country }: Address): AddressKeys {
  const postal = parsePlaceText(postalCode)
  const town = city.replace(/\(.*$/s, '')
  const towns = [town, town.split(',')[0] ?? ''].map(toKey).filter((key) => key !== '' && key.length <= 60)
  return {
    postals: postal.kind === 'name' ? postal.postals : [],
    towns: [...new Set(towns)],
    state: state.trim(),
    country: country.trim(),
  }
}

/** The place among the rows, by key, that an address means; null when none does for certain. */
export function locate(address: AddressKeys, rows: ReadonlyMap<string, PlaceRow[]>): LocatedAddress | null {
  const isThere = (row: PlaceRow) =>
    (address.country === '' || isWithin(row, address.country)) &&
    (address.state === '' || isWithin(row, address.state))
  const siteCountry = countryOf(address)
  const postalRows = address.postals
    .map((key) => (rows.get(key) ?? []).filter((row) => row.kind === 'postal'))
    .find((found) => found.length > 0)
  const postal = rank((postalRows ?? []).filter(isThere), siteCountry)[0]
  if (postal) return toLocated(postal, 'approximate', siteCountry)

  const towns = address.towns
    .map((key) => (rows.get(key) ?? []).filter((row) => isTown(row) && isThere(row)))
    .find((found) => found.length > 0)
  const ranked = rank(towns ?? [], siteCountry)
  const town = ranked[0]
  const isSure = address.state !== '' || decide(ranked, siteCountry)?.status === 'found'
  if (town && isSure) return toLocated(town, 'city', siteCountry)

  const elsewhere = rank(postalRows ?? [], siteCountry)[0]
  const isPlausible = elsewhere && (address.country === '' || isWithin(elsewhere, address.country))
  return isPlausible ? toLocated(elsewhere, 'approximate', siteCountry) : null
}

function isTown({ kind }: PlaceRow): boolean {
  return kind === 'city' || kind === 'district'
}

function countryOf({ country, state }: AddressKeys): string {
  const qualifier =
    qualifiersOf(country).find(({ admin1 }) => admin1 === undefined) ??
    qualifiersOf(state).find(({ admin1 }) => admin1 !== undefined)
  return qualifier?.country ?? (/^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : 'US')
}

function toLocated(
  row: PlaceRow,
  precision: LocatedAddress['precision'],
  siteCountry: string,
): LocatedAddress | null {
  const place = toPlaces([row], siteCountry)[0]
  return place ? { lat: row.lat, lng: row.lng, zone: row.zone, precision, place } : null
}
