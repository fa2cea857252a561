import sql, { type Sql } from 'sql-template-tag'
import { chordMetres, EARTH_RADIUS_METRES, type Point } from '../geo/distance'
import type { Box } from './types'

/** Where a search looks: around a point, or in a box of degrees. */
export type Area = { kind: 'circle'; centre: Point; radiusMetres: number } | { kind: 'box'; box: Box }

/** The search row's grid: quarter degrees, numbered row by row from the south pole and the date line. */
const CELLS_PER_DEGREE = 4
const CELLS_PER_ROW = 360 * CELLS_PER_DEGREE
const LAST_ROW = 180 * CELLS_PER_DEGREE

type CellRange = { from: number; until: number }

/** The ranges (inclusive) of cells that an area touches: one for each row, two where it crosses the date line. */
export function cellRanges(area: Area): CellRange[] {
  const { south, north, west, east } =
    area.kind === 'box' ? area.box : boundsOf(area.centre, area.radiusMetres)
  const columns = columnRanges(west, east)
  const ranges: CellRange[] = []
  for (let row = cellOf(south + 90); row <= Math.min(cellOf(north + 90), LAST_ROW); row++) {
    if (row < 0) continue
    for (const { from, until } of columns)
      ranges.push({ from: row * CELLS_PER_ROW + from, until: row * CELLS_PER_ROW + until })
  }
  return ranges
}

/** The ranges as the rows of a common table expression: lo, hi. */
export function cellRows(area: Area): Sql {
  const ranges = cellRanges(area)
  return sql`SELECT * FROM unnest(${ranges.map((r) => r.from)}::int[], ${ranges.map((r) => r.until)}::int[]) AS given(lo, hi)`
}

/** Whether the row `m` lies in the area; `here.p` is a circle's centre. */
export function insideArea(area: Area): Sql {
  return area.kind === 'circle'
    ? sql`m.pos <-> (SELECT p FROM here) <= ${chordMetres(area.radiusMetres)}::float8`
    : sql`m.lat BETWEEN ${area.box.south}::float8 AND ${area.box.north}::float8
        AND m.lng BETWEEN ${area.box.west}::float8 AND ${area.box.east}::float8`
}

/** The row of the common table expression `here`: p, a circle's centre (nothing for a box). */
export function hereRow(area: Area | null): Sql {
  return area?.kind === 'circle'
    ? sql`SELECT earth_point(${area.centre.lat}::float8, ${area.centre.lng}::float8) AS p`
    : sql`SELECT NULL::cube AS p`
}

function cellOf(degrees: number): number {
  return Math.floor(degrees * CELLS_PER_DEGREE)
}

function boundsOf(centre: Point, radiusMetres: number): Box {
  const angle = radiusMetres / EARTH_RADIUS_METRES
  const degrees = (radians: number) => (radians * 180) / Math.PI
  const south = centre.lat - degrees(angle)
  const north = centre.lat + degrees(angle)
  const narrowing = Math.sin(angle) / Math.cos((centre.lat * Math.PI) / 180)
  // a circle that holds a pole touches every meridian
  const width = south <= -90 || north >= 90 || narrowing >= 1 ? 180 : degrees(Math.asin(narrowing))
  return {
    south: Math.max(south, -90),
    north: Math.min(north, 90),
    west: centre.lng - width,
    east: centre.lng + width,
  }
}

function columnRanges(west: number, east: number): CellRange[] {
  if (east - west >= 360) return [{ from: 0, until: CELLS_PER_ROW - 1 }]
  const wrap = (column: number) => ((column % CELLS_PER_ROW) + CELLS_PER_ROW) % CELLS_PER_ROW
  const from = wrap(cellOf(west + 180))
  const until = wrap(cellOf(east + 180))
  return from <= until
    ? [{ from, until }]
    : [
        { from, until: CELLS_PER_ROW - 1 },
        { from: 0, until },
      ]
}
