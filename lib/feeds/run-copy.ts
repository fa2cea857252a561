import { finished } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyValue, copyLine } from './copy-text'

const FLUSH_AT_CHARACTERS = 1 << 20

/**
 * Rows on their way into one table by COPY, held until a megabyte is together. One connection carries one COPY at a
 * time, so several tables take turns; waiting for `flush` is the backpressure.
 */
export class CopyBuffer {
  readonly #statement: string
  #lines: string[] = []
  #characters = 0

  constructor(table: string, columns: readonly string[]) {
    this.#statement = `COPY ${table} (${columns.join(', ')}) FROM STDIN`
  }

  add(values: readonly CopyValue[]): void {
    const line = copyLine(values)
    this.#lines.push(line)
    this.#characters += line.length
  }

  get isFull(): boolean {
    return this.#characters >= FLUSH_AT_CHARACTERS
  }

  async flush(client: ClientBase): Promise<void> {
    if (this.#lines.length === 0) return
    const text = this.#lines.join('')
    this.#lines = []
    this.#characters = 0
    const stream = client.query(copyFrom(this.#statement))
    stream.end(text)
    await finished(stream)
  }
}
