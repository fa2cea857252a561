import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '@/lib/db/pg'
import { locateAddress, resolvePlace } from '@/lib/geo/data'
import { addPostalPlaces, NotPostalFileError } from '@/lib/geo/mutations'
import { loadGazetteer } from '@/lib/geo/place-load'
import type { Query } from '@/lib/geo/types'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const REAL_FILES = join(import.meta.dirname, '../../../shared/data/geonames-postal')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ seeded: true })
})
afterAll(() => database.drop())

async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
}

const queryOn =
  (client: Client): Query =>
  async <T>(text: string, values: readonly unknown[]) =>
    (await client.query(text, [...values])).rows as T[]

const add = (file: string) => withClient(database.url, (client) => addPostalPlaces(client, linesOf(file)))

const countAdded = () =>
  withClient(database.url, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM place WHERE source = 'added'",
    )
    return rows[0]?.n
  })

const resolve = (text: string, siteCountry = 'US') =>
  withClient(database.url, (client) => resolvePlace(queryOn(client), text, { siteCountry }))

// One database, in this order: each step stands on the one before.
describe('adding postal codes from a GeoNames file', () => {
  test('a file of another format changes nothing and says so in a sentence', async () => {
    const attempt = add(join(FIXTURES, 'geonames-not-postal.txt'))
    await expect(attempt).rejects.toThrow(NotPostalFileError)
    await expect(attempt).rejects.toThrow(
      /^This is no list of postal codes in GeoNames' format \(line 1: .*\.$/,
    )
    expect(await countAdded()).toBe(0)
  })

  test('loads what is good and says which lines are not, and why', async () => {
    expect(await add(join(FIXTURES, 'geonames-postal.txt'))).toEqual({
      read: 10,
      added: 5,
      updated: 0,
      rejected: 3,
      rejections: [
        { line: 5, reason: '1 columns instead of 12' },
        { line: 7, reason: 'no point on the earth' },
        { line: 8, reason: 'the postal codes of US come with the app' },
      ],
    })
  })

  test('makes one place of several lines, in their middle, with the zone of the nearest town', async () => {
    const outcome = await resolve('T6E 4E8')
    expect(outcome).toMatchObject({
      status: 'found',
      place: {
        label: 'T6E (Edmonton (Bonnie Doon), Alberta, Canada)',
        query: 'T6E, CA',
        zone: 'America/Edmonton',
      },
    })
    expect(outcome.status === 'found' && outcome.place.lat).toBeCloseTo(53.52, 4)
    expect(await resolve('T6E, CA')).toMatchObject({ status: 'found', place: { postalCode: 'T6E' } })
    expect(await resolve('X0A')).toMatchObject({ place: { zone: expect.stringMatching(/^(America|Etc)\//) } })
  })

  test('finds a full British code, and its district when the full one is not known', async () => {
    expect(await resolve('sw1a 1aa')).toMatchObject({ status: 'found', place: { postalCode: 'SW1A 1AA' } })
    expect(await resolve('SW1A 2AA')).toMatchObject({ status: 'found', place: { postalCode: 'SW1A' } })
  })

  test('keeps equal codes of two countries apart by the site and by the words after them', async () => {
    expect(await resolve('10115', 'DE')).toMatchObject({ place: { country: 'DE' } })
    expect(await resolve('10115, Germany')).toMatchObject({ place: { country: 'DE' } })
  })

  test('places an address by its first half', async () => {
    const edmonton = { city: 'Edmonton', state: 'AB', postalCode: 'T6E 4E8', country: 'Canada' }
    const located = await withClient(database.url, (client) => locateAddress(queryOn(client), edmonton))
    expect(located).toMatchObject({ precision: 'approximate', place: { postalCode: 'T6E' } })
  })

  test('run again adds nothing', async () => {
    expect(await add(join(FIXTURES, 'geonames-postal.txt'))).toMatchObject({ added: 0, updated: 5 })
    expect(await countAdded()).toBe(5)
  })

  test('what was added survives a newer gazetteer', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query("UPDATE gazetteer_version SET version = 'older'")
      await loadGazetteer(client)
    })
    expect(await resolve('T6E 4E8')).toMatchObject({ status: 'found', place: { postalCode: 'T6E' } })
  })

  test('loads the real files of Canada and Great Britain where they are at hand', async () => {
    const files = ['CA.txt', 'GB.txt']
      .map((name) => join(REAL_FILES, name))
      .filter((file) => existsSync(file))
    console.log(`${files.length} real postal files`)
    for (const file of files) {
      const account = await add(file)
      expect(account.rejected).toBe(0)
      expect(account.added + account.updated).toBeGreaterThan(1600)
    }
    if (files.length > 0) expect(await resolve('V6B')).toMatchObject({ place: { admin1: 'BC' } })
  })
})
