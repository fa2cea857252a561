/** So much of what somebody says is searched. */
export const LONGEST_WORDS = 200
/** The longest phrase of the vocabulary, in words. */
export const LONGEST_PHRASE = 6
const LONGEST_WORD = 40

/** One word of a text: in its plain form, with its place in the text. */
export type Token = {
  word: string
  start: number
  end: number
  /** What stands between it and the word before. */
  gap: string
  /** Written in capitals throughout. */
  isUpper: boolean
}

const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}\p{N}]+(?:['’‘`´ʻʼ][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text: "Women's N.A., mañana" is womens, na, manana. Never throws. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(WORD)) {
    const word = plain(match[0])
    if (word === '') continue
    const end = match.index + match[0].length
    const isUpper = match[0] === match[0].toUpperCase() && match[0] !== match[0].toLowerCase()
    tokens.push({ word, start: match.index, end, gap: text.slice(last, match.index), isUpper })
    last = end
  }
  return tokens
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST_WORD)
}

/** The beginning of a text that is searched: at most 200 characters, ending with a word where there are several. */
export function cutWords(text: string): string {
  if (text.length <= LONGEST_WORDS) return text
  const cut = text.slice(0, LONGEST_WORDS)
  const isAtEdge = /\s/u.test(text.charAt(LONGEST_WORDS))
  return (isAtEdge ? cut : cut.replace(/(?<=\S)\s+\S*$/u, '')).replace(/[\uD800-\uDBFF]$/u, '')
}

/** The plain form under which a phrase stands in the vocabulary. */
export function toPhrase(text: string): string {
  return toTokens(text)
    .map(({ word }) => word)
    .join(' ')
}
