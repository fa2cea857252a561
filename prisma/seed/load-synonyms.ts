import type { ClientBase } from 'pg'
import { SYNONYMS } from './synonyms'
import type { SynonymSeed } from './synonyms/vocabulary'
import { retireSeeded, upsertSeeded } from './upsert'

const TABLE = {
  table: 'synonym',
  key: 'language, phrase, field',
  columns: { language: 'text', phrase: 'text', field: 'text', value: 'text[]' },
} as const

/** Brings the seeded synonyms up to date, and takes out those that are seeded no more. Returns how many changed. */
export async function loadSynonyms(
  client: ClientBase,
  synonyms: readonly SynonymSeed[] = SYNONYMS,
): Promise<number> {
  const written = await upsertSeeded(client, TABLE, synonyms)
  return written.length + (await retireSeeded(client, TABLE, synonyms))
}
