import type { Freshness } from '../catalogue/freshness'
import type {
  Concern,
  Feature,
  FellowshipMedication,
  Format,
  GroupMedication,
  JoinPolicy,
  Precision,
  Type,
} from '../catalogue/vocabulary'
import type { Bounds } from '../geo/cells'
import type { Place } from '../geo/types'
import type { Occurrence } from '../schedule/occurrence'
import type { Slot } from '../schedule/types'
import type { DayWord, TimeWord } from '../schedule/when'
import type { Rung } from './ladder'
import type { Said } from './words/types'

export const UNITS = ['mi', 'km'] as const
export type Unit = (typeof UNITS)[number]

export const SORTS = ['soonest', 'nearest'] as const
export type Sort = (typeof SORTS)[number]

/** A feature one can ask for; `medication-welcome` is no tag but what the group or its fellowship says. */
export type AskedFeature = Feature | 'medication-welcome'

/** What a visitor searches for: the address of a results page, parsed. */
export type Criteria = {
  /** Plain words of any length; once they are understood, what is left of them to be searched as text. */
  words: string
  /** A place as typed, or "lat,lng"; empty for anywhere. */
  near: string
  within: number
  unit: Unit
  box: Bounds | null
  /** Path of a region, as in "philadelphia-county/woodlyn". */
  region: string
  types: readonly Type[]
  concerns: readonly Concern[]
  formats: readonly Format[]
  days: readonly DayWord[]
  times: readonly TimeWord[]
  fellowships: readonly string[]
  bodies: readonly number[]
  groups: readonly string[]
  features: readonly AskedFeature[]
  languages: readonly string[]
  sort: Sort
  page: number
  plain: boolean
}

/** A parameter that could not be taken as it was given; the search goes on without it, or with its beginning (`cut`). */
export type Problem = {
  field: string
  value: string
  reason:
    | 'unknown'
    | 'not-a-choice'
    | 'out-of-range'
    | 'too-long'
    /** Words, of which only the beginning is searched. */
    | 'cut'
    /** A second value where one is taken. */
    | 'one-only'
    | 'too-many'
    /** Well formed, but there is no fellowship, service body, group or region of that name. */
    | 'not-known'
}

/** What a search asks for by a key that says nothing to people. */
export type NamedField = 'fellowship' | 'body' | 'group' | 'region'

/** The names that people know such keys by; a key is missing where there is no such thing. */
export type Names = Readonly<Record<NamedField, ReadonlyMap<string, string>>>

export type FellowshipLabel = {
  slug: string
  name: string
  abbreviation: string
  familyAndFriends: boolean
  related: boolean
  alcoholOnly: boolean
  entryRule: Localized | null
  medicationPolicy: FellowshipMedication | null
}

/** One text in each language that has it; English is always there. */
export type Localized = { en: string; es?: string }

/** One meeting as results show it: nothing that may not be seen was fetched. */
export type MeetingCard = {
  id: string
  slug: string
  name: string
  fellowship: FellowshipLabel
  types: readonly Type[]
  format: Format
  slot: Slot
  /** Neither closed nor on pause: see `isRunning`. */
  running: boolean
  /** Null when by appointment, or when it has no date ahead. */
  next: Occurrence | null
  venue: {
    name: string
    street: string
    city: string
    state: string
    precision: Precision
  } | null
  /** To the venue; null when there is none, or when its point is not published exactly. */
  distanceMetres: number | null
  /** Who sets off now from the place searched would come too late. */
  outOfReach: boolean
  features: readonly Feature[]
  languages: readonly string[]
  groupMedication: GroupMedication | null
  /** How one can join from afar; the ways themselves are not here. */
  join: {
    link: boolean
    phone: boolean
    /** There is a way: a link, a number, or a word of the group. */
    known: boolean
    /** Whose service the link leads to, when we know it. */
    provider: string | null
    policy: JoinPolicy
  } | null
  freshness: Freshness
  /** Whom to call about it: its service body's line or its fellowship's; empty when neither has one. */
  phone: string
  sample: boolean
}

/** Filters that have counts beside their options. */
export const FACETS = ['type', 'for', 'format', 'day', 'time', 'fellowship', 'feature', 'language'] as const
export type Facet = (typeof FACETS)[number]

/**
 * For each facet how many would be found with an option, given everything else chosen. An option that is not
 * there has none, but for a facet that is missing nothing is known. `capped`: at least so many. `loose`: at most so
 * many, because the search asks for more than was counted by; only that there is nothing can be relied on.
 */
export type FacetCounts = {
  capped: boolean
  loose: boolean
  /** How many more fit but don't state the access that is asked for; null when none is, or it isn't known. */
  unstated: number | null
  counts: Partial<Record<Facet, ReadonlyMap<string, number>>>
}

export type Count = { meetings: number /** True when there are at least that many. */; capped: boolean }

export type Found = {
  /** What was searched for, with its words understood. */
  criteria: Criteria
  /** What the search asks for that does not exist: it went on without. */
  problems: readonly Problem[]
  names: Names
  /** What was said in words, when anything was. */
  said: Said | null
  /** Where was searched; null for anywhere. */
  place: Place | null
  meetings: readonly MeetingCard[]
  total: Count
  /** Null when nobody asked for them. */
  facets: FacetCounts | null
  pages: number
  /** Nobody has stood for any of these listings for a year: they are here because nothing else is. */
  lastResort: boolean
  /** How far from the place it looked, in the search's unit: by distance perhaps farther than was asked for. */
  within: number
  /** Beside "medication welcome": what is left to each group, the first of them. Null when it was not asked for. */
  askFirst: { meetings: readonly MeetingCard[]; total: Count } | null
  /** Online meetings that start soon, beside those near the place. */
  online: readonly MeetingCard[]
  /** What a wider search finds, when this one finds nothing. */
  widened: Widened | null
}

/** The first rung of the ladder that finds something, and its first page. */
export type Widened = Rung & { meetings: readonly MeetingCard[]; total: Count }

export type Outcome =
  | ({ status: 'found'; alternatives: readonly Place[] } & Found)
  /** The place could be several: the results are for the likeliest, and the page asks. */
  | ({ status: 'which-place'; candidates: readonly Place[] } & Found)
  | ({ status: 'unknown-place'; text: string; suggestions: readonly Place[] } & Found)
