import type { ClientBase } from 'pg'
import type { Json, MeetingField } from '../catalogue/meeting-fields'
import { PUBLISHED, PUBLISHED_JOINS } from './apply/snapshots.sql'
import { feedWinsAt } from './reconcile'
import type { Rejection } from './types'

/** The rejected rows of a run, in the order of the source; with a limit, the first. */
export async function getRejections(
  client: ClientBase,
  runId: number,
  { limit = null }: { limit?: number | null } = {},
): Promise<Pick<Rejection, 'rowNumber' | 'rowKey' | 'reason' | 'detail'>[]> {
  const { rows } = await client.query(
    `SELECT row_number AS "rowNumber", row_key AS "rowKey", reason, detail FROM feed_rejection
     WHERE run_id = $1 ORDER BY row_number LIMIT $2`,
    [runId, limit],
  )
  return rows
}

/** A field where a service body says something else than what a person set, and nobody has decided. */
export type OpenConflict = {
  id: string
  slug: string
  field: MeetingField
  published: Json
  said: Json
  /** When what is said will be taken; null where a person's word stands until they decide. */
  feedWinsAt: Date | null
}

/** The open conflicts of a feed's meetings, the oldest first. */
export async function getOpenConflicts(client: ClientBase, feedId: number): Promise<OpenConflict[]> {
  const { rows } = await client.query<Omit<OpenConflict, 'feedWinsAt'> & { since: Date }>(
    `SELECT m.id, m.slug, l.field, ${PUBLISHED} -> l.field AS published, l.conflict_value AS said, l.conflict_since AS since
     FROM field_lock l JOIN meeting m ON m.id = l.meeting_id ${PUBLISHED_JOINS}
     WHERE m.feed_id = $1 AND l.conflict_since IS NOT NULL
     ORDER BY l.conflict_since, m.id, l.field`,
    [feedId],
  )
  return rows.map(({ since, ...conflict }) => ({
    ...conflict,
    feedWinsAt: feedWinsAt(conflict.field, since),
  }))
}
