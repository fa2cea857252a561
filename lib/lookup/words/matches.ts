import type { DayWord, TimeWord } from '@/lib/schedule/when'
import { findCrisis } from './crisis'
import { alikeIn, type Lexicon } from './lexicon'
import { type Distance, findDistance } from './measures'
import { denialsIn } from './negation'
import { isStateCode, isTownOfState, PLACE_PREPOSITIONS } from './place-words'
import { timesIn, type When } from './times'
import { LONGEST_PHRASE, type Token, toTokens } from './tokens'
import type { Crisis, Synonym } from './types'

/** What a run of words was taken for, before it is known which of them are a place. */
export type Match = { from: number; until: number } & (
  | { kind: 'synonyms'; synonyms: readonly Synonym[] }
  | { kind: 'crisis'; crisis: Crisis }
  | { kind: 'distance'; distance: Distance }
  | { kind: 'when'; days: readonly DayWord[]; times: readonly TimeWord[] }
  /** Taken back: "not on zoom"; `meant` is null where nothing knows the words. */
  | { kind: 'denied'; meant: Match | null }
)

/** A text in its words, and what each word was taken for; `null` where nothing knows the word. Matches in order. */
export type Reading = { tokens: readonly Token[]; matches: readonly Match[]; at: readonly (Match | null)[] }

/** Words that nothing knows, each with words of the vocabulary that it may be a slip of the finger away from. */
export type Slips = ReadonlyMap<number, readonly string[]>

/** Where a text may hold a misspelt word of the vocabulary, by its position. */
export function findSlips(tokens: readonly Token[], lexicon: Lexicon): Slips {
  const slips = new Map<number, readonly string[]>()
  tokens.forEach(({ word }, at) => {
    const alike = alikeIn(lexicon, word)
    if (alike.length > 0) slips.set(at, alike)
  })
  return slips
}

/**
 * Reads a text from left to right, the longest phrase first; words of danger and distances before all others, and what
 * is taken back in the end. `slips` are the words to be read as others that they are like.
 */
export function readText(text: string, { lexicon, slips }: { lexicon: Lexicon; slips: Slips }): Reading {
  const tokens = toTokens(text)
  const words = tokens.map(({ word }) => word)
  const at: (Match | null)[] = words.map(() => null)
  const take = (match: Match) => {
    if (!at.slice(match.from, match.until).some(Boolean)) at.fill(match, match.from, match.until)
  }
  const crises = findCrisis(text)
  for (const found of crises) if (found.crisis !== 'grief') take({ kind: 'crisis', ...found })
  const distance = findDistance(tokens)
  if (distance) take({ kind: 'distance', distance, from: distance.from, until: distance.until })
  const timeAt = timesIn(tokens)
  const read = { tokens, words, lexicon, slips, at }
  for (let from = 0; from < tokens.length; ) {
    const said = at[from] ?? phraseAt(read, from)
    const match = at[from] ? said : longer(whenAt(timeAt(from), read, from), said)
    if (match && at[from] === null) take(match)
    from = match ? Math.max(match.until, from + 1) : from + 1
  }
  // whom somebody lost says for whom they look: of a loss only the words that mean nothing else are taken
  for (const { crisis, from, until } of crises)
    for (let word = from; word < until; word++) take({ kind: 'crisis', crisis, from: word, until: word + 1 })
  for (const denied of denialsIn({ tokens, at })) at.fill(denied, denied.from, denied.until)
  return { tokens, matches: [...new Set(at)].filter((match) => match !== null), at }
}

type Read = {
  tokens: readonly Token[]
  words: readonly string[]
  lexicon: Lexicon
  slips: Slips
  at: readonly (Match | null)[]
}

function longer(when: Match | undefined, phrase: Match | undefined): Match | undefined {
  return when && (!phrase || when.until >= phrase.until) ? when : phrase
}

