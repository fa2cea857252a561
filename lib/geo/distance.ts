export const MILE = 1609.344
export const EARTH_RADIUS_METRES = 6_371_008.8

export type Point = { lat: number; lng: number }

/**
 * The straight line through the earth that spans an arc of `radiusMetres` on its surface: what `cube`
 * columns measure. An arc of half the earth's girth or more gives the diameter.
 */
export function chordMetres(radiusMetres: number): number {
  const halfAngle = Math.min(radiusMetres / EARTH_RADIUS_METRES, Math.PI) / 2
  return 2 * EARTH_RADIUS_METRES * Math.sin(halfAngle)
}

/** The arc on the surface that belongs to a chord; the inverse of `chordMetres`. */
export function arcMetres(chord: number): number {
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.max(0, chord / (2 * EARTH_RADIUS_METRES))))
}

/** Great-circle distance in metres between two points in degrees (haversine on a sphere). */
export function distanceMetres(a: Point, b: Point): number {
  const toRadians = Math.PI / 180
  const latitudes = ((b.lat - a.lat) * toRadians) / 2
  const longitudes = ((b.lng - a.lng) * toRadians) / 2
  const h =
    Math.sin(latitudes) ** 2 +
    Math.cos(a.lat * toRadians) * Math.cos(b.lat * toRadians) * Math.sin(longitudes) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}
