import { distanceMetres, type Point } from '../../lib/geo/distance'

const METRES_PER_DEGREE = 111_195

/** Points in cells of a tenth of a degree, to find those near another without a database. */
export class NearIndex<T extends Point> {
  readonly #cells = new Map<string, T[]>()

  add(item: T) {
    const key = cellOf(Math.floor(item.lat * 10), Math.floor(item.lng * 10))
    const cell = this.#cells.get(key)
    if (cell) cell.push(item)
    else this.#cells.set(key, [item])
  }

  /** Everything within the radius, in no order. */
  within(centre: Point, radiusMetres: number): T[] {
    const latSpan = radiusMetres / METRES_PER_DEGREE
    const lngSpan = latSpan / Math.max(0.05, Math.cos((centre.lat * Math.PI) / 180))
    const found: T[] = []
    for (
      let lat = Math.floor((centre.lat - latSpan) * 10);
      lat <= Math.floor((centre.lat + latSpan) * 10);
      lat++
    )
      for (
        let lng = Math.floor((centre.lng - lngSpan) * 10);
        lng <= Math.floor((centre.lng + lngSpan) * 10);
        lng++
      )
        for (const item of this.#cells.get(cellOf(lat, lng)) ?? [])
          if (distanceMetres(centre, item) <= radiusMetres) found.push(item)
    return found
  }
}

function cellOf(lat: number, lng: number): string {
  return `${lat}:${((((lng + 1800) % 3600) + 3600) % 3600) - 1800}`
}
