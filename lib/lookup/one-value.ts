import type { Sql } from 'sql-template-tag'
import type { Query } from '../geo/types'

/**
 * The rows of a statement, in its order, sent as one text of JSON: a page's many small cells cost the database's drivers far
 * more one by one than JSON costs both ends. Times have to be numbers or text.
 */
export async function rowsInOneValue<Row>(
  query: Query,
  { text, values }: Pick<Sql, 'text' | 'values'>,
): Promise<Row[]> {
  const [answer] = await query<{ rows: string }>(
    `SELECT coalesce(json_agg(r), '[]')::text AS rows FROM (${text}) r`,
    values,
  )
  return JSON.parse(answer?.rows ?? '[]')
}
