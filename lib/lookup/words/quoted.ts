/** A text without what stands in quotes, each word at its old place, and what stood in them. */
export type Spoken = { text: string; quoted: readonly string[] }

const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu

/** Takes what stands in quotes out of a text: it is meant to the letter. A quote that never ends is none. */
export function splitQuoted(text: string): Spoken {
  const quoted: string[] = []
  const rest = text.replace(QUOTED, (whole, inner: string) => {
    quoted.push(inner.trim())
    return ' '.repeat(whole.length)
  })
  return { text: rest, quoted: quoted.filter(Boolean) }
}
