import type { Precision } from '@/lib/catalogue/vocabulary'
import type { Point } from '@/lib/geo/distance'

/** Cells of 0.02 degrees (about 2 km) for what is shown "about here", of 0.1 degrees (about 11 km) for a city. */
const CELL_DEGREES = { approximate: 0.02, city: 0.1, hidden: 0.1 } as const

/**
 * The one rule for which point of a venue everyone may see and search by. Exact: the source's own. Approximate: the
 * centre of the fixed cell it lies in, so that no number of readings narrows it down. City and hidden: the city's
 * centre where the gazetteer knows it, else the centre of a larger fixed cell. Degrees.
 */
export function publishedPoint(
  precision: Precision,
  source: Point | null,
  cityCentre: Point | null,
): Point | null {
  if (precision === 'exact') return source
  if (precision === 'approximate') return source && cellCentre(source, CELL_DEGREES.approximate)
  return cityCentre ?? (source && cellCentre(source, CELL_DEGREES[precision]))
}

function cellCentre({ lat, lng }: Point, degrees: number): Point {
  return { lat: centre(lat, degrees, 90), lng: centre(lng, degrees, 180) }
}

function centre(value: number, degrees: number, most: number): number {
  const middle = (Math.floor(value / degrees) + 0.5) * degrees
  return Number(Math.max(-most, Math.min(most, middle)).toFixed(4))
}
