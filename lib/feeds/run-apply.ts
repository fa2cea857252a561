import type { ClientBase } from 'pg'
import { FEED_RECORDS, PROVENANCE, REFRESH_SEARCH, REVISIONS, VERSIONS } from './apply/ledger.sql'
import { MATCH, MOVE_KEYS } from './apply/match.sql'
import {
  CLOSE_DROPPED,
  CLOSE_SUPPRESSED,
  CONTACTS,
  CREATE_MEETINGS,
  JOIN_ACCESS,
  UPDATE_MEETINGS,
} from './apply/meetings.sql'
import { type NamedValues, named } from './apply/named'
import {
  FOLD_MOVES,
  GROUPS,
  MOVE_VENUES,
  REGIONS,
  REMOVE_EMPTY_VENUES,
  RENEW_GROUPS,
  SERVICE_BODIES,
  TOUCH_GROUPS,
  VENUES,
} from './apply/places.sql'
import type { FeedRow } from './feed'
import { reconcileStaged } from './run-reconcile'

export type ToApply = {
  client: ClientBase
  feed: FeedRow
  runId: number
  now: Date
  /** Row keys. */
  missing: readonly string[]
  returned: readonly string[]
}

export type Applied = { created: number; updated: number; withoutPoint: number }

/** Runs statements in their order. */
export async function runAll(
  client: ClientBase,
  statements: readonly string[],
  values: NamedValues,
): Promise<void> {
  for (const statement of statements) await client.query(named(statement, values))
}

/** Brings what is staged into the catalogue, in the transaction that is open. */
export async function applyStaged({
  client,
  feed,
  runId,
  now,
  missing,
  returned,
}: ToApply): Promise<Applied> {
  const values: NamedValues = {
    feed: feed.id,
    feedName: feed.name,
    fellowship: feed.fellowshipId,
    joinPolicy: feed.joinPolicy,
    sample: feed.sample,
    run: runId,
    now,
    missing,
    returned,
  }
  const { rows } = await client.query<{ staged: number; hasMeetings: boolean }>(
    `SELECT (SELECT count(*)::int FROM incoming_row) AS staged,
       EXISTS (SELECT FROM meeting WHERE feed_id = $1) AS "hasMeetings"`,
    [feed.id],
  )
  const { staged, hasMeetings } = rows[0] ?? { staged: 0, hasMeetings: true }
  const hasRows = staged > 0
  if (staged > MANY) await runAll(client, FOR_MANY, values)
  await runAll(client, [...SERVICE_BODIES, ...CLOSE_SUPPRESSED], values)
  if (hasRows) {
    await runAll(client, [...REGIONS, GROUPS], values)
    if (hasMeetings) {
      await runAll(client, [...MATCH, TOUCH_GROUPS, ...MOVE_KEYS, ...MOVE_VENUES], values)
      await reconcileStaged(client, feed.id, now)
    }
    await runAll(client, [...VENUES, CREATE_MEETINGS, ...ANALYZED], values)
    if (hasMeetings)
      await runAll(client, [UPDATE_MEETINGS, CLOSE_DROPPED, ...FOLD_MOVES, REMOVE_EMPTY_VENUES], values)
    await runAll(client, [...JOIN_ACCESS, ...CONTACTS], values)
  }
  await runAll(client, FEED_RECORDS, values)
  if (hasMeetings) await runAll(client, RENEW_GROUPS, values)
  await runAll(client, [VERSIONS, REVISIONS, ...PROVENANCE], values)
  await keepFeed(client, feed, now)
  const counted = await client.query<Applied>(COUNT, [feed.id])
  const applied = counted.rows[0] ?? { created: 0, updated: 0, withoutPoint: 0 }
  await runAll(client, [REFRESH_SEARCH], values)
  return applied
}

async function keepFeed(client: ClientBase, feed: FeedRow, now: Date): Promise<void> {
  await client.query(
    `UPDATE feed SET last_success_at = $2, format = $3, location = $4, formats_location = $5,
       service_bodies_location = $6, root_region = $7
     WHERE id = $1`,
    [
      feed.id,
      now,
      feed.format,
      feed.location,
      feed.formatsLocation,
      feed.serviceBodiesLocation,
      feed.rootRegion,
    ],
  )
}

/** From so many rows on, joins are by hash. */
const MANY = 1000

/**
 * Groups, venues and regions that this transaction has just written have no statistics yet: the planner takes them
 * for few, and a nested loop over them grows with the square of the rows. Until the transaction ends.
 */
const FOR_MANY = ['SET LOCAL enable_nestloop = off', "SET LOCAL work_mem = '64MB'"]

const ANALYZED = ['CREATE INDEX ON decision (source_key)', 'ANALYZE decision']

const COUNT = `
  SELECT count(*) FILTER (WHERE kind = 'created')::int AS created,
    count(DISTINCT d.meeting_id) FILTER (WHERE kind <> 'created')::int AS updated,
    count(*) FILTER (WHERE kind = 'created' AND m.format IN ('in-person', 'hybrid') AND v.lat IS NULL)::int
      AS "withoutPoint"
  FROM decision d JOIN meeting m ON m.id = d.meeting_id AND m.feed_id = $1 LEFT JOIN venue v ON v.id = m.venue_id`
