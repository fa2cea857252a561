import sql, { empty, type Sql } from 'sql-template-tag'
import { type Bounds, type CellRange, cellRangesOfBox, cellRangesOfCircle } from '../geo/cells'
import { chordMetres, MILE, type Point } from '../geo/distance'
import type { Place } from '../geo/types'
import type { Criteria } from './types'

/**
 * Where a search looks: around a point, and there only in a box if one is given too, or in a box of degrees. A box
 * over the date line has its west east of its east (RFC 7946, section 5.2).
 */
export type Area = Circle | Box
type Circle = { kind: 'circle'; centre: Point; radiusMetres: number; box?: Bounds | null }
/** One that `isWide` touches so many cells with meetings that they are not gone through one by one. */
type Box = { kind: 'box'; box: Bounds; isWide?: boolean }

/** Where a search looks, given the place it means: a box narrows the circle around it. */
export function areaOf(criteria: Criteria, place: Place | null): Area | null {
  if (place) {
    const radiusMetres = criteria.within * (criteria.unit === 'km' ? 1000 : MILE)
    return { kind: 'circle', centre: { lat: place.lat, lng: place.lng }, radiusMetres, box: criteria.box }
  }
  return criteria.box ? { kind: 'box', box: criteria.box } : null
}

/** The ranges of grid cells that an area touches. */
export function cellRangesOf(area: Area): CellRange[] {
  if (area.kind === 'circle') return cellRangesOfCircle(area.centre, area.radiusMetres)
  const { west, east } = area.box
  return cellRangesOfBox({ ...area.box, east: west > east ? east + 360 : east })
}

/** The ranges as the rows of a common table expression: lo, hi. */
export function cellRows(area: Area): Sql {
  const ranges = cellRangesOf(area)
  return sql`SELECT * FROM unnest(${ranges.map((r) => r.from)}::int[], ${ranges.map((r) => r.until)}::int[]) AS given(lo, hi)`
}

/** Whether a search finds its meetings by the cells that its area touches. */
export function hasCells(area: Area | null): area is Area {
  return area !== null && !(area.kind === 'box' && area.isWide)
}

/** Whether the row `m` lies in the area; `here.p` is a circle's centre. */
export function insideArea(area: Area): Sql {
  if (area.kind === 'box') return insideBox(area.box)
  const near = sql`m.pos <-> (SELECT p FROM here) <= ${chordMetres(area.radiusMetres)}::float8`
  return sql`${near} ${area.box ? sql`AND ${insideBox(area.box)}` : empty}`
}

function insideBox({ south, west, north, east }: Bounds): Sql {
  const between =
    west <= east
      ? sql`m.lng BETWEEN ${west}::float8 AND ${east}::float8`
      : sql`(m.lng >= ${west}::float8 OR m.lng <= ${east}::float8)`
  return sql`m.lat BETWEEN ${south}::float8 AND ${north}::float8 AND ${between}`
}

/** The row of the common table expression `here`: p, a circle's centre (nothing for a box). */
export function hereRow(area: Area | null): Sql {
  return area?.kind === 'circle'
    ? sql`SELECT earth_point(${area.centre.lat}::float8, ${area.centre.lng}::float8) AS p`
    : sql`SELECT NULL::cube AS p`
}
