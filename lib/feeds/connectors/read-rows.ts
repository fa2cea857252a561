import { hash } from 'node:crypto'
import type {
  ConnectorOptions,
  IncomingMeeting,
  IncomingServiceBody,
  Rejection,
  RejectionReason,
  SourceRow,
  UnchangedRow,
} from '../types'
import { type Fields, isFields } from './fields'
import { JsonRowScanner, type JsonRowsOptions, parseJson } from './json-rows'
import { withoutPeople } from './raw-row'

/** A key longer than this is no key: it could not be indexed. */
const MAX_KEY_LENGTH = 250

/** What a connector makes of one row. */
export type Outcome =
  | { meetings: readonly IncomingMeeting[]; serviceBody?: IncomingServiceBody | undefined }
  | { reason: RejectionReason; detail: string }

export type RowReader = {
  scan: JsonRowsOptions
  /** Everything besides the row's bytes that its meetings depend on; asked once the first row has come. */
  hashSalt: () => string
  /** The source's own id of a row, or null. Must be cheap: it is read for unchanged rows too. */
  keyOf: (row: Fields) => string | null
  read: (row: Fields, rowKey: string) => Outcome
}

/**
 * The part that every connector shares: rows out of bytes, hashes, the shortcut for unchanged rows, and
 * keys that occur twice. Keys are unique over rows and over the meetings of rows with several days.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  { limitBytes, isUnchanged }: Pick<ConnectorOptions, 'limitBytes' | 'isUnchanged'>,
  reader: RowReader,
): AsyncIterable<SourceRow | UnchangedRow | Rejection> {
  const scanner = new JsonRowScanner({ ...reader.scan, limitBytes })
  const seen = new Map<string, { rowNumber: number; rawHash: string }>()
  let salt: string | undefined

  for await (const chunk of chunks) {
    for (const { rowNumber, byteOffset, text } of scanner.push(chunk)) {
      if (text === null) {
        yield reject(rowNumber, null, 'too-large', 'The row is longer than 32 KB.')
        continue
      }
      const row = parseJson(text, rowNumber - 1, byteOffset)
      if (!isFields(row)) {
        yield reject(rowNumber, null, 'not-an-object', 'The row is not a JSON object.')
        continue
      }
      const rowKey = reader.keyOf(row)
      if (rowKey === null) {
        yield reject(rowNumber, null, 'no-key', 'The row has no id of its own.')
        continue
      }
      if (rowKey.length > MAX_KEY_LENGTH) {
        yield reject(rowNumber, null, 'no-key', `The row's id is longer than ${MAX_KEY_LENGTH} characters.`)
        continue
      }
      salt ??= reader.hashSalt()
      const rawHash = hash('sha1', `${salt}\n${text}`, 'base64url')
      const earlier = seen.get(rowKey)
      if (earlier) {
        const detail =
          earlier.rawHash === rawHash
            ? `The row is the same as row ${earlier.rowNumber}.`
            : `The row has the id of row ${earlier.rowNumber}, but says something else.`
        yield reject(rowNumber, rowKey, 'duplicate-key', detail)
        continue
      }
      seen.set(rowKey, { rowNumber, rawHash })
      if (isUnchanged?.(rowKey, rawHash)) {
        yield { kind: 'unchanged', rowNumber, rowKey, rawHash }
        continue
      }
      const outcome = reader.read(row, rowKey)
      if ('reason' in outcome) {
        yield reject(rowNumber, rowKey, outcome.reason, outcome.detail)
        continue
      }
      const derived = outcome.meetings.length > 1 ? outcome.meetings.slice(1).map(toSourceKey) : []
      const taken = derived.find((key) => seen.has(key))
      if (taken !== undefined) {
        const detail = `The row's meeting "${taken}" has the id of row ${seen.get(taken)?.rowNumber}.`
        yield reject(rowNumber, rowKey, 'duplicate-key', detail)
        continue
      }
      for (const key of derived) seen.set(key, { rowNumber, rawHash })
      const { meetings, serviceBody } = outcome
      yield {
        kind: 'row',
        rowNumber,
        rowKey,
        rawHash,
        raw: withoutPeople(row, text),
        meetings,
        serviceBody,
      }
    }
  }
  scanner.end()
}

const reject = (
  rowNumber: number,
  rowKey: string | null,
  reason: RejectionReason,
  detail: string,
): Rejection => ({ kind: 'rejection', rowNumber, rowKey, reason, detail })

const toSourceKey = ({ sourceKey }: IncomingMeeting) => sourceKey
