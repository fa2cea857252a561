/** What the last reading left of one row. */
export type KnownRow = { rowKey: string; rawHash: string; isMissing: boolean; mustRead: boolean }

const SEEN = 1
const WAS_MISSING = 2
const MUST_READ = 4

/**
 * The rows of a feed as they were before a run, and which of them the run has met. Compact: one string, one hash and
 * one byte a row, so that 250,000 rows take some 40 MB.
 */
export class KnownRows {
  readonly #index = new Map<string, number>()
  readonly #hashes: string[] = []
  readonly #flags: Uint8Array
  #listed = 0
  #stillListed = 0

  constructor(count: number) {
    this.#flags = new Uint8Array(count)
  }

  add({ rowKey, rawHash, isMissing, mustRead }: KnownRow): void {
    const at = this.#hashes.length
    this.#index.set(rowKey, at)
    this.#hashes.push(rawHash)
    this.#flags[at] = (isMissing ? WAS_MISSING : 0) | (mustRead ? MUST_READ : 0)
    if (!isMissing) this.#listed += 1
  }

  /** Rows that the source listed the last time. */
  get listed(): number {
    return this.#listed
  }

  /** How many of those the run has met so far. */
  get stillListed(): number {
    return this.#stillListed
  }

  /** Whether the row is as it was, and nothing else asks for reading it again. */
  isUnchanged = (rowKey: string, rawHash: string): boolean => {
    const at = this.#index.get(rowKey)
    return at !== undefined && this.#hashes[at] === rawHash && (this.#flagsAt(at) & MUST_READ) === 0
  }

  /** Marks a row as met. False when it had been met before. */
  meet(rowKey: string): boolean {
    const at = this.#index.get(rowKey)
    if (at === undefined) return true
    const flags = this.#flagsAt(at)
    if (flags & SEEN) return false
    this.#flags[at] = flags | SEEN
    if ((flags & WAS_MISSING) === 0) this.#stillListed += 1
    return true
  }

  /** Rows that were listed and have not been met. */
  missing(): string[] {
    return this.#keysWhere((flags) => (flags & (SEEN | WAS_MISSING)) === 0)
  }

  /** Rows that had been missing and are there again. */
  returned(): string[] {
    return this.#keysWhere((flags) => (flags & SEEN) !== 0 && (flags & WAS_MISSING) !== 0)
  }

  #flagsAt(at: number): number {
    return this.#flags[at] ?? 0
  }

  #keysWhere(test: (flags: number) => boolean): string[] {
    const keys: string[] = []
    for (const [rowKey, at] of this.#index) if (test(this.#flagsAt(at))) keys.push(rowKey)
    return keys
  }
}
