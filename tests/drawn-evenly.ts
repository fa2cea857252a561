import fc from 'fast-check'

/** A fraction drawn evenly from a range: fast-check's own lie about zero for the most part, far from what maps have. */
export function between(least: number, most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((part) => least + ((most - least) * part) / 1_000_000)
}
