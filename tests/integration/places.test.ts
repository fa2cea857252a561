import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '@/lib/db/pg'
import { locateAddress, locateAddresses, nearestPlace, resolvePlace, suggestPlaces } from '@/lib/geo/data'
import { loadGazetteer } from '@/lib/geo/place-load'
import type { Place, PlaceOutcome, Query } from '@/lib/geo/types'
import { zoneAt } from '@/lib/geo/zone'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ seeded: true })
})
afterAll(() => database.drop())

const queryOn =
  (client: Client): Query =>
  async <T>(text: string, values: readonly unknown[]) =>
    (await client.query(text, [...values])).rows as T[]

const asking = <T>(work: (query: Query) => Promise<T>) =>
  withClient(database.url, (client) => work(queryOn(client)))

const resolve = (text: string, siteCountry = 'US') =>
  asking((query) => resolvePlace(query, text, { siteCountry }))

const first = (outcome: PlaceOutcome): Place | undefined =>
  outcome.status === 'found' ? outcome.place : outcome.status === 'ambiguous' ? outcome.best : undefined

const others = (outcome: PlaceOutcome): string[] => {
  if (outcome.status === 'unknown') return []
  return (outcome.status === 'found' ? outcome.alternatives : outcome.candidates.slice(1)).map((p) => p.label)
}

describe('a text that means one place', () => {
  test.each([
    ['Portland OR', 'Portland, Oregon'],
    ['portland, ore.', 'Portland, Oregon'],
    ['Portland, Maine', 'Portland, Maine'],
    ['Portland maine', 'Portland, Maine'],
    ['Portland, Maine, USA', 'Portland, Maine'],
    ['St. Louis', 'St. Louis, Missouri'],
    ['saint louis mo', 'St. Louis, Missouri'],
    ['E. St. Louis', 'East Saint Louis, Illinois'],
    ['NYC', 'New York City, New York'],
    ['New York', 'New York City, New York'],
    ['new york, ny', 'New York City, New York'],
    ['New York State', 'New York State'],
    ['Winston-Salem', 'Winston-Salem, North Carolina'],
    ['winston salem', 'Winston-Salem, North Carolina'],
    ['02134', '02134 (Allston, Massachusetts)'],
    ['97214', '97214 (Portland, Oregon)'],
    ['97214-1234', '97214 (Portland, Oregon)'],
    ['Portland, ME 04101', '04101 (Portland, Maine)'],
    ['00901', '00901 (San Juan, Puerto Rico)'],
    ['Ottawa', 'Ottawa, Ontario, Canada'],
    ['Ottawa IL', 'Ottawa, Illinois'],
    ['Saint-Jérôme', 'Saint-Jérôme, Quebec, Canada'],
    ['saint jerome', 'Saint-Jérôme, Quebec, Canada'],
    ['St-Jerome QC', 'Saint-Jérôme, Quebec, Canada'],
    ['London ON', 'London, Ontario, Canada'],
    ['London', 'London, England, United Kingdom'],
    ['Springfield IL', 'Springfield, Illinois'],
    ['Washington DC', 'Washington, DC'],
    ['Washington, D.C.', 'Washington, DC'],
    ['D.C.', 'Washington, DC'],
    ['La Canada Flintridge', 'La Cañada Flintridge, California'],
    ['Ft. Worth', 'Fort Worth, Texas'],
    ['Bronx', 'The Bronx, New York'],
    ['the bronx', 'The Bronx, New York'],
    ['Brooklyn NY', 'Brooklyn, New York'],
    ['Queens', 'Queens, New York'],
    ['Manhattan', 'Manhattan, New York'],
    ['Staten Island', 'Staten Island, New York'],
    ['Harlem', 'Harlem, New York'],
    ['Harlem NYC', 'Harlem, New York'],
    ['Philly', 'Philadelphia, Pennsylvania'],
    ['LA', 'Los Angeles, California'],
    ['SF', 'San Francisco, California'],
    ['Vegas', 'Las Vegas, Nevada'],
    ['NOLA', 'New Orleans, Louisiana'],
    ["Coeur d'Alene", "Coeur d'Alene, Idaho"],
    ['Coeur d’Alene, ID', "Coeur d'Alene, Idaho"],
    ['Orange County, CA', 'Orange County, California'],
    ['King County, WA', 'King County, Washington'],
    ['Newark NJ', 'Newark, New Jersey'],
    ['Paris', 'Paris, Île-de-France, France'],
    ['Paris TX', 'Paris, Texas'],
    ['Texas', 'Texas'],
    ['TX', 'Texas'],
    ['Ontario CA', 'Ontario, California'],
    ['Ontario, Canada', 'Ontario, Canada'],
    ['Reading PA', 'Reading, Pennsylvania'],
    ['Mobile', 'Mobile, Alabama'],
    ['Vancouver WA', 'Vancouver, Washington'],
    ['Bethesda MD', 'Bethesda, Maryland'],
    ['São Paulo', 'São Paulo, São Paulo, Brazil'],
    ['sao paulo', 'São Paulo, São Paulo, Brazil'],
    ['San Juan PR', 'San Juan, Puerto Rico'],
    ['123 Main St, Portland, OR', 'Portland, Oregon'],
    ['Nueva York', 'New York City, New York'],
    ['Filadelfia', 'Philadelphia, Pennsylvania'],
    ['East LA', 'East Los Angeles, California'],
    ['OK City', 'Oklahoma City, Oklahoma'],
    ['Lafayette LA', 'Lafayette, Louisiana'],
  ])('%j is %s', async (text, label) => {
    const outcome = await resolve(text)
    expect(outcome).toMatchObject({ status: 'found', place: { label } })
  })

  test('never answers with a village that bore the name once', async () => {
    const outcome = await resolve('New York')
    expect([first(outcome)?.label, ...others(outcome)]).toEqual(['New York City, New York', 'New York State'])
  })

  test('names what else it could be', async () => {
    expect(others(await resolve('Ottawa'))).toContain('Ottawa, Illinois')
    expect(others(await resolve('London'))).toContain('London, Ontario, Canada')
  })

  test('means the place at home on a site in another country', async () => {
    expect(first(await resolve('Vancouver', 'CA'))?.label).toBe('Vancouver, British Columbia')
    expect(first(await resolve('Birmingham', 'GB'))?.label).toBe('Birmingham, England')
  })
})

