/**
 * Builds places.tsv.br, the gazetteer that the repo carries, from the data packages beside this file
 * (README.md says which, and under which licences). The same packages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { distanceMetres, type Point } from '../../lib/geo/distance'
import { type PackagedPlace, toLine } from '../../lib/geo/place-file'
import { toKey } from '../../lib/geo/place-text'
import { COUNTRY_OTHERS, KNOWN_REGIONS } from '../../lib/geo/regions'
import { withClarity } from './clarity'
import { BOROUGHS, KNOWN_NAMES } from './known-names'
import { NearIndex } from './near-index'
import * as sources from './sources'

const COUNTY_COUNTRIES = new Set(['US', 'CA', 'GB', 'IE'])
/** GeoNames files Puerto Rico's towns under municipalities of the same names. */
const WITHOUT_STATES = new Set(['PR'])
const ENGLISH_SPEAKING = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'PR'])

/** Below this many people a foreign place keeps its own name only. */
const LEAST_PEOPLE_FOR_OTHER_NAMES = 15_000
const LEAST_PEOPLE_FOR_OTHER_SCRIPTS = 500_000

/** Two entries of one name nearer than this are the same place. */
const SAME_PLACE_METRES = 10_000

const ID = {
  country: 100_000_000,
  usCounty: 110_000_000,
  zip: 120_000_000,
  state: [200_000_000, 100_000_000],
  county: [300_000_000, 100_000_000],
  more: [400_000_000, 1_000_000_000],
} as const

const taken = new Set<number>()

/** An id that depends only on the text, within a range of its own; a clash takes the next free one. */
function hashedId(text: string, [start, size]: readonly [number, number]): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  let id = start + (hash % size)
  while (taken.has(id)) id++
  taken.add(id)
  return id
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const admin1Names = sources.readAdminNames(1)
const admin2Names = sources.readAdminNames(2)
const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const countryNamesInSpanish = new Intl.DisplayNames('es', { type: 'region' })

/** States under their postal codes, where they have one; elsewhere under GeoNames' own. */
const stateCodes = new Map<string, string>()
for (const [code, name] of admin1Names) {
  const [country = '', admin1 = ''] = code.split('.')
  const known = KNOWN_REGIONS.find((r) => r.country === country && toKey(r.name) === toKey(name))
  stateCodes.set(code, known?.code ?? admin1)
}
const stateCode = (country: string, admin1: string) =>
  WITHOUT_STATES.has(country) ? '' : (stateCodes.get(`${country}.${admin1}`) ?? '')

const countyName = (country: string, admin1: string, admin2: string) =>
  COUNTY_COUNTRIES.has(country) ? (admin2Names.get(`${country}.${admin1}.${admin2}`) ?? '') : ''

