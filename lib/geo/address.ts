import { decide, isWithin, type PlaceRow, rank, toPlaces } from './place-rank'
import { findByKeys } from './place-sql'
import { parsePlaceText, qualifiersOf, toKey } from './place-text'
import type { Address, LocatedAddress, Query } from './types'

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

type AddressKeys = {
  postals: readonly string[]
  towns: readonly string[]
  state: string
  country: string
}

function toAddressKeys({ city, state, postalCode, country }: Address): AddressKeys {
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

function locate(address: AddressKeys, rows: ReadonlyMap<string, PlaceRow[]>): LocatedAddress | null {
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
