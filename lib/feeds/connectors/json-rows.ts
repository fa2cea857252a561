import { isUtf8 } from 'node:buffer'
import { FeedUnreadableError } from '../types'

/** No row of a feed is longer than this; a longer one is passed over without ever being held. */
export const MAX_ROW_BYTES = 32 * 1024
/** A file (decompressed) may not be larger than this unless the caller says otherwise. */
export const DEFAULT_LIMIT_BYTES = 256 * 1024 * 1024
/** Other properties of a wrapping object (`formats`) are kept up to this size. */
const MAX_PROPERTY_BYTES = 4 * 1024 * 1024

/** One element of the array: its JSON text (checked to be UTF-8, not yet to be JSON), or null when too large. */
export type JsonRow = { rowNumber: number; byteOffset: number; text: string | null }

export type JsonRowsOptions = {
  limitBytes?: number | undefined
  /** When the top level is an object: which property holds the rows. */
  arrayProperty?: string
  /** When the top level is an object: called with the text of every property named here. */
  keepProperties?: readonly string[]
  onProperty?: (name: string, text: string) => void
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

const BOM = [0xef, 0xbb, 0xbf]

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** What may come next between two values. */
type Expecting =
  | 'document'
  | 'first-element'
  | 'element'
  | 'comma-or-end'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'property-value'
  | 'property-comma-or-end'
  | 'nothing'

/** What the value being passed over is for. */
type Purpose = 'row' | 'key' | 'property'

/**
 * Cuts a JSON document that arrives in pieces into the texts of its rows, in bounded memory.
 *
 * Written by hand because neither stream-json nor @streamparser/json can promise the bound (both build every
 * string and every row before we could refuse it) and because both tokenise what `JSON.parse` then does
 * faster: measured on rows of 600 bytes, 16 and 22 MB/s against 138 here. This only finds where a row begins
 * and ends; in UTF-8 no byte of a longer character looks like a quote or a bracket, so it never decodes what it skips.
 *
 * `push` and `end` throw FeedUnreadableError when the document cannot be what it should be.
 */
export class JsonRowScanner {
  readonly #limitBytes: number
  readonly #arrayProperty: string
  readonly #keepProperties: ReadonlySet<string>
  readonly #onProperty: (name: string, text: string) => void

  #expecting: Expecting = 'document'
  #wrapped = false
  #sawRows = false
  #offset = 0
  #rowNumber = 0
  #property = ''

  /** Set while a value is being passed over. */
  #purpose: Purpose | null = null
  #depth = 0
  #inString = false
  #escaped = false
  #scalar = false
  #valueOffset = 0
  #pieces: Uint8Array[] = []
  #heldBytes = 0
  #tooLarge = false

  constructor(options: JsonRowsOptions = {}) {
    this.#limitBytes = options.limitBytes ?? DEFAULT_LIMIT_BYTES
    this.#arrayProperty = options.arrayProperty ?? 'meetings'
    this.#keepProperties = new Set(options.keepProperties ?? [])
    this.#onProperty = options.onProperty ?? (() => {})
  }

  /** Takes the next piece of the file and returns the rows that it completed. */
  push(chunk: Uint8Array): JsonRow[] {
    if (this.#offset + chunk.length > this.#limitBytes) {
      throw new FeedUnreadableError(
        `The file is larger than the limit of ${this.#limitBytes} bytes; reading stopped after row ${this.#rowNumber}.`,
      )
    }
    const rows: JsonRow[] = []
    let at = 0
    while (at < chunk.length) {
      if (this.#purpose) {
        at = this.#passOver(chunk, at, rows)
        continue
      }
      const byte = chunk[at] as number
      if (isSpace(byte)) {
        at += 1
        continue
      }
      at = this.#between(chunk, at, byte)
    }
    this.#offset += chunk.length
    return rows
  }

  /** Says that the file is over; throws when it stopped in the middle. */
  end(): void {
    if (this.#expecting === 'nothing' && !this.#purpose) {
      if (!this.#sawRows) throw this.#noRows()
      return
    }
    if (this.#expecting === 'document' && !this.#purpose) throw new FeedUnreadableError('The file is empty.')
    throw new FeedUnreadableError(
      `The file ends in the middle, after row ${this.#completeRows()} (byte ${this.#offset}): it seems to be cut off.`,
    )
  }

  #completeRows(): number {
    return this.#purpose === 'row' ? this.#rowNumber - 1 : this.#rowNumber
  }

  #noRows(): FeedUnreadableError {
    return new FeedUnreadableError(
      `The file is a JSON object without a list named "${this.#arrayProperty}" (byte 0).`,
    )
  }

  #unexpected(chunk: Uint8Array, at: number): FeedUnreadableError {
    const position = this.#offset + at
    if (this.#expecting === 'document') {
      const found = chunk[at] as number
      if (found === 0xff || found === 0xfe || found === 0) {
        return new FeedUnreadableError(`The file is not UTF-8 text (byte ${position}).`)
      }
      return new FeedUnreadableError(
        `The file is not a list of meetings in JSON: it begins with ${describe(found)} (byte ${position}).`,
      )
    }
    if (this.#expecting === 'nothing') {
      return new FeedUnreadableError(
        `After the end of the list, behind row ${this.#rowNumber}, comes something else (byte ${position}).`,
      )
    }
    return new FeedUnreadableError(
      `The file is not valid JSON after row ${this.#completeRows()}: ${describe(chunk[at] as number)} stands where none belongs (byte ${position}).`,
    )
  }

  /** Handles one byte between values; returns where to go on. */
  #between(chunk: Uint8Array, at: number, byte: number): number {
    switch (this.#expecting) {
      case 'document':
        if (this.#offset + at < 3 && byte === BOM[this.#offset + at]) return at + 1
        if (byte === OPEN_BRACKET) {
          this.#sawRows = true
          this.#expecting = 'first-element'
          return at + 1
        }
        if (byte === OPEN_BRACE) {
          this.#wrapped = true
          this.#expecting = 'first-key'
          return at + 1
        }
        break
      case 'first-element':
      case 'element':
        if (byte === CLOSE_BRACKET && this.#expecting === 'first-element') return this.#closeRows(at)
        if (byte === COMMA || byte === COLON || byte === CLOSE_BRACKET || byte === CLOSE_BRACE) break
        this.#rowNumber += 1
        return this.#begin('row', at)
      case 'comma-or-end':
        if (byte === COMMA) {
          this.#expecting = 'element'
          return at + 1
        }
        if (byte === CLOSE_BRACKET) return this.#closeRows(at)
        break
      case 'first-key':
      case 'key':
        if (byte === CLOSE_BRACE && this.#expecting === 'first-key') {
          this.#expecting = 'nothing'
          return at + 1
        }
        if (byte === QUOTE) return this.#begin('key', at)
        break
      case 'colon':
        if (byte === COLON) {
          this.#expecting = 'property-value'
          return at + 1
        }
        break
      case 'property-value':
        if (byte === OPEN_BRACKET && this.#property === this.#arrayProperty && !this.#sawRows) {
          this.#sawRows = true
          this.#expecting = 'first-element'
          return at + 1
        }
        if (byte === COMMA || byte === COLON || byte === CLOSE_BRACKET || byte === CLOSE_BRACE) break
        return this.#begin('property', at)
      case 'property-comma-or-end':
        if (byte === COMMA) {
          this.#expecting = 'key'
          return at + 1
        }
        if (byte === CLOSE_BRACE) {
          this.#expecting = 'nothing'
          return at + 1
        }
        break
      case 'nothing':
        break
    }
    throw this.#unexpected(chunk, at)
  }

  #closeRows(at: number): number {
    this.#expecting = this.#wrapped ? 'property-comma-or-end' : 'nothing'
    return at + 1
  }

  #begin(purpose: Purpose, at: number): number {
    this.#purpose = purpose
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    this.#scalar = false
    this.#valueOffset = this.#offset + at
    this.#pieces = []
    this.#heldBytes = 0
    this.#tooLarge = false
    return at
  }

  /** Runs to the end of the value, or of the chunk; returns where to go on. */
  #passOver(chunk: Uint8Array, start: number, rows: JsonRow[]): number {
    let at = start
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    let done = false
    if (!this.#scalar) {
      const length = chunk.length
      while (at < length) {
        const byte = chunk[at] as number
        if (inString) {
          if (escaped) escaped = false
          else if (byte === BACKSLASH) escaped = true
          else if (byte === QUOTE) {
            inString = false
            if (depth === 0) {
              at += 1
              done = true
              break
            }
          }
          at += 1
          continue
        }
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
          depth -= 1
          if (depth === 0) {
            at += 1
            done = true
            break
          }
        } else if (depth === 0) {
          this.#scalar = true
          break
        }
        at += 1
      }
      this.#depth = depth
      this.#inString = inString
      this.#escaped = escaped
    }
    if (this.#scalar) {
      while (at < chunk.length) {
        const byte = chunk[at] as number
        if (isSpace(byte) || byte === COMMA || byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
          done = true
          break
        }
        at += 1
      }
    }
    this.#hold(chunk, start, at)
    if (done) this.#finish(rows)
    return at
  }

  #hold(chunk: Uint8Array, from: number, to: number): void {
    if (this.#tooLarge || from === to) return
    const isKept = this.#purpose === 'property' && this.#keepProperties.has(this.#property)
    const limit = isKept ? MAX_PROPERTY_BYTES : MAX_ROW_BYTES
    this.#heldBytes += to - from
    if (this.#heldBytes > limit) {
      this.#tooLarge = true
      this.#pieces = []
      return
    }
    this.#pieces.push(chunk.subarray(from, to))
  }

  #finish(rows: JsonRow[]): void {
    const purpose = this.#purpose
    const text = this.#tooLarge ? null : this.#text()
    this.#purpose = null
    this.#pieces = []
    if (purpose === 'row') {
      this.#expecting = 'comma-or-end'
      rows.push({ rowNumber: this.#rowNumber, byteOffset: this.#valueOffset, text })
      return
    }
    if (purpose === 'key') {
      this.#expecting = 'colon'
      this.#property = text === null ? '' : String(parseJson(text, this.#completeRows(), this.#valueOffset))
      return
    }
    this.#expecting = 'property-comma-or-end'
    if (text !== null && this.#keepProperties.has(this.#property)) this.#onProperty(this.#property, text)
    else if (text !== null) parseJson(text, this.#completeRows(), this.#valueOffset)
  }

  #text(): string {
    const [first] = this.#pieces
    const bytes = this.#pieces.length === 1 && first ? first : Buffer.concat(this.#pieces)
    if (!isUtf8(bytes)) {
      throw new FeedUnreadableError(
        `The file is not UTF-8 text: row ${this.#rowNumber} (from byte ${this.#valueOffset}) holds other bytes.`,
      )
    }
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  }
}

const describe = (byte: number) =>
  byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `the byte ${byte}`

/** Parses the text of a row; what is not JSON makes the whole file unreadable, since its rows cannot be told apart. */
export function parseJson(text: string, afterRow: number, byteOffset: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FeedUnreadableError(
      `The file is not valid JSON after row ${afterRow} (from byte ${byteOffset}).`,
    )
  }
}
