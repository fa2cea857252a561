import type { ClientBase } from 'pg'

// What hangs on a meeting, group or venue goes with it; the search rows first, so that the counts follow.
const BEFORE_MEETINGS = [
  'DELETE FROM meeting_search WHERE sample',
  `DELETE FROM revision WHERE feed_run_id IN
     (SELECT run.id FROM feed_run run JOIN feed ON feed.id = run.feed_id WHERE feed.sample)`,
  `DELETE FROM revision WHERE entity = 'meeting' AND entity_id IN (SELECT id FROM meeting WHERE sample)`,
  `DELETE FROM revision WHERE entity = 'group' AND entity_id IN (SELECT id FROM support_group WHERE sample)`,
  `DELETE FROM revision WHERE entity = 'venue' AND entity_id IN (SELECT id::text FROM venue WHERE sample)`,
]

const AFTER_MEETINGS = [
  'DELETE FROM support_group WHERE sample',
  'DELETE FROM venue WHERE sample',
  ...['region', 'service_body', 'feed_record'].map(
    (table) => `DELETE FROM ${table} WHERE feed_id IN (SELECT id FROM feed WHERE sample)`,
  ),
]

/**
 * Takes every sample meeting, group and venue out of the catalogue, in one transaction. Returns how many
 * meetings there were. The feeds they came from stay on record, and so the samples do not come back.
 */
export async function removeSamples(client: ClientBase): Promise<number> {
  await client.query('BEGIN')
  try {
    for (const statement of BEFORE_MEETINGS) await client.query(statement)
    const removed = await client.query('DELETE FROM meeting WHERE sample')
    for (const statement of AFTER_MEETINGS) await client.query(statement)
    await client.query('COMMIT')
    return removed.rowCount ?? 0
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
