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
  'relative',
  'self',
  'not',
] as const
export type SynonymField = (typeof SYNONYM_FIELDS)[number]

/** One phrase of the editable vocabulary; its words are lower-case, without accents, one space between them. */
export type Synonym = { phrase: string; field: SynonymField; value: readonly string[] }

/** Danger to life, or the death of somebody. */
export type Crisis = 'overdose' | 'suicide' | 'grief'

/** What one can tell of a place by its name alone. */
export type KnownPlace = {
  /** How much it counts under the name that was said; its people, where that is what it is called. */
  score: number
  /** At home or next door. */
  isHome: boolean
  /** It is called something else: the name is a code, or an old one. */
  isFaint: boolean
  /** The name was only begun, or misspelt. */
  isGuess: boolean
}

/** A stretch that may be a place: looked up as it stands, or also as if it were misspelt. */
export type PlaceCandidate = { text: string; mayBeMisspelt: boolean }

/** What a search asks for besides its words: a place, or anything at all. */
export type Asked = { place: boolean; anything: boolean }

/** What the parser made of a text, save the place where its words could be one. */
export type ReadWords = {
  criteria: Partial<Criteria>
  /** What nothing was made of, as typed. */
  rest: readonly string[]
  /** What was taken back ("no men") but can't be left out of a search, as typed. */
  notLeftOut: readonly string[]
  /** They may be looking for treatment rather than for a meeting. */
  treatment: boolean
  /** They want what is near them, but named no place. */
  nearMe: boolean
  /** The place is a guess: a name that nothing led to. */
  isPlaceBare: boolean
}

/** What somebody said beside a search: in danger, after treatment, after what is near without saying where. */
export type Said = Pick<ReadWords, 'treatment' | 'nearMe' | 'notLeftOut'> & {
  crisis: Crisis | null
  /** In danger, and the place searched may be none: help is that of where the site is. */
  helpFromHome: boolean
  /** Words that were not searched for, because no listing says them; known once the text was read. */
  unknown?: readonly string[]
  /** As typed. */
  text: string
}
