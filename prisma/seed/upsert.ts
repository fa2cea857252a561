import type { ClientBase } from 'pg'

/** A table whose seeded rows a person may edit; `edited_at` then keeps the seed away. */
type SeededTable = {
  table: 'fellowship' | 'crisis_line' | 'synonym'
  /** The column that tells rows apart, or several with commas. */
  key: string
  /** Postgres type of every column that is seeded, the key's too. */
  columns: Readonly<Record<string, 'text' | 'text[]' | 'boolean' | 'jsonb' | 'date' | 'integer'>>
}

/** Its rows hang on nothing else, so that one which is seeded no more can go. */
type RetiringTable = SeededTable & { table: 'crisis_line' | 'synonym' }

export type Upserted = { id: number; created: boolean }

/**
 * Adds the rows that are missing and brings the others up to date, save those that a person edited.
 * Returns only the rows that were written; none when all is as it should be.
 */
export async function upsertSeeded(
  client: ClientBase,
  { table, key, columns }: SeededTable,
  rows: readonly Record<string, unknown>[],
): Promise<Upserted[]> {
  const names = Object.keys(columns)
  const typed = names.map((name) => `${name} ${columns[name]}`).join(', ')
  const of = (source: string) => names.map((name) => `${source}.${name}`).join(', ')
  const written = await client.query<Upserted>(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT ${of('seeded')} FROM jsonb_to_recordset($1::jsonb) AS seeded(${typed})
     ON CONFLICT (${key}) DO UPDATE SET (${names.join(', ')}) = ROW(${of('EXCLUDED')})
     WHERE ${table}.edited_at IS NULL AND (${of(table)}) IS DISTINCT FROM (${of('EXCLUDED')})
     RETURNING id, (xmax = 0) AS created`,
    [JSON.stringify(rows)],
  )
  return written.rows
}

/** Takes out the rows that are seeded no more, save those that a person edited. Returns how many. */
export async function retireSeeded(
  client: ClientBase,
  { table, key, columns }: RetiringTable,
  rows: readonly Record<string, unknown>[],
): Promise<number> {
  const keys = key.split(',').map((name) => name.trim())
  const typed = keys.map((name) => `${name} ${columns[name]}`).join(', ')
  const same = keys.map((name) => `seeded.${name} = ${table}.${name}`).join(' AND ')
  const { rowCount } = await client.query(
    `DELETE FROM ${table}
     WHERE edited_at IS NULL
       AND NOT EXISTS (SELECT FROM jsonb_to_recordset($1::jsonb) AS seeded(${typed}) WHERE ${same})`,
    [JSON.stringify(rows)],
  )
  return rowCount ?? 0
}
