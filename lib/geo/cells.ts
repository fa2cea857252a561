import { EARTH_RADIUS_METRES, type Point } from './distance'

/** The grid of the search row and the gazetteer: quarter degrees, numbered row by row from the south pole and the date line. */
const CELLS_PER_DEGREE = 4
const CELLS_PER_ROW = 360 * CELLS_PER_DEGREE
const LAST_ROW = 180 * CELLS_PER_DEGREE

/** In degrees. East of a circle over the date line may be more than 180, west less than -180. */
export type Bounds = { south: number; west: number; north: number; east: number }

/** Inclusive. */
export type CellRange = { from: number; until: number }

/** The ranges of cells that the bounds touch: one for each row, two where it crosses the date line. */
export function cellRanges({ south, west, north, east }: Bounds): CellRange[] {
  const columns = columnRanges(west, east)
  const ranges: CellRange[] = []
  for (let row = Math.max(0, cellOf(south + 90)); row <= Math.min(cellOf(north + 90), LAST_ROW); row++)
    for (const { from, until } of columns)
      ranges.push({ from: row * CELLS_PER_ROW + from, until: row * CELLS_PER_ROW + until })
  return ranges
}

/** The cells that a circle may touch, across the date line and at the poles too. */
export function cellsWithin(centre: Point, radiusMetres: number): number[] {
  return cellRanges(boundsOf(centre, radiusMetres)).flatMap(({ from, until }) =>
    Array.from({ length: until - from + 1 }, (_, at) => from + at),
  )
}

/** The bounds of a circle on the sphere; one that holds a pole touches every meridian. */
export function boundsOf(centre: Point, radiusMetres: number): Bounds {
  const angle = radiusMetres / EARTH_RADIUS_METRES
  const degrees = (radians: number) => (radians * 180) / Math.PI
  const south = centre.lat - degrees(angle)
  const north = centre.lat + degrees(angle)
  const narrowing = Math.sin(angle) / Math.cos((centre.lat * Math.PI) / 180)
  const width = south <= -90 || north >= 90 || narrowing >= 1 ? 180 : degrees(Math.asin(narrowing))
  return {
    south: Math.max(south, -90),
    north: Math.min(north, 90),
    west: centre.lng - width,
    east: centre.lng + width,
  }
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