describe('a text that means several places', () => {
  test.each([
    ['Portland', ['Portland, Oregon', 'Portland, Maine']],
    ['Orange County', ['Orange County, California', 'Orange County, Florida', 'Orange County, New York']],
    ['Vancouver', ['Vancouver, British Columbia, Canada', 'Vancouver, Washington']],
    ['Washington', ['Washington, DC', 'Washington State']],
    ['Ontario', ['Ontario, Canada', 'Ontario, California']],
    ['Newark', ['Newark, New Jersey', 'Newark, Ohio']],
  ])('%j asks which', async (text, labels) => {
    const outcome = await resolve(text)
    expect(outcome.status).toBe('ambiguous')
    expect([first(outcome)?.label, ...others(outcome)].slice(0, labels.length)).toEqual(labels)
  })

  test('all the Springfields are offered, each under a label of its own', async () => {
    const outcome = await resolve('Springfield')
    expect(outcome.status).toBe('ambiguous')
    const labels = [first(outcome)?.label, ...others(outcome)]
    expect(labels.length).toBeGreaterThanOrEqual(20)
    expect(new Set(labels).size).toBe(labels.length)
  })
})

describe('a misspelt text', () => {
  test.each([
    ['Philadelpia', 'Philadelphia, Pennsylvania'],
    ['Pitsburgh', 'Pittsburgh, Pennsylvania'],
    ['Cincinatti', 'Cincinnati, Ohio'],
    ['Albuqerque', 'Albuquerque, New Mexico'],
    ['Porltand', 'Portland, Oregon'],
    ['San Fransisco', 'San Francisco, California'],
    ['Philadelpia PA', 'Philadelphia, Pennsylvania'],
    ['Philadel', 'Philadelphia, Pennsylvania'],
  ])('%j is taken for %s', async (text, label) => {
    expect(first(await resolve(text))?.label).toBe(label)
  })
})

describe('a text that means no place', () => {
  test.each([
    ['nothing', ''],
    ['null bytes', '\0\0\0'],
    ['an emoji', '😀😀'],
    ['SQL', `'; DROP TABLE place; --`],
    ['wildcards', '%_%'],
    ['a backslash', '\\'],
    ['letters without sense', 'xqzzkvw'],
    ['5,000 characters', 'xq7zk!wv\u0000ß日%_\'"'.repeat(400)],
  ])('%s: unknown, and nothing breaks', async (_, text) => {
    expect((await resolve(text)).status).toBe('unknown')
    expect(await asking((query) => suggestPlaces(query, text, { siteCountry: 'US', limit: 5 }))).toEqual([])
  })

  test('a postal code that is not known suggests those around it', async () => {
    const american = await resolve('97299-0001')
    expect(american.status === 'unknown' && american.suggestions.map((p) => p.country)).toContain('US')
    const canadian = await resolve('T6E 4E8')
    expect(canadian).toMatchObject({ status: 'unknown', suggestions: [{ label: 'Alberta, Canada' }] })
  })
})

