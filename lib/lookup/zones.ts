import sql, { type Sql } from 'sql-template-tag'
import type { Query } from '../geo/types'
import { type Area, cellRows } from './area'
import { rowsInOneValue } from './one-value'
import type { ZoneInUse } from './windows'

/**
 * A box with more cells than this that hold meetings is walked by zone, and each row's place looked at. Measured with
 * 100,000 meetings: the first page of the whole world took 436 ms by 4,000 cells and takes 5 ms by 40 zones.
 */
const MOST_CELLS = 500

/**
 * The zones of the meetings in the area's cells, one or two as a rule: the windows of a search are reckoned, sent and
 * joined for these alone. Without an area those of all meetings that can be found (a few hundred at most). With them the
 * area, which may turn out to be wide.
 */
export async function zonesIn(
  area: Area | null,
  query: Query,
): Promise<{ zones: ZoneInUse[]; area: Area | null }> {
  const rows = await rowsInOneValue<ZoneInUse & { cells: number }>(query, zonesStatement(area))
  const zones = rows.map(({ id, name }) => ({ id, name }))
  if (area?.kind !== 'box') return { zones, area }
  const cells = rows.reduce((sum, row) => sum + row.cells, 0)
  return { zones, area: { ...area, isWide: cells > MOST_CELLS } }
}

/** Columns: id, name, cells (how many of the area's hold meetings of this zone). */
export function zonesStatement(area: Area | null): Sql {
  if (!area) return sql`SELECT z.id, z.name, 0 AS cells FROM zone z ORDER BY z.id`
  return sql`SELECT z.id, z.name, n.cells FROM (
      SELECT c.zone_id, count(*)::int AS cells FROM (${cellRows(area)}) r
      CROSS JOIN LATERAL (
        SELECT zone_id, meetings FROM search_cell WHERE cell BETWEEN r.lo AND r.hi OFFSET 0
      ) c
      WHERE c.meetings > 0 GROUP BY c.zone_id
    ) n JOIN zone z ON z.id = n.zone_id ORDER BY z.id`
}
