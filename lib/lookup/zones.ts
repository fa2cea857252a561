import sql, { type Sql } from 'sql-template-tag'
import type { Query } from '../geo/types'
import { type Area, cellRows } from './area'
import type { ZoneInUse } from './windows'

/**
 * The zones of all meetings that can be found (a few hundred at most), and those of the meetings in the area's
 * cells, one or two as a rule: the windows of a search are reckoned, sent and joined for these alone. Without an
 * area both are the same.
 */
export async function zonesIn(
  area: Area | null,
  query: Query,
): Promise<{ all: ZoneInUse[]; near: ZoneInUse[] }> {
  const { text, values } = zonesStatement(area)
  const rows = await query<ZoneInUse & { near: boolean }>(text, values)
  const all = rows.map(({ id, name }) => ({ id, name }))
  return { all, near: all.filter((_, at) => rows[at]?.near) }
}

/** Columns: id, name, near. */
export function zonesStatement(area: Area | null): Sql {
  const isNear = area
    ? sql`z.id = ANY (ARRAY(
        SELECT c.zone_id FROM (${cellRows(area)}) r
        CROSS JOIN LATERAL (
          SELECT zone_id, meetings FROM search_cell WHERE cell BETWEEN r.lo AND r.hi OFFSET 0
        ) c
        WHERE c.meetings > 0))`
    : sql`true`
  return sql`SELECT z.id, z.name, ${isNear} AS near FROM zone z`
}
