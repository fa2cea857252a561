import type { Query } from '../geo/types'
import type { TextScope } from './statements'
import { type Spoken, splitQuoted } from './words/quoted'
import { toTokens } from './words/tokens'

/** A text with more matches is so common that the next few meetings that say it are soon found. */
const COMMON = 10_000
const MOST_TERMS = 8
/** Shorter words are taken as they are: they begin too many others, and are like too many. */
const SHORTEST_BEGINNING = 3
const SHORTEST_MISSPELT = 4
const MOST_CORRECTIONS = 3

/**
 * What a text asks of names, places and notes: each word in any order, without accents, as the beginning of a word,
 * and where no word begins so also those that are spelt alike; what stands in quotes as it stands. Null when there is
 * no word in it. Near a place (`isNear`) a search starts from the matches, elsewhere only while they are few.
 */
export async function readSearchText(
  text: string,
  { isNear, query }: { isNear: boolean; query: Query },
): Promise<TextScope | null> {
  const spoken = splitQuoted(text)
  const words = [...new Set(toTokens(spoken.text).map(({ word }) => word))].slice(0, MOST_TERMS)
  const corrections = await correct(words, query)
  const terms = [...words.map((word) => termOf(word, corrections.get(word) ?? [])), ...phrasesOf(spoken)]
  if (terms.length === 0) return null
  const tsquery = terms.slice(0, MOST_TERMS).join(' & ')
  if (isNear) return { query: tsquery, from: 'matches' }
  const [row] = await query<{ matches: number }>(
    `SELECT count(*)::int AS matches FROM (
       SELECT 1 FROM meeting_text WHERE words @@ to_tsquery('simple', plain_text($1)) LIMIT ${COMMON + 1}
     ) AS found`,
    [tsquery],
  )
  return { query: tsquery, from: (row?.matches ?? 0) > COMMON ? 'what-is-next' : 'matches' }
}

function termOf(word: string, alike: readonly string[]): string {
  const begins = word.length >= SHORTEST_BEGINNING ? `'${word}':*` : `'${word}'`
  return alike.length === 0 ? begins : `(${[begins, ...alike.map((other) => `'${other}'`)].join(' | ')})`
}

function phrasesOf({ quoted }: Spoken): string[] {
  return quoted.flatMap((phrase) => {
    const words = toTokens(phrase).map(({ word }) => `'${word}'`)
    return words.length === 0 ? [] : [`(${words.slice(0, MOST_TERMS).join(' <-> ')})`]
  })
}

/** Words that are spelt like one that no meeting's text begins with, by that word. */
async function correct(
  words: readonly string[],
  query: Query,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const doubtful = words.filter((word) => word.length >= SHORTEST_MISSPELT && /^\p{L}+$/u.test(word))
  if (doubtful.length === 0) return new Map()
  const rows = await query<{ asked: string; alike: string[] }>(
    `SELECT a.word AS asked, ARRAY(
       SELECT s.word FROM search_word s WHERE s.word % a.plain
       ORDER BY similarity(s.word, a.plain) DESC, s.word LIMIT ${MOST_CORRECTIONS}
     ) AS alike
     FROM (SELECT word, plain_text(word) AS plain FROM unnest($1::text[]) AS w(word)) a
     WHERE NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word LIKE a.plain || '%')`,
    [doubtful],
  )
  return new Map(rows.map(({ asked, alike }) => [asked, alike]))
}
