import type { ClientBase } from 'pg'
import { DECIDE_WITHIN_DAYS, FEED_WINS_FIELDS } from '@/lib/catalogue/meeting-fields'
import type { Query } from '@/lib/geo/types'
import { COUNT_REJECTIONS, FILL_ZONES, INDEX_STAGING, KEEP_REJECTIONS, REJECT } from './apply/settle.sql'
import { FeedBusyError, type FeedRow, type RunAccount } from './feed'
import { KnownRows } from './known-rows'
import { type LocateAddresses, Locator } from './locate'
import { quarantineReason } from './quarantine'
import { applyStaged, runAll } from './run-apply'
import { type IncomingRow, stageRows } from './run-staging'
import type { IncomingServiceBody, RejectionReason } from './types'

type Rows = Iterable<IncomingRow> | AsyncIterable<IncomingRow>

export type FeedRunOptions = {
  /** One connection for the whole run, outside any transaction. */
  client: ClientBase
  feed: FeedRow
  /** The rows, or a function that reads them and may leave out what it is told is unchanged. */
  rows: Rows | ((isUnchanged: (rowKey: string, rawHash: string) => boolean) => Rows)
  now: Date
  serviceBodies?: readonly IncomingServiceBody[]
  /** Apply even what would be quarantined. */
  accept?: boolean
  /** Read every row again, also what is unchanged: when the gazetteer has learnt more places. */
  reread?: boolean
  /** IANA zone for rows that nothing else gives one. */
  zone?: string | null
  locate: LocateAddresses
  onProgress?: (read: number) => void
}

/** With the feed's id, the key of the advisory lock that a run holds from beginning to end. */
export const RUN_LOCK = 1178944836 // 'FEED'

const KNOWN_AT_ONCE = 10_000

/**
 * Reads a feed once and brings the catalogue up to it: all of it, or, when the rows can't be read to their end or look
 * wrong as a whole, nothing. The run's own record is committed before and after, so that it tells even of a crash.
 * @throws FeedBusyError when another run of the feed is under way, and whatever reading the rows throws.
 */
export async function runFeed(options: FeedRunOptions): Promise<RunAccount> {
  const { client, feed, now } = options
  const runId = await beginRun(client, feed, now)
  try {
    return await inTransaction(client, async () => {
      await takeLock(client, feed)
      return await readAndApply(runId, options)
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await client
      .query(`UPDATE feed_run SET status = 'failed', finished_at = $2, message = $3 WHERE id = $1`, [
        runId,
        now,
        message,
      ])
      .catch(() => {}) // with the connection lost, the next start finds the run interrupted
    throw error
  }
}

/** A busy feed leaves no record of the run that could not begin. */
async function beginRun(client: ClientBase, feed: FeedRow, now: Date): Promise<number> {
  return await inTransaction(client, async () => {
    await takeLock(client, feed)
    const { rows } = await client.query<{ id: number }>(
      'INSERT INTO feed_run (feed_id, started_at) VALUES ($1, $2) RETURNING id',
      [feed.id, now],
    )
    return rows[0]?.id ?? 0
  })
}

async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function takeLock(client: ClientBase, feed: FeedRow): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, $2) AS taken',
    [RUN_LOCK, feed.id],
  )
  if (!rows[0]?.taken)
    throw new FeedBusyError(
      `The feed "${feed.name}" is being read by another import right now; try again when it is done.`,
    )
}

async function readAndApply(runId: number, options: FeedRunOptions): Promise<RunAccount> {
  const { client, feed, now, rows, serviceBodies = [], zone = null, accept = false } = options
  const known = await loadKnownRows(options)
  const staged = await stageRows(typeof rows === 'function' ? rows(known.isUnchanged) : rows, serviceBodies, {
    client,
    feed,
    known,
    suppressed: await loadSuppressed(client, feed),
    locator: new Locator(options.locate, zone),
    teens: await findTeens(client, feed),
    onProgress: options.onProgress ?? (() => {}),
  })
  await runAll(client, [...FILL_ZONES, ...REJECT, ...INDEX_STAGING, KEEP_REJECTIONS], {
    feed: feed.id,
    run: runId,
  })
  const reasons = await countRejections(client)
  const rejected = Object.values(reasons).reduce((sum, rows) => sum + rows, 0)
  const counts = { read: staged.read, rejected, reasons, suppressed: staged.suppressed }

  const doubt = quarantineReason({
    ...counts,
    listedBefore: known.listed,
    stillListed: known.stillListed,
    usable: staged.read - rejected - staged.suppressed,
  })
  if (doubt && !accept) {
    const message = `${doubt} Nothing was changed.`
    const account: RunAccount = { runId, status: 'quarantined', ...NOTHING, ...counts, message }
    await endRun(client, account, now)
    return account
  }
  const missing = known.missing()
  const returned = known.returned()
  const applied = await applyStaged({ client, feed, runId, now, missing, returned })
  const changed = applied.created + applied.updated + missing.length + returned.length
  const account: RunAccount = {
    runId,
    status: changed > 0 ? 'applied' : 'unchanged',
    ...counts,
    ...applied,
    missing: missing.length,
    unchanged: await countUnchanged(client, feed),
    message: doubt ? `${doubt} It was applied all the same, as asked.` : '',
  }
  await endRun(client, account, now)
  return account
}