describe('a point', () => {
  test('is called by its town, and stays where it is', async () => {
    expect(await resolve('45.52,-122.67')).toMatchObject({
      status: 'found',
      place: {
        kind: 'point',
        id: null,
        label: 'Portland, Oregon',
        query: '45.52,-122.67',
        country: 'US',
        lat: 45.52,
        lng: -122.67,
        zone: 'America/Los_Angeles',
      },
    })
  })

  test.each([
    ['40.85,-73.88', 'The Bronx, New York', 'US'],
    ['42.63,-71.32', 'Lowell, Massachusetts', 'US'],
    ['42.31,-83.03', 'Windsor, Ontario, Canada', 'CA'],
    ['51.51,-0.13', 'London, England, United Kingdom', 'GB'],
  ])('%s is in %s', async (text, label, country) => {
    expect(first(await resolve(text))).toMatchObject({ label, country, query: text })
  })

  test('far from all towns is called by its coordinates', async () => {
    expect(first(await resolve('-50,-120'))).toMatchObject({ label: '-50,-120', country: '' })
  })

  test('takes one statement where a town is near', async () => {
    let statements = 0
    await asking((query) =>
      resolvePlace(
        (text, values) => {
          statements += 1
          return query(text, values)
        },
        '40.85,-73.88',
        { siteCountry: 'US' },
      ),
    )
    expect(statements).toBe(1)
  })

  test('has a nearest town, across the date line too, and none far out at sea', async () => {
    const near = (lat: number, lng: number) =>
      asking((query) => nearestPlace(query, { lat, lng }, { siteCountry: 'US' }))
    expect((await near(45.52, -122.67))?.admin1).toBe('OR')
    expect((await near(-16.8, -179.99))?.country).toBe('FJ')
    expect(await near(-50, -120)).toBeNull()
  })
})

describe('what a place gives for the address bar', () => {
  test('finds the same place again, for a sample of all places', async () => {
    await asking(async (query) => {
      const sample = await query<{ id: number; query: string; kind: string }>(
        `SELECT id, query, kind FROM place WHERE query !~ '^-?[0-9.]+,-?[0-9.]+$' AND source = 'packaged'
         ORDER BY md5(id::text) LIMIT 1500`,
        [],
      )
      const lost: string[] = []
      for (const place of sample) {
        const outcome = await resolvePlace(query, place.query, { siteCountry: 'US' })
        if (outcome.status !== 'found' || outcome.place.id !== place.id) lost.push(place.query)
      }
      expect(lost.length, lost.join('; ')).toBeLessThanOrEqual(sample.length / 200)
    })
  })

  test('is a name, not coordinates, for every town of 5,000 and more in the United States but a handful', async () => {
    const rows = await asking((query) =>
      query<{ share: number }>(
        `SELECT avg((query !~ '^-?[0-9.]+,')::int)::float8 AS share FROM place
         WHERE country = 'US' AND kind = 'city' AND population >= 5000`,
        [],
      ),
    )
    expect(rows[0]?.share).toBeGreaterThan(0.99)
  })
})

describe('suggestions while one types', () => {
  const suggest = (text: string, limit = 6) =>
    asking(async (query) =>
      (await suggestPlaces(query, text, { siteCountry: 'US', limit })).map((place) => place.label),
    )

  test.each([
    ['port', 'Portland, Oregon'],
    ['portland m', 'Portland, Maine'],
    ['portland, o', 'Portland, Oregon'],
    ['phil', 'Philadelphia, Pennsylvania'],
    ['972', '97201 (Portland, Oregon)'],
    ['st l', 'St. Louis, Missouri'],
    ['broo', 'Brooklyn, New York'],
    ['la', 'Los Angeles, California'],
    ['porltand', 'Portland, Oregon'],
  ])('%j offers %s', async (text, label) => {
    expect(await suggest(text)).toContain(label)
  })

  test('are as many as asked for, the weightiest first', async () => {
    expect(await suggest('p', 4)).toHaveLength(4)
    expect((await suggest('portland'))[0]).toBe('Portland, Oregon')
  })
})

