import sql, { type Sql } from 'sql-template-tag'
import { type Bounds, boundsOf, type CellRange, cellRanges } from '../geo/cells'
import { chordMetres, type Point } from '../geo/distance'

/** Where a search looks: around a point, or in a box of degrees. */
export type Area = { kind: 'circle'; centre: Point; radiusMetres: number } | { kind: 'box'; box: Bounds }

/** The ranges of grid cells that an area touches. */
export function cellRangesOf(area: Area): CellRange[] {
  return cellRanges(area.kind === 'box' ? area.box : boundsOf(area.centre, area.radiusMetres))
}

/** The ranges as the rows of a common table expression: lo, hi. */
export function cellRows(area: Area): Sql {
  const ranges = cellRangesOf(area)
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
