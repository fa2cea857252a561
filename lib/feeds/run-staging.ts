import type { ClientBase } from 'pg'
import type { FeedRow } from './feed'
import type { KnownRows } from './known-rows'
import type { Locator } from './locate'
import { CopyBuffer } from './run-copy'
import {
  CREATE_STAGING,
  problemOf,
  STAGING_TABLES,
  type StagedRow,
  type StagingTable,
  stageMeeting,
  stageRejection,
  stageRow,
  stageServiceBody,
  stagingColumns,
} from './staging'
import {
  FeedUnreadableError,
  type IncomingServiceBody,
  type Rejection,
  type SourceRow,
  type UnchangedRow,
} from './types'

export type IncomingRow = SourceRow | UnchangedRow | Rejection

type Staging = {
  client: ClientBase
  feed: FeedRow
  known: KnownRows
  suppressed: ReadonlySet<string>
  locator: Locator
  /** The fellowship of meetings for minors within this feed's; they are shown by town only. */
  teens: { fellowshipId: number; everyone: boolean } | null
  onProgress: (read: number) => void
}

const PLACE_AT_ONCE = 500
/** Past this many rejections that are also most of the rows, no reading on can save the run. */
const HOPELESS = 100_000
const PROGRESS_EVERY = 5_000

export type Staged = { read: number; suppressed: number }

/**
 * Takes a feed's rows into the staging tables, in batches, so that memory stays bounded and the reader waits for the
 * database. Unchanged rows are only marked as met.
 */
export async function stageRows(
  rows: Iterable<IncomingRow> | AsyncIterable<IncomingRow>,
  serviceBodies: readonly IncomingServiceBody[],
  staging: Staging,
): Promise<Staged> {
  const { client, known, suppressed, onProgress } = staging
  for (const statement of CREATE_STAGING) await client.query(statement)
  const stage = new StagingBuffers(client)
  for (const body of serviceBodies) stage.addOnce(body.sourceKey, stageServiceBody(body))

  const counts = { read: 0, suppressed: 0, rejected: 0 }
  const reject = (rejection: Rejection) => {
    counts.rejected += 1
    stage.add(stageRejection(rejection))
    if (counts.rejected > HOPELESS && counts.rejected > counts.read / 2)
      throw new FeedUnreadableError(
        `More than ${HOPELESS} rows, and more than half, could not become a meeting; reading stopped at row ${rejection.rowNumber}.`,
      )
  }
  let batch: SourceRow[] = []
  for await (const row of rows) {
    counts.read += 1
    if (counts.read % PROGRESS_EVERY === 0) onProgress(counts.read)
    if (row.kind === 'rejection') reject(row)
    else if (!known.meet(row.rowKey)) reject(again(row))
    else if (suppressed.has(row.rowKey)) counts.suppressed += 1
    else if (row.kind === 'row' && !known.isUnchanged(row.rowKey, row.rawHash)) {
      const problem = row.meetings.map(problemOf).find((found) => found !== null)
      if (problem) reject({ kind: 'rejection', rowNumber: row.rowNumber, rowKey: row.rowKey, ...problem })
      else batch.push(row)
    }
    if (batch.length >= PLACE_AT_ONCE) {
      await stageBatch(batch, stage, staging)
      batch = []
    }
    if (stage.isFull) await stage.flush()
  }
  await stageBatch(batch, stage, staging)
  await stage.flush()
  await stage.flushed()
  return { read: counts.read, suppressed: counts.suppressed }
}

const again = ({ rowNumber, rowKey }: SourceRow | UnchangedRow): Rejection => ({
  kind: 'rejection',
  rowNumber,
  rowKey,
  reason: 'duplicate-key',
  detail: `Another row before it has the id "${rowKey}".`,
})

async function stageBatch(
  batch: readonly SourceRow[],
  stage: StagingBuffers,
  staging: Staging,
): Promise<void> {
  const { feed, locator, teens } = staging
  const isForTeens = (features: readonly string[]) =>
    teens !== null && (teens.everyone || features.includes('teens'))
  const toPlace = batch.flatMap((row) =>
    row.meetings.map((meeting) => ({ row, meeting, townOnly: isForTeens(meeting.features) })),
  )
  const placed = await locator.place(toPlace)
  for (const row of batch) {
    stage.add(stageRow(row))
    if (row.serviceBody) stage.addOnce(row.serviceBody.sourceKey, stageServiceBody(row.serviceBody))
  }
  for (const [index, { row, townOnly }] of toPlace.entries()) {
    const meeting = placed[index]
    if (!meeting) continue
    const fellowshipId = townOnly && teens ? teens.fellowshipId : feed.fellowshipId
    for (const staged of stageMeeting(row, meeting, { rootRegion: feed.rootRegion, fellowshipId }))
      if (staged.table === 'incoming_meeting') stage.add(staged)
      else stage.addOnce(String(staged.values[0]), staged)
  }
}

/** One buffer a table; shared rows are let in once. */
class StagingBuffers {
  readonly #client: ClientBase
  readonly #buffers: Record<StagingTable, CopyBuffer>
  readonly #added = new Map<StagingTable, Set<string>>()
  #flushing: Promise<void> = Promise.resolve()

  constructor(client: ClientBase) {
    this.#client = client
    this.#buffers = Object.fromEntries(
      STAGING_TABLES.map((table) => [table, new CopyBuffer(table, stagingColumns(table))]),
    ) as Record<StagingTable, CopyBuffer>
  }

  add({ table, values }: StagedRow): void {
    this.#buffers[table].add(values)
  }

  addOnce(key: string, row: StagedRow): void {
    const added = this.#added.get(row.table) ?? new Set()
    this.#added.set(row.table, added)
    if (added.has(key)) return
    added.add(key)
    this.add(row)
  }

  get isFull(): boolean {
    return Object.values(this.#buffers).some((buffer) => buffer.isFull)
  }

  /** Begins to send what has come together, once what was sent before has arrived: reading goes on meanwhile. */
  async flush(): Promise<void> {
    await this.#flushing
    this.#flushing = this.#flushAll()
    this.#flushing.catch(() => {}) // heard of by the next flush
  }

  async flushed(): Promise<void> {
    await this.#flushing
  }

  async #flushAll(): Promise<void> {
    for (const buffer of Object.values(this.#buffers)) await buffer.flush(this.#client)
  }
}
