import { editDistance } from '@/lib/geo/place-text'
import { SPELT_RIGHT } from './spelt-right'
import type { Synonym } from './types'

/** The vocabulary, ready to be read with. */
export type Lexicon = {
  /** What a phrase means, by the phrase. */
  phrases: ReadonlyMap<string, readonly Synonym[]>
  /** How many words the longest phrase has that begins with a word. */
  longestFrom: ReadonlyMap<string, number>
  /** Every word that stands in a phrase. */
  words: ReadonlySet<string>
  /** The words of the vocabulary of which some letters are left out, by what is left. */
  shortened: ReadonlyMap<string, readonly string[]>
}

const [SHORTEST_MISSPELT, LONGEST_MISSPELT] = [5, 20]
const SHORTEST_TWICE_MISSPELT = 8
const MOST_CORRECTIONS = 3

/** Builds what a text is read with; to be done once for a vocabulary, it takes some milliseconds. */
export function toLexicon(synonyms: readonly Synonym[]): Lexicon {
  const phrases = Map.groupBy(synonyms, ({ phrase }) => phrase)
  const longestFrom = new Map<string, number>()
  for (const phrase of phrases.keys()) {
    const [first = '', ...others] = phrase.split(' ')
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + others.length))
  }
  const words = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')))
  const shortened = new Map<string, string[]>()
  for (const word of words) {
    if (!canBeMisspelt(word)) continue
    for (const rest of lettersLeft(word)) {
      const list = shortened.get(rest)
      if (list) list.push(word)
      else shortened.set(rest, [word])
    }
  }
  return { phrases, longestFrom, words, shortened }
}

/**
 * The words of the vocabulary that a word may be a slip of the finger away from, the nearest first, at most three: one
 * letter, two in a word of eight. None for a word that is spelt right, and none with another first letter.
 */
export function alikeIn(lexicon: Lexicon, word: string): readonly string[] {
  if (!canBeMisspelt(word) || lexicon.words.has(word) || SPELT_RIGHT.has(word)) return []
  const drawnOut = squeezed(word).filter((other) => lexicon.words.has(other))
  if (drawnOut.length > 0) return drawnOut
  const near = new Map<string, number>()
  for (const rest of lettersLeft(word))
    for (const other of lexicon.shortened.get(rest) ?? []) {
      if (near.has(other) || !beginsAlike(word, other)) continue
      const limit = slipsIn(Math.min(word.length, other.length))
      const slips = editDistance(word, other, limit)
      if (slips <= limit) near.set(other, slips)
    }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_CORRECTIONS)
    .map(([other]) => other)
}

function canBeMisspelt(word: string): boolean {
  return word.length >= SHORTEST_MISSPELT && word.length <= LONGEST_MISSPELT && /^\p{L}+$/u.test(word)
}

function slipsIn(letters: number): number {
  return letters < SHORTEST_TWICE_MISSPELT ? 1 : 2
}

/** "tonigt" and "otnight" begin like "tonight": hardly anybody misses the first letter. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0])
}

/** A word itself and with one letter less, a long one also with two. */
function lettersLeft(word: string): ReadonlySet<string> {
  const once = without(word)
  const twice = word.length < SHORTEST_TWICE_MISSPELT ? [] : once.flatMap(without)
  return new Set([word, ...once, ...twice])
}

function without(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** "zooom", "soooon": what somebody leans on, with two letters and with one. */
function squeezed(word: string): string[] {
  if (!/(\p{L})\1\1/u.test(word)) return []
  return ['$1$1', '$1'].map((letters) => word.replace(/(\p{L})\1{2,}/gu, letters))
}
