/** A place as a searcher means it: a row of the gazetteer, or a bare point (`kind: 'point'`, no id). */
export type Place = {
  id: number | null
  kind: PlaceKind | 'point'
  name: string
  /** As one would say it: "Portland, Maine", "97214 (Portland, Oregon)", "Toronto, Ontario, Canada". */
  label: string
  /** What to put into `?near=` to get exactly this place again, e.g. "Portland, ME". */
  query: string
  /** Code of the state, province or country part ("OR", "ON", "ENG"); empty when there is none. */
  admin1: string
  /** ISO 3166-1 alpha-2. */
  country: string
  lat: number
  lng: number
  /** IANA zone. */
  zone: string
  population: number
  postalCode: string
}

export type PlaceKind = 'country' | 'state' | 'county' | 'city' | 'district' | 'postal'

/** The name under which a place was found, as a key, and how much the place counts under it. */
export type FoundName = { key: string; score: number }

/** What a searcher's text means; ambiguity and absence are values, never errors. */
export type PlaceOutcome =
  | { status: 'found'; place: Place; name: FoundName; alternatives: Place[] }
  | { status: 'ambiguous'; best: Place; name: FoundName; candidates: Place[] }
  | { status: 'unknown'; suggestions: Place[] }

/** Runs one SQL statement with positional parameters and returns its rows; Prisma and pg can both serve it. */
export type Query = <T>(text: string, values: readonly unknown[]) => Promise<T[]>

/** What a feed says about where a meeting is, when it gives no coordinates. */
export type Address = {
  street?: string
  city: string
  state: string
  postalCode: string
  country: string
}

/** Where an address lies, as precisely as the gazetteer knows: a postal code's centre, or a city's. */
export type LocatedAddress = {
  lat: number
  lng: number
  zone: string
  precision: 'approximate' | 'city'
  place: Place
}
