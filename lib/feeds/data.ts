import type { ClientBase } from 'pg'
import type { Rejection } from './types'

/** The first rejected rows of a run, in the order of the source. */
export async function getRejections(
  client: ClientBase,
  runId: number,
  { limit }: { limit: number },
): Promise<Pick<Rejection, 'rowNumber' | 'rowKey' | 'reason' | 'detail'>[]> {
  const { rows } = await client.query(
    `SELECT row_number AS "rowNumber", row_key AS "rowKey", reason, detail FROM feed_rejection
     WHERE run_id = $1 ORDER BY row_number LIMIT $2`,
    [runId, limit],
  )
  return rows
}
