import type { Query } from '../geo/types'
import type { TextScope } from './scope'
import { splitQuoted } from './words/quoted'
import { type Token, toTokens } from './words/tokens'

/** A text with more matches is so common that the next few meetings that say it are soon found. */
const COMMON = 10_000
const MOST_TERMS = 8
/** Shorter words are taken as they are: they begin too many others, and are like too many. */
const SHORTEST_BEGINNING = 3
const SHORTEST_MISSPELT = 4
const MOST_CORRECTIONS = 3

/** A text as it can be searched for. */
export type SearchText = {
  /** What has to be said, each a part of a full-text query: words in any order, what stands in quotes to the letter. */
  terms: readonly string[]
  /** The text without the words that nobody says, as typed. */
  words: string
  /** Words that no meeting's text has, nor one that is spelt alike. */
  unknown: readonly string[]
}

/**
 * Reads what a text asks of names, places and notes: each word without accents, as the beginning of a word, and where no
 * word begins so also those that are spelt alike; at most eight. What nobody says is left out, save in quotes.
 */
export async function readSearchText(text: string, query: Query): Promise<SearchText> {
  const spoken = splitQuoted(text)
  const tokens = toTokens(spoken.text)
  const asked = [...new Set(tokens.map(({ word }) => word))].slice(0, MOST_TERMS)
  const corrections = await correct(asked, query)
  const isUnknown = (word: string) => corrections.get(word)?.length === 0
  const unknown = tokens.filter(({ word }) => isUnknown(word))
  const terms = [
    ...asked.filter((word) => !isUnknown(word)).map((word) => termOf(word, corrections.get(word) ?? [])),
    ...phrasesOf(spoken.quoted),
  ]
  return {
    terms: terms.slice(0, MOST_TERMS),
    words: unknown.length === 0 ? text : wordsLeft(spoken, tokens, isUnknown),
    unknown: [...new Set(unknown.map(({ start, end }) => spoken.text.slice(start, end)))],
  }
}

/**
 * The search for all of these terms, or with `most` for all but one in three, but always one; null without terms. Near a
 * place (`isNear`) it starts from the matches, elsewhere only while they are few.
 */
export async function toTextScope(
  terms: readonly string[],
  { isNear, most = false, query }: { isNear: boolean; most?: boolean; query: Query },
): Promise<TextScope | null> {
  if (terms.length === 0) return null
  const tsquery = most ? mostOf(terms) : terms.join(' & ')
  if (isNear) return { query: tsquery, from: 'matches' }
  const [row] = await query<{ matches: number }>(
    `SELECT count(*)::int AS matches FROM (
       SELECT 1 FROM meeting_text WHERE words @@ to_tsquery('simple', plain_text($1)) LIMIT ${COMMON + 1}
     ) AS found`,
    [tsquery],
  )
  return { query: tsquery, from: (row?.matches ?? 0) > COMMON ? 'what-is-next' : 'matches' }
}

function mostOf(terms: readonly string[]): string {
  const missing = Math.max(1, Math.floor(terms.length / 3))
  return subsetsOf(terms, Math.max(1, terms.length - missing))
    .map((subset) => `(${subset.join(' & ')})`)
    .join(' | ')
}

function subsetsOf(terms: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return terms.flatMap((term, at) =>
    subsetsOf(terms.slice(at + 1), size - 1).map((subset) => [term, ...subset]),
  )
}

function wordsLeft(
  { text, quoted }: { text: string; quoted: readonly string[] },
  tokens: readonly Token[],
  isUnknown: (word: string) => boolean,
): string {
  const known = tokens.filter(({ word }) => !isUnknown(word))
  return [
    ...known.map(({ start, end }) => text.slice(start, end)),
    ...quoted.map((phrase) => `"${phrase}"`),
  ].join(' ')
}

function termOf(word: string, alike: readonly string[]): string {
  const begins = word.length >= SHORTEST_BEGINNING ? `'${word}':*` : `'${word}'`
  return alike.length === 0 ? begins : `(${[begins, ...alike.map((other) => `'${other}'`)].join(' | ')})`
}

function phrasesOf(quoted: readonly string[]): string[] {
  return quoted.flatMap((phrase) => {
    const words = toTokens(phrase).map(({ word }) => `'${word}'`)
    return words.length === 0 ? [] : [`(${words.slice(0, MOST_TERMS).join(' <-> ')})`]
  })
}

/** For words that no meeting's text begins with those that are spelt alike, by that word; none where nothing is. */
async function correct(
  words: readonly string[],
  query: Query,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const doubtful = words.filter((word) => /^\p{L}{2,}$/u.test(word))
  if (doubtful.length === 0) return new Map()
  const rows = await query<{ asked: string; alike: string[] }>(
    `SELECT a.word AS asked, ARRAY(
       SELECT s.word FROM search_word s WHERE length(a.word) >= ${SHORTEST_MISSPELT} AND s.word % a.plain
       ORDER BY similarity(s.word, a.plain) DESC, s.word LIMIT ${MOST_CORRECTIONS}
     ) AS alike
     FROM (SELECT word, plain_text(word) AS plain FROM unnest($1::text[]) AS w(word)) a
     WHERE NOT EXISTS (
       SELECT 1 FROM search_word s
       WHERE s.word LIKE a.plain || '%' AND (length(a.word) >= ${SHORTEST_BEGINNING} OR s.word = a.plain))`,
    [doubtful],
  )
  return new Map(rows.map(({ asked, alike }) => [asked, alike]))
}