const NOTHING = { created: 0, updated: 0, unchanged: 0, missing: 0, withoutPoint: 0 }

async function loadKnownRows({ client, feed, now, reread = false }: FeedRunOptions): Promise<KnownRows> {
  const counted = await client.query<{ rows: number }>(
    'SELECT count(*)::int AS rows FROM feed_record WHERE feed_id = $1',
    [feed.id],
  )
  const known = new KnownRows(counted.rows[0]?.rows ?? 0)
  const mustRead = await loadUndecided(client, feed, now)
  await client.query(
    `DECLARE known NO SCROLL CURSOR FOR SELECT row_key, raw_hash, missing_since IS NOT NULL
     FROM feed_record WHERE feed_id = ${feed.id}`,
  )
  for (;;) {
    const { rows } = await client.query<[string, string, boolean]>({
      text: `FETCH ${KNOWN_AT_ONCE} FROM known`,
      rowMode: 'array',
    })
    for (const [rowKey, rawHash, isMissing] of rows)
      known.add({ rowKey, rawHash, isMissing, mustRead: reread || mustRead.has(rowKey) })
    if (rows.length === 0) break
  }
  await client.query('CLOSE known')
  return known
}

/** Rows with a conflict that nobody decided in time: they are read again, so that the feed can win. */
async function loadUndecided(client: ClientBase, feed: FeedRow, now: Date): Promise<Set<string>> {
  const { rows } = await client.query<{ rowKey: string }>(
    `SELECT DISTINCT m.row_key AS "rowKey" FROM field_lock l JOIN meeting m ON m.id = l.meeting_id
     WHERE m.feed_id = $1 AND m.row_key IS NOT NULL AND l.field = ANY ($2)
       AND l.conflict_since <= $3::timestamptz - interval '${DECIDE_WITHIN_DAYS} days'`,
    [feed.id, [...FEED_WINS_FIELDS], now],
  )
  return new Set(rows.map(({ rowKey }) => rowKey))
}

async function loadSuppressed(client: ClientBase, feed: FeedRow): Promise<Set<string>> {
  const { rows } = await client.query<{ rowKey: string }>(
    'SELECT row_key AS "rowKey" FROM feed_suppression WHERE feed_id = $1',
    [feed.id],
  )
  return new Set(rows.map(({ rowKey }) => rowKey))
}

/** Al-Anon's lists carry Alateen's meetings under a code; those belong to the fellowship of their own. */
async function findTeens(
  client: ClientBase,
  feed: FeedRow,
): Promise<{ fellowshipId: number; everyone: boolean } | null> {
  const { rows } = await client.query<{ id: number; own: boolean }>(
    `SELECT id, id = $1 AS own FROM fellowship
     WHERE youth AND (id = $1 OR (slug = 'alateen' AND (SELECT slug FROM fellowship WHERE id = $1) = 'al-anon'))`,
    [feed.fellowshipId],
  )
  return rows[0] ? { fellowshipId: rows[0].id, everyone: rows[0].own } : null
}

async function countRejections(client: ClientBase): Promise<Partial<Record<RejectionReason, number>>> {
  const { rows } = await client.query<{ reason: RejectionReason; rows: number }>(COUNT_REJECTIONS)
  return Object.fromEntries(rows.map(({ reason, rows }) => [reason, rows]))
}

async function countUnchanged(client: ClientBase, feed: FeedRow): Promise<number> {
  const { rows } = await client.query<{ meetings: number }>(
    `SELECT count(*)::int AS meetings
     FROM meeting m JOIN feed_record r ON r.feed_id = m.feed_id AND r.row_key = m.row_key
     WHERE m.feed_id = $1 AND r.missing_since IS NULL
       AND NOT EXISTS (SELECT FROM decision d WHERE d.meeting_id = m.id)`,
    [feed.id],
  )
  return rows[0]?.meetings ?? 0
}

async function endRun(client: ClientBase, account: RunAccount, now: Date): Promise<void> {
  const { runId, status, read, created, updated, unchanged, rejected, missing, reasons, message } = account
  await client.query(
    `UPDATE feed_run SET finished_at = $2, status = $3, read_rows = $4, created = $5, updated = $6, unchanged = $7,
       rejected = $8, missing = $9, reasons = $10, message = $11
     WHERE id = $1`,
    [
      runId,
      now,
      status,
      read,
      created,
      updated,
      unchanged,
      rejected,
      missing,
      JSON.stringify(reasons),
      message,
    ],
  )
}

/** Runs the gazetteer's lookups on the run's own connection. */
export const queryOn =
  (client: ClientBase): Query =>
  async <T>(text: string, values: readonly unknown[]) =>
    (await client.query(text, [...values])).rows as T[]
