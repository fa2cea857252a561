import { findCrisis } from './crisis'
import { type Distance, findDistance, hourAt } from './measures'
import { isStateCode, PLACE_PREPOSITIONS } from './place-words'
import { LONGEST_PHRASE, type Token, toTokens } from './tokens'
import type { Crisis, Synonym } from './types'

/** What a run of words was taken for, before it is known which of them are a place. */
export type Match = { from: number; until: number } & (
  | { kind: 'synonyms'; synonyms: readonly Synonym[] }
  | { kind: 'crisis'; crisis: Crisis }
  | { kind: 'distance'; distance: Distance }
  | { kind: 'hour'; time: string }
)

/** A text in its words, and what each word was taken for; `null` where nothing knows the word. */
export type Reading = { tokens: readonly Token[]; matches: readonly Match[]; at: readonly (Match | null)[] }

/** Reads a text from left to right, the longest phrase first; words of danger and distances before all others. */
export function readText(text: string, synonyms: readonly Synonym[]): Reading {
  const tokens = toTokens(text)
  const words = tokens.map(({ word }) => word)
  const phrases = new Map<string, Synonym[]>()
  for (const synonym of synonyms) {
    const list = phrases.get(synonym.phrase)
    if (list) list.push(synonym)
    else phrases.set(synonym.phrase, [synonym])
  }
  const at: (Match | null)[] = words.map(() => null)
  const matches: Match[] = []
  const take = (match: Match) => {
    if (at.slice(match.from, match.until).some(Boolean)) return
    matches.push(match)
    at.fill(match, match.from, match.until)
  }
  const crises = findCrisis(text)
  for (const found of crises) if (found.crisis !== 'grief') take({ kind: 'crisis', ...found })
  const distance = findDistance(tokens)
  if (distance) take({ kind: 'distance', distance, from: distance.from, until: distance.until })
  for (let from = 0; from < tokens.length; ) {
    const match = at[from] ?? hour(tokens, from) ?? longest(words, from, phrases, at)
    if (match && at[from] === null) take(match)
    from = match ? Math.max(match.until, from + 1) : from + 1
  }
  // whom somebody lost says for whom they look: of a loss only the words that mean nothing else are taken
  for (const { crisis, from, until } of crises)
    for (let word = from; word < until; word++) take({ kind: 'crisis', crisis, from: word, until: word + 1 })
  return { tokens, matches, at }
}

function hour(tokens: readonly Token[], from: number): Match | undefined {
  const found = hourAt(tokens, from)
  return found && { kind: 'hour', time: found.time, from, until: from + found.length }
}

function longest(
  words: readonly string[],
  from: number,
  phrases: ReadonlyMap<string, readonly Synonym[]>,
  at: readonly (Match | null)[],
): Match | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length--) {
    const until = from + length
    const synonyms = phrases.get(words.slice(from, until).join(' '))
    if (!synonyms || at.slice(from, until).some(Boolean)) continue
    if (length === 1 && isTakenForState(words, from, phrases)) continue
    return { kind: 'synonyms', synonyms, from, until }
  }
  return undefined
}

/**
 * CA, MA and PA are a fellowship and a state. They are the state after a place's name, after "in", and after
 * another fellowship unless meetings are spoken of next.
 */
function isTakenForState(
  words: readonly string[],
  at: number,
  phrases: ReadonlyMap<string, readonly Synonym[]>,
): boolean {
  const means = (word: string | undefined, field: Synonym['field']) =>
    word !== undefined && (phrases.get(word) ?? []).some((synonym) => synonym.field === field)
  const word = words[at] ?? ''
  if (!isStateCode(word) || !means(word, 'fellowship')) return false
  const before = words[at - 1]
  if (before === undefined) return false
  if (PLACE_PREPOSITIONS.has(before)) return true
  const next = words[at + 1]
  if (/^\d{5}$/.test(next ?? '')) return true
  if (!phrases.has(before) && !/^\d/.test(before)) return true
  const meetingsNext = means(next, 'meeting')
  return (
    !meetingsNext && (means(before, 'fellowship') || (means(before, 'meeting') && at === words.length - 1))
  )
}