/** Other names worth keeping: each key once, Latin script (others only for large cities), no codes. */
function otherNames(
  name: string,
  alternates: readonly string[],
  country: string,
  population: number,
): string[] {
  if (!ENGLISH_SPEAKING.has(country) && population < LEAST_PEOPLE_FOR_OTHER_NAMES) return []
  const kept = new Map<string, string>()
  const own = toKey(name)
  for (const alternate of [...alternates].sort(byText)) {
    const isLatin = /^[\p{Script=Latin}\p{M}\s'’.,()/-]+$/u.test(alternate)
    if (!isLatin && population < LEAST_PEOPLE_FOR_OTHER_SCRIPTS) continue
    const key = toKey(alternate)
    if (key.length < 3 || key === own || alternate.length > 50 || kept.has(key) || /[|\t]/.test(alternate))
      continue
    kept.set(key, alternate)
  }
  return [...kept.values()]
}

const places: PackagedPlace[] = []
const cityIndex = new NearIndex<PackagedPlace>()
const ranked = sources.readCities().sort((a, b) => a.geonameId - b.geonameId)
const stateCities = new Map<string, typeof ranked>()
const countryCities = new Map<string, typeof ranked>()
const countyCities = new Map<string, typeof ranked>()

for (const city of ranked) {
  const admin1 = stateCode(city.country, city.admin1)
  const isBorough = city.country === 'US' && city.admin1 === 'NY' && BOROUGHS.has(city.name)
  const isDistrict = isBorough || city.featureCode === 'PPLX'
  const place: PackagedPlace = {
    id: city.geonameId,
    kind: isDistrict ? 'district' : 'city',
    clarity: 'state',
    name: city.name,
    admin1,
    county: countyName(city.country, city.admin1, city.admin2) || oldCountyName(city),
    country: city.country,
    postalCode: '',
    lat: round(city.lat),
    lng: round(city.lng),
    population: city.population,
    zone: city.zone,
    known: [],
    others: otherNames(city.name, city.alternates, city.country, city.population),
  }
  places.push(place)
  cityIndex.add(place)
  if (isDistrict) continue
  push(stateCities, `${city.country}.${city.admin1}`, city)
  push(countryCities, city.country, city)
  push(countyCities, `${city.country}.${city.admin1}.${city.admin2}`, city)
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Connecticut's counties, which GeoNames' newest names have replaced by planning regions. */
function oldCountyName({
  country,
  admin1,
  admin2,
}: {
  country: string
  admin1: string
  admin2: string
}): string {
  const connecticut: Record<string, string> = {
    '001': 'Fairfield County',
    '003': 'Hartford County',
    '005': 'Litchfield County',
    '007': 'Middlesex County',
    '009': 'New Haven County',
    '011': 'New London County',
    '013': 'Tolland County',
    '015': 'Windham County',
  }
  return country === 'US' && admin1 === 'CT' ? (connecticut[admin2] ?? '') : ''
}

for (const { name, lat, lng, country, admin1, admin2 } of sources
  .readMoreCities()
  .sort((a, b) =>
    byText(`${a.country}.${a.name}.${a.lat}.${a.lng}`, `${b.country}.${b.name}.${b.lat}.${b.lng}`),
  )) {
  const key = toKey(name)
  const isKnown = cityIndex
    .within({ lat, lng }, SAME_PLACE_METRES)
    .some(
      (p) =>
        p.country === country && (toKey(p.name) === key || p.others.some((other) => toKey(other) === key)),
    )
  if (isKnown || key === '') continue
  const place: PackagedPlace = {
    id: hashedId(`${country}.${admin1}.${name}.${lat}.${lng}`, ID.more),
    kind: 'city',
    clarity: 'state',
    name,
    admin1: stateCode(country, admin1),
    county: countyName(country, admin1, admin2) || oldCountyName({ country, admin1, admin2 }),
    country,
    postalCode: '',
    lat: round(lat),
    lng: round(lng),
    population: 0,
    zone: sources.exactZoneAt(lat, lng),
    known: [],
    others: [],
  }
  places.push(place)
  cityIndex.add(place)
}

/** Where a region's people are: the middle of its cities on the sphere, and its largest city's zone. */
function middle(cities: typeof ranked): Point & { population: number; zone: string } {
  let [x, y, z, population] = [0, 0, 0, 0]
  let largest = cities[0]
  for (const city of cities) {
    const weight = city.population + 1
    const [lat, lng] = [(city.lat * Math.PI) / 180, (city.lng * Math.PI) / 180]
    x += weight * Math.cos(lat) * Math.cos(lng)
    y += weight * Math.cos(lat) * Math.sin(lng)
    z += weight * Math.sin(lat)
    population += city.population
    if (city.population > (largest?.population ?? 0)) largest = city
  }
  return {
    lat: round((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI),
    lng: round((Math.atan2(y, x) * 180) / Math.PI),
    population,
    zone: largest?.zone ?? '',
  }
}

const noDetails = { clarity: 'state' as const, admin1: '', county: '', postalCode: '', known: [], others: [] }

for (const [country, cities] of countryCities) {
  const name = countryNames.of(country) ?? country
  const known = [countryNamesInSpanish.of(country) ?? '', ...(COUNTRY_OTHERS[country] ?? [])]
  places.push({
    ...noDetails,
    ...middle(cities),
    id: ID.country + (country.charCodeAt(0) - 65) * 26 + (country.charCodeAt(1) - 65),
    kind: 'country',
    name,
    country,
    known: distinctNames(name, known),
  })
}

for (const [code, cities] of [...stateCities].sort(([a], [b]) => byText(a, b))) {
  const geonames = admin1Names.get(code)
  const [country = ''] = code.split('.')
  if (!geonames || WITHOUT_STATES.has(country)) continue
  const admin1 = stateCodes.get(code) ?? ''
  const known = KNOWN_REGIONS.find((r) => r.country === country && r.code === admin1)
  const name = known?.name ?? geonames
  places.push({
    ...noDetails,
    ...middle(cities),
    id: hashedId(code, ID.state),
    kind: 'state',
    name,
    admin1,
    country,
    known: distinctNames(name, known?.others ?? []),
  })
}

function distinctNames(name: string, others: readonly string[]): string[] {
  const keys = new Set(['', toKey(name)])
  return others.filter((other) => !keys.has(toKey(other)) && keys.add(toKey(other)))
}

const FIPS_STATES = new Map(
  `01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA
   26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX
   49UT 50VT 51VA 53WA 54WV 55WI 56WY`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
)

const usCountyNames = new Map<string, string>()
for (const { fips, name, lat, lng } of sources.readCounties()) {
  const state = FIPS_STATES.get(fips.slice(0, 2))
  if (!state) continue
  const code = fips.slice(2)
  const fullName =
    admin2Names.get(`US.${state}.${code}`) ??
    (oldCountyName({ country: 'US', admin1: state, admin2: code }) || `${name} County`)
  usCountyNames.set(`${state}.${code}`, fullName)
  const population = (countyCities.get(`US.${state}.${code}`) ?? []).reduce((sum, c) => sum + c.population, 0)
  places.push({
    ...noDetails,
    id: ID.usCounty + Number(fips),
    kind: 'county',
    name: fullName,
    admin1: state,
    county: fullName,
    country: 'US',
    lat: round(lat),
    lng: round(lng),
    population,
    zone: sources.exactZoneAt(lat, lng),
  })
}

for (const [code, cities] of [...countyCities].sort(([a], [b]) => byText(a, b))) {
  const [country = '', admin1 = ''] = code.split('.')
  const name = admin2Names.get(code)
  if (country === 'US' || !COUNTY_COUNTRIES.has(country) || !name) continue
  // Ottawa and Reading are districts of themselves: one of each is enough
  if (cities.some((city) => toKey(city.name) === toKey(name))) continue
  places.push({
    ...noDetails,
    ...middle(cities),
    id: hashedId(code, ID.county),
    kind: 'county',
    name,
    admin1: stateCode(country, admin1),
    county: name,
    country,
  })
}

const censusPoints = sources.readCensusPoints()
const zips = new Map(sources.readZips().map((zip) => [zip.zip, zip]))
for (const zip of [...new Set([...zips.keys(), ...censusPoints.keys()])].sort(byText)) {
  const named = zips.get(zip)
  const point = censusPoints.get(zip) ?? named
  if (!point) continue
  const near = nearestCity(point, named ? 'US' : undefined)
  const county = named && usCountyNames.get(`${named.state}.${named.county}`)
  places.push({
    ...noDetails,
    id: ID.zip + Number(zip),
    kind: 'postal',
    name: named?.city ?? near?.name ?? '',
    admin1: named?.state ?? near?.admin1 ?? '',
    county: county ?? near?.county ?? '',
    country: named ? 'US' : (near?.country ?? 'US'),
    postalCode: zip,
    lat: round(point.lat),
    lng: round(point.lng),
    population: 0,
    zone: sources.exactZoneAt(point.lat, point.lng),
  })
}

function nearestCity(point: Point, country: string | undefined): PackagedPlace | undefined {
  for (const radius of [20_000, 100_000, 500_000]) {
    const found = cityIndex
      .within(point, radius)
      .filter((p) => p.kind === 'city' && (!country || p.country === country))
      .sort((a, b) => distanceMetres(point, a) - distanceMetres(point, b))[0]
    if (found) return found
  }
  return undefined
}

for (const [country, admin1, name, others] of KNOWN_NAMES) {
  const at = places.findIndex(
    (p) =>
      (p.kind === 'city' || p.kind === 'district') &&
      p.country === country &&
      p.admin1 === admin1 &&
      p.name === name &&
      p.population > 0,
  )
  const place = places[at]
  if (!place) throw new Error(`Not found in the sources: ${name}, ${admin1}, ${country}`)
  const keys = new Set(others.map(toKey))
  places[at] = { ...place, known: others, others: place.others.filter((other) => !keys.has(toKey(other))) }
}

if (new Set(places.map((p) => p.id)).size !== places.length) throw new Error('Two places share an id')
places.sort(
  (a, b) =>
    byText(a.country, b.country) || byText(a.admin1, b.admin1) || byText(a.county, b.county) || a.id - b.id,
)

const text = `${withClarity(places).map(toLine).join('\n')}\n`
const bytes = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  },
})
writeFileSync(new URL('places.tsv.br', import.meta.url), bytes)

const kinds = [...new Set(places.map((p) => p.kind))]
const counts = kinds.map((kind) => `${places.filter((p) => p.kind === kind).length} ${kind}`)
console.log(`${places.length} places (${counts.join(', ')})`)
console.log(
  `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB of text, ${(bytes.length / 1e6).toFixed(2)} MB compressed`,
)
