/**
 * Pieces of patterns over plain words: lower case, no accents, no apostrophes, one space between two words. A pattern
 * begins and ends at a word's edge.
 */

/** So many words of any kind, each with the space before it. */
export const upTo = (most: number) => String.raw`(?: \S+){0,${most}}`

/** One of these, written over several lines as one likes. */
export const oneOf = (...patterns: readonly string[]) =>
  `(?:${patterns.map((pattern) => pattern.trim().replace(/\s*\n\s*/g, '')).join('|')})`

/** Not before one of these, of which each may stand for the beginning of a word. */
export const notBefore = (words: string) => `(?! ${oneOf(words)})`

export const anyOf = (patterns: readonly string[]) => new RegExp(`(?<= )${oneOf(...patterns)}(?= )`, 'g')
