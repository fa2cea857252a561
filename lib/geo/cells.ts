import type { Point } from './distance'

const METRES_PER_DEGREE = 111_195
const CELLS_PER_DEGREE = 4
const COLUMNS = 360 * CELLS_PER_DEGREE
const ROWS = 180 * CELLS_PER_DEGREE

/** The cells of the quarter-degree grid that a circle may touch, across the date line and at the poles too. */
export function cellsWithin(centre: Point, radiusMetres: number): number[] {
  const latSpan = radiusMetres / METRES_PER_DEGREE
  const farthestLat = Math.min(89.9, Math.abs(centre.lat) + latSpan)
  const lngSpan = Math.min(180, latSpan / Math.cos((farthestLat * Math.PI) / 180))
  const firstRow = Math.max(0, rowOf(centre.lat - latSpan))
  const lastRow = Math.min(ROWS - 1, rowOf(centre.lat + latSpan))
  const firstColumn = columnOf(centre.lng - lngSpan)
  const columns = Math.min(COLUMNS, columnOf(centre.lng + lngSpan) - firstColumn + 1)
  const cells: number[] = []
  for (let row = firstRow; row <= lastRow; row++)
    for (let i = 0; i < columns; i++)
      cells.push(row * COLUMNS + ((((firstColumn + i) % COLUMNS) + COLUMNS) % COLUMNS))
  return cells
}

const rowOf = (lat: number) => Math.floor((lat + 90) * CELLS_PER_DEGREE)
const columnOf = (lng: number) => Math.floor((lng + 180) * CELLS_PER_DEGREE)
