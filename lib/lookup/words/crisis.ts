import { ENGLISH_GRIEF, ENGLISH_OVERDOSE, ENGLISH_SUICIDE } from './crisis-english'
import { anyOf } from './crisis-patterns'
import { SPANISH_GRIEF, SPANISH_OVERDOSE, SPANISH_SUICIDE } from './crisis-spanish'
import { spelt } from './crisis-spelling'
import { toTokens } from './tokens'
import type { Crisis } from './types'

/** A run of words that speaks of danger to life, or of a life lost. */
export type FoundCrisis = { crisis: Crisis; from: number; until: number }

/**
 * Words of danger, over the plain words of a text. They stand in code and in no table: nobody should be able to edit
 * them away by mistake. Rather too many than too few; the search goes on all the same.
 */
const GRIEF = anyOf([...ENGLISH_GRIEF, ...SPANISH_GRIEF])
const DANGER: readonly [Crisis, RegExp][] = [
  ['overdose', anyOf([...ENGLISH_OVERDOSE, ...SPANISH_OVERDOSE])],
  ['suicide', anyOf([...ENGLISH_SUICIDE, ...SPANISH_SUICIDE])],
]
/** Stands for each word of a loss, so that the danger is looked for in what else is said. */
const TOLD = '·'

/** Where a text of any length speaks of danger to life or of a loss, as ranges of its words; dangers first. */
export function findCrisis(text: string): FoundCrisis[] {
  const words = toTokens(text).map(({ word, start, end }) =>
    /^o\.?d\.?\P{L}e?d$/iu.test(text.slice(start, end)) ? 'oded' : spelt(word),
  )
  const losses = rangesOf(words, GRIEF).map((range) => ({ crisis: 'grief' as const, ...range }))
  const others = [...words]
  for (const { from, until } of losses) others.fill(TOLD, from, until)
  const dangers = DANGER.flatMap(([crisis, pattern]) =>
    rangesOf(others, pattern).map((range) => ({ crisis, ...range })),
  )
  return [...dangers, ...losses]
}

/** The gravest of what a text speaks of: an overdose before a wish to die, a loss last; null for neither. */
export function gravestCrisis(text: string): Crisis | null {
  return findCrisis(text)[0]?.crisis ?? null
}

function rangesOf(words: readonly string[], pattern: RegExp): { from: number; until: number }[] {
  const text = ` ${words.join(' ')} `
  const wordAt = (index: number) => text.slice(0, index).split(' ').length - 2
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: wordAt(index),
    until: wordAt(index + found.length) + 1,
  }))
}
