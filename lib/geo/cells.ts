import { EARTH_RADIUS_METRES, type Point } from './distance'

/** The grid of the search row and the gazetteer: quarter degrees, numbered row by row from the south pole and the date line. */
const CELLS_PER_DEGREE = 4
const CELLS_PER_ROW = 360 * CELLS_PER_DEGREE
const LAST_ROW = 180 * CELLS_PER_DEGREE

/** In degrees. East of a box over the date line may be more than 180. */
export type Bounds = { south: number; west: number; north: number; east: number }

/** Inclusive. */
export type CellRange = { from: number; until: number }

/** The ranges of cells that a box touches: one for each row, two where it crosses the date line. */
export function cellRangesOfBox({ south, west, north, east }: Bounds): CellRange[] {
  const columns = columnRanges(west, east)
  return rowsBetween(south, north).flatMap((row) => columns.map((range) => inRow(row, range)))
}

/** The ranges of cells that a circle touches, across the date line and at the poles too: none in the corners around it. */
export function cellRangesOfCircle(centre: Point, radiusMetres: number): CellRange[] {
  const angle = radiusMetres / EARTH_RADIUS_METRES
  const [south, north] = [centre.lat - degrees(angle), centre.lat + degrees(angle)]
  const width = widthOfCircle(radians(centre.lat), angle)
  return rowsBetween(south, north).flatMap((row) => {
    const reach = degrees(width(radians(latitudeOf(row)), radians(latitudeOf(row + 1))))
    return columnRanges(centre.lng - reach, centre.lng + reach).map((range) => inRow(row, range))
  })
}

/** The cells that a circle touches. */
export function cellsWithin(centre: Point, radiusMetres: number): number[] {
  return cellRangesOfCircle(centre, radiusMetres).flatMap(({ from, until }) =>
    Array.from({ length: until - from + 1 }, (_, at) => from + at),
  )
}

/**
 * How far east and west of its centre a circle on the sphere reaches at most between two latitudes, all in radians; all the way
 * round when it holds a pole. It is widest where a meridian touches it, a little nearer to the pole than its centre.
 */
function widthOfCircle(lat: number, angle: number): (south: number, north: number) => number {
  if (Math.abs(lat) + angle >= Math.PI / 2) return () => Math.PI
  const widest = Math.asin(Math.sin(lat) / Math.cos(angle))
  return (south, north) => {
    const at = Math.min(Math.max(widest, south, lat - angle), north, lat + angle)
    const cosine = (Math.cos(angle) - Math.sin(at) * Math.sin(lat)) / (Math.cos(at) * Math.cos(lat))
    return Math.acos(Math.min(cosine, 1))
  }
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function latitudeOf(row: number): number {
  return row / CELLS_PER_DEGREE - 90
}

function rowsBetween(south: number, north: number): number[] {
  const first = Math.max(0, cellOf(south + 90))
  const last = Math.min(cellOf(north + 90), LAST_ROW)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function inRow(row: number, { from, until }: CellRange): CellRange {
  return { from: row * CELLS_PER_ROW + from, until: row * CELLS_PER_ROW + until }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees * CELLS_PER_DEGREE)
}

function columnRanges(west: number, east: number): CellRange[] {
  const [first, last] = [cellOf(west + 180), cellOf(east + 180)]
  // all the way round, if only to the column where it began
  if (last - first >= CELLS_PER_ROW) return [{ from: 0, until: CELLS_PER_ROW - 1 }]
  const wrap = (column: number) => ((column % CELLS_PER_ROW) + CELLS_PER_ROW) % CELLS_PER_ROW
  const [from, until] = [wrap(first), wrap(last)]
  return from <= until
    ? [{ from, until }]
    : [
        { from, until: CELLS_PER_ROW - 1 },
        { from: 0, until },
      ]
}
