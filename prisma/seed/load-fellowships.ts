import type { ClientBase } from 'pg'
import { FELLOWSHIPS } from './fellowships'
import type { FellowshipSeed } from './fellowships/fellowship-seed'
import { upsertSeeded } from './upsert'

const TABLE = {
  table: 'fellowship',
  key: 'slug',
  columns: {
    slug: 'text',
    name: 'text',
    abbreviation: 'text',
    approach: 'text',
    dual_diagnosis: 'boolean',
    family_and_friends: 'boolean',
    related: 'boolean',
    youth: 'boolean',
    concerns: 'text[]',
    audience: 'jsonb',
    entry_rule: 'jsonb',
    about: 'jsonb',
    website: 'text',
    finder_url: 'text',
    phone: 'text',
    medication_policy: 'text',
    medication_source: 'text',
    medication_checked_on: 'date',
  },
} as const

const toRow = (fellowship: FellowshipSeed) => ({
  ...fellowship,
  dual_diagnosis: fellowship.dualDiagnosis,
  family_and_friends: fellowship.familyAndFriends,
  entry_rule: fellowship.entryRule,
  finder_url: fellowship.finderUrl,
  medication_policy: fellowship.medicationPolicy,
  medication_source: fellowship.medicationSource,
  medication_checked_on: fellowship.medicationCheckedOn,
})

/**
 * Brings the seeded fellowships up to date, with a revision of each change, and the search rows of their
 * meetings with them. Returns how many were written.
 */
export async function loadFellowships(
  client: ClientBase,
  fellowships: readonly FellowshipSeed[] = FELLOWSHIPS,
): Promise<number> {
  await client.query('BEGIN')
  try {
    const written = await upsertSeeded(client, TABLE, fellowships.map(toRow))
    if (written.length > 0) {
      await client.query(
        `INSERT INTO revision (entity, entity_id, action, reason)
         SELECT 'fellowship', id::text, CASE WHEN created THEN 'created' ELSE 'updated' END, 'seed'
         FROM jsonb_to_recordset($1::jsonb) AS written(id integer, created boolean)`,
        [JSON.stringify(written)],
      )
    }
    const changed = written.filter(({ created }) => !created).map(({ id }) => id)
    if (changed.length > 0) {
      await client.query(
        `SELECT refresh_meeting_search(array_agg(id::text)) FROM meeting
         WHERE fellowship_id = ANY ($1) HAVING count(*) > 0`,
        [changed],
      )
    }
    await client.query('COMMIT')
    return written.length
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