/** An hour that only its preposition makes one ("at 7") is none before a word that nothing knows: "at 7 Oak Street". */
function whenAt(when: When | undefined, read: Read, from: number): Match | undefined {
  if (!when || read.at.slice(from, when.until).some(Boolean)) return undefined
  const { days, times, until, isBare } = when
  if (isBare) {
    const next = read.words[until]
    if (phraseAt(read, until - 1)) return undefined
    if (next !== undefined && !PLACE_PREPOSITIONS.has(next) && !phraseAt(read, until)) return undefined
  }
  return { kind: 'when', days, times, from, until }
}

function phraseAt({ tokens, words, lexicon, slips, at }: Read, from: number): Match | undefined {
  const longest = slips.has(from) ? LONGEST_PHRASE : (lexicon.longestFrom.get(words[from] ?? '') ?? 0)
  for (let length = Math.min(longest, clauseEnd(tokens, from) - from); length > 0; length--) {
    const until = from + length
    if (at.slice(from, until).some(Boolean)) continue
    const synonyms = meaningOf(words, from, until, { lexicon, slips })
    if (!synonyms) continue
    if (length === 1 && isTakenForState(words, from, lexicon.phrases)) continue
    return { kind: 'synonyms', synonyms, from, until }
  }
  return undefined
}

/** Where the clause ends that a word stands in: "no phone, in person" has no "phone in". */
function clauseEnd(tokens: readonly Token[], from: number): number {
  const last = Math.min(tokens.length, from + LONGEST_PHRASE)
  for (let at = from + 1; at < last; at++) if (/[,;!?\n]/.test(tokens[at]?.gap ?? '')) return at
  return last
}

/** What a run of words means as it stands, or else with its misspelt words put right. */
function meaningOf(
  words: readonly string[],
  from: number,
  until: number,
  { lexicon, slips }: { lexicon: Lexicon; slips: Slips },
): readonly Synonym[] | undefined {
  const asked = ` ${words.slice(from, until).join(' ')}`
  const exact = lexicon.phrases.get(asked.slice(1))
  if (exact) return exact
  let readings = ['']
  let isCorrected = false
  for (let at = from; at < until; at++) {
    const alike = slips.get(at)
    isCorrected ||= alike !== undefined
    readings = readings.flatMap((begun) => (alike ?? [words[at]]).map((word) => `${begun} ${word}`))
    if (readings.length > MOST_READINGS) return undefined
  }
  if (!isCorrected) return undefined
  const reading = readings.find((each) => lexicon.phrases.has(each.slice(1)))
  const meant = lexicon.phrases.get(reading?.slice(1) ?? '')
  // a slip is worth putting right for what it means; to be rid of a word only where its letters changed places
  const isWorthIt = !meant?.every(({ field }) => field === 'ignore') || sorted(reading) === sorted(asked)
  return isWorthIt ? meant : undefined
}

function sorted(letters = ''): string {
  return [...letters].sort().join('')
}

const MOST_READINGS = 9

/**
 * CA, MA and PA are a fellowship and a state. They are the state after a place's name, after "in", and after
 * another fellowship unless meetings are spoken of next.
 */
function isTakenForState(words: readonly string[], at: number, phrases: Lexicon['phrases']): boolean {
  const means = (word: string | undefined, field: Synonym['field']) =>
    word !== undefined && (phrases.get(word) ?? []).some((synonym) => synonym.field === field)
  const word = words[at] ?? ''
  if (!isStateCode(word) || !means(word, 'fellowship')) return false
  const before = words[at - 1]
  if (before === undefined) return false
  if (PLACE_PREPOSITIONS.has(before) || isTownOfState(before, word)) return true
  const next = words[at + 1]
  if (/^\d{5}$/.test(next ?? '')) return true
  if (!phrases.has(before) && !/^\d/.test(before)) return true
  const meetingsNext = means(next, 'meeting')
  return (
    !meetingsNext && (means(before, 'fellowship') || (means(before, 'meeting') && at === words.length - 1))
  )
}
