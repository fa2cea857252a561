import type { ClientBase } from 'pg'
import { SYNONYMS } from './synonyms'
import { upsertSeeded } from './upsert'

const TABLE = {
  table: 'synonym',
  key: 'language, phrase, field',
  columns: { language: 'text', phrase: 'text', field: 'text', value: 'text[]' },
} as const

/** Brings the seeded synonyms up to date. Returns how many were written. */
export async function loadSynonyms(client: ClientBase): Promise<number> {
  const written = await upsertSeeded(client, TABLE, SYNONYMS)
  return written.length
}