describe('an address without coordinates', () => {
  const address = { city: '', state: '', postalCode: '', country: '' }
  const locate = (some: Partial<typeof address>) =>
    asking((query) => locateAddress(query, { ...address, ...some }))

  test('lies in the middle of its postal code', async () => {
    expect(
      await locate({ city: 'Boston', state: 'MA', postalCode: '02134-1234', country: 'USA' }),
    ).toMatchObject({
      precision: 'approximate',
      zone: 'America/New_York',
      place: { postalCode: '02134' },
    })
  })

  test('else in the middle of its town', async () => {
    const edmonton = { city: 'Edmonton', state: 'Alberta', postalCode: 'T6E 4E8', country: 'Canada' }
    expect(await locate(edmonton)).toMatchObject({
      precision: 'city',
      zone: 'America/Edmonton',
      place: { label: 'Edmonton, Alberta' },
    })
    expect(await locate({ city: 'Bronx', state: 'NY' })).toMatchObject({ place: { name: 'The Bronx' } })
    expect(await locate({ city: 'Portland', state: 'Ore.' })).toMatchObject({ place: { admin1: 'OR' } })
  })

  test('believes the town when the postal code is in another state', async () => {
    expect(await locate({ city: 'Portland', state: 'ME', postalCode: '97214' })).toMatchObject({
      precision: 'city',
      place: { label: 'Portland, Maine' },
    })
  })

  test('is nowhere when the town alone could be several, or is not known', async () => {
    expect(await locate({ city: 'Springfield' })).toBeNull()
    expect(await locate({ city: 'Xqzzkvw', state: 'OR' })).toBeNull()
    expect(await locate({})).toBeNull()
  })

  test('of thousands, each is answered in its place, and the same ones the same', async () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      i % 3 === 0
        ? address
        : { ...address, city: i % 3 === 1 ? 'Philadelphia' : 'Camden', state: i % 3 === 1 ? 'PA' : 'NJ' },
    )
    const located = await asking((query) => locateAddresses(query, many))
    expect(located).toHaveLength(3000)
    expect(located[0]).toBeNull()
    expect(located[2998]?.place.label).toBe('Philadelphia, Pennsylvania')
    expect(located[2999]?.place.label).toBe('Camden, New Jersey')
  })
})

describe('the packaged zones', () => {
  test('agree with the zone looked up at the point, now and in July, nearly everywhere', async () => {
    const sample = await asking((query) =>
      query<{ zone: string; lat: number; lng: number }>(
        `SELECT zone, lat, lng FROM place WHERE kind IN ('city', 'postal') AND source = 'packaged'
         ORDER BY md5(id::text) LIMIT 4000`,
        [],
      ),
    )
    const agreeing = sample.filter(({ zone, lat, lng }) =>
      ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].every(
        (at) => offsetOf(zone, at) === offsetOf(zoneAt(lat, lng), at),
      ),
    )
    console.log(
      `zones agree at ${((100 * agreeing.length) / sample.length).toFixed(2)} % of ${sample.length} places`,
    )
    expect(agreeing.length / sample.length).toBeGreaterThan(0.99)
  })
})

const formats = new Map<string, Intl.DateTimeFormat>()
function offsetOf(zone: string, at: string): string | undefined {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value
}

describe('loading the gazetteer', () => {
  test('does nothing when this version is there, and puts a damaged one right', async () => {
    await withClient(database.ownerUrl, async (client) => {
      const count = async () =>
        (await client.query('SELECT count(*)::int AS places FROM place')).rows[0].places
      const before = await count()
      const progress: number[] = []
      expect(await loadGazetteer(client, (done) => progress.push(done))).toBe(before)
      expect(progress).toEqual([])

      await client.query("DELETE FROM place WHERE country = 'US'")
      await client.query("UPDATE gazetteer_version SET version = 'older'")
      expect(await loadGazetteer(client, (done) => progress.push(done))).toBe(before)
      expect(await count()).toBe(before)
      expect(progress.at(-1)).toBe(before)
      const indexes = await client.query(
        "SELECT count(*)::int AS n FROM pg_indexes WHERE tablename IN ('place', 'place_name')",
      )
      expect(indexes.rows[0].n).toBe(7)
    })
  })
})
