import lookUpZone from '@photostructure/tz-lookup'

/**
 * The IANA zone at a point, from a coarse built-in raster: right away from borders, and at sea an
 * `Etc/GMT±n` zone. Degrees; a point that is not on the earth is a RangeError.
 */
export function zoneAt(lat: number, lng: number): string {
  return lookUpZone(lat, lng)
}
