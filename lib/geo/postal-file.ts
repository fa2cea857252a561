import { toKey } from './place-text'

/** One line of a GeoNames postal file, of what a place needs. */
export type PostalLine = {
  country: string
  postalCode: string
  key: string
  name: string
  admin1: string
  admin1Name: string
  county: string
  lat: number
  lng: number
}

const COLUMNS = 12
const LONGEST_LINE = 2000
const LONGEST_NAME = 180

/**
 * Reads one line of GeoNames' postal code format (https://download.geonames.org/export/zip/readme.txt):
 * country, postal code, place name, name and code of three levels of administration, latitude, longitude,
 * accuracy, with tabs between. A string is the reason why the line can't be used.
 */
export function parsePostalLine(line: string): PostalLine | string {
  if (line.length > LONGEST_LINE) return 'the line is too long'
  const fields = line.split('\t').map((field) => field.trim())
  if (fields.length !== COLUMNS) return `${fields.length} columns instead of ${COLUMNS}`
  const [country = '', postalCode = '', name = '', admin1Name = '', admin1 = '', county = ''] = fields
  const [lat, lng] = [toDegrees(fields[9], 90), toDegrees(fields[10], 180)]
  if (/\p{Cc}/u.test(fields.join(''))) return 'a control character'
  if (!/^[A-Z]{2}$/.test(country)) return 'no country code of two letters'
  if (!/^[A-Z0-9][A-Z0-9 -]{1,11}$/i.test(postalCode)) return 'no postal code'
  if (name === '' || name.length > LONGEST_NAME) return 'no place name'
  if (lat === undefined || lng === undefined) return 'no point on the earth'
  if (lat === 0 && lng === 0) return 'no point on the earth'
  return { country, postalCode, key: toKey(postalCode), name, admin1, admin1Name, county, lat, lng }
}

function toDegrees(text: string | undefined, most: number): number | undefined {
  if (!text || !/^-?\d{1,3}(\.\d+)?$/.test(text)) return undefined
  const degrees = Number(text)
  return Math.abs(degrees) <= most ? degrees : undefined
}
