import type { Criteria } from '../types'

/** What a phrase can mean: a parameter of a search, or something that the page does with it. */
export const SYNONYM_FIELDS = [
  'type',
  'for',
  'fellowship',
  'format',
  'day',
  'time',
  'feature',
  'language',
  'sort',
  'near-me',
  'treatment',
  'meeting',
  'ignore',
] as const
export type SynonymField = (typeof SYNONYM_FIELDS)[number]

/** One phrase of the editable vocabulary; its words are lower-case, without accents, one space between them. */
export type Synonym = { phrase: string; field: SynonymField; value: readonly string[] }

export type Crisis = 'overdose' | 'suicide'

/** What one can tell of a place by its name alone. */
export type KnownPlace = { population: number /** At home or next door. */; isHome: boolean }

/** A stretch that may be a place: looked up as it stands, or also as if it were misspelt. */
export type PlaceCandidate = { text: string; mayBeMisspelt: boolean }

/** What a search asks for besides its words: a place, or anything at all. */
export type Asked = { place: boolean; anything: boolean }

/** What the parser made of a text, save the place where its words could be one. */
export type ReadWords = {
  criteria: Partial<Criteria>
  /** What nothing was made of, as typed. */
  rest: readonly string[]
  crisis: Crisis | null
  /** They may be looking for treatment rather than for a meeting. */
  treatment: boolean
  /** They want what is near them, but named no place. */
  nearMe: boolean
}

/** What somebody said beside a search: in danger, after treatment, after what is near without saying where. */
export type Said = Pick<ReadWords, 'crisis' | 'treatment' | 'nearMe'> & {
  /** As typed. */
  text: string
}
