import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listFellowships } from '@/lib/catalogue/data'
import { withClient } from '@/lib/db/pg'
import { queryOn } from '@/lib/feeds/run'
import { FELLOWSHIPS } from '@/prisma/seed/fellowships'
import { loadFellowships } from '@/prisma/seed/load-fellowships'
import { loadSamples } from '@/prisma/seed/sample/load'
import { removeSamples } from '@/prisma/seed/sample/remove'
import { sampleFeeds } from '@/prisma/seed/sample/rows'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'

const NOW = new Date('2026-11-22T12:00:00Z')
const MEETINGS = sampleFeeds().flatMap(({ rows }) => rows.flatMap((row) => row.meetings))

let database: TestDatabase
const withDatabase = <T>(work: (client: Client) => Promise<T>) => withClient(database.ownerUrl, work)
const load = (client: Client) => loadSamples(client, { now: NOW, onProgress: () => {} })
const count = async (client: Client, from: string) =>
  (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)).rows[0]?.n

const addRealFeed = (client: Client) =>
  client.query(
    `INSERT INTO feed (slug, name, format, fellowship_id)
     SELECT 'real', 'Real', 'bmlt', id FROM fellowship WHERE slug = 'narcotics-anonymous'`,
  )

const addRealMeeting = async (client: Client) => {
  await client.query(
    `INSERT INTO venue (name, precision, zone) VALUES ('Real hall', 'city', 'America/New_York')`,
  )
  await client.query(
    `INSERT INTO meeting (slug, name, fellowship_id, venue_id, format, status, day, start_minute,
       duration_minutes, zone, skipped_dates, features, languages)
     SELECT 'real', 'Real', fellowship.id, venue.id, 'in-person', 'published', 1, 600, 60, 'America/New_York',
       '{}', '{}', '{}'
     FROM fellowship, venue WHERE fellowship.slug = 'narcotics-anonymous' AND venue.name = 'Real hall'`,
  )
}

// Loading takes seconds, so these tests look at one catalogue, in this order.
describe('the sample catalogue', () => {
  beforeAll(async () => {
    database = await testDatabase()
    await withDatabase(async (client) => {
      await loadFellowships(client)
      await load(client)
    })
  })
  afterAll(() => database?.drop())

  test('goes in whole, marked as such, and is found', () =>
    withDatabase(async (client) => {
      expect(await count(client, 'meeting WHERE sample')).toBe(MEETINGS.length)
      for (const table of ['meeting', 'support_group', 'venue'])
        expect(await count(client, `${table} WHERE NOT sample`), table).toBe(0)
      expect(await count(client, 'feed WHERE sample AND last_success_at IS NOT NULL')).toBe(
        FELLOWSHIPS.length,
      )
      const published = MEETINGS.filter(({ status }) => status === 'published').length
      expect(await count(client, 'meeting_search WHERE sample')).toBe(published)
    }))

  test('is counted as no meeting of any fellowship', () =>
    withDatabase(async (client) => {
      const fellowships = await listFellowships({ query: queryOn(client) })
      expect(fellowships.length).toBe(FELLOWSHIPS.length)
      expect(fellowships.filter(({ meetings }) => meetings !== 0)).toEqual([])
    }))

  test('publishes no street of a hidden or approximate place', () =>
    withDatabase(async (client) => {
      expect(await count(client, "venue WHERE precision <> 'exact'")).toBeGreaterThan(50)
      expect(await count(client, "venue WHERE precision <> 'exact' AND street <> ''")).toBe(0)
      expect(await count(client, "venue_private WHERE street <> ''")).toBeGreaterThan(30)
    }))

  test('is not read again once it is there', () =>
    withDatabase(async (client) => {
      await load(client)
      expect(await count(client, 'feed_run')).toBe(FELLOWSHIPS.length)
    }))

  test('is completed when its loading was interrupted', () =>
    withDatabase(async (client) => {
      const feed = "feed_id = (SELECT id FROM feed WHERE slug = 'sample-heroin-anonymous')"
      for (const table of ['meeting_search', 'meeting', 'support_group', 'venue', 'region', 'feed_record'])
        await client.query(`DELETE FROM ${table} WHERE ${feed}`)
      await client.query("UPDATE feed SET last_success_at = NULL WHERE slug = 'sample-heroin-anonymous'")
      expect(await count(client, 'meeting')).toBeLessThan(MEETINGS.length)
      await load(client)
      expect(await count(client, 'meeting')).toBe(MEETINGS.length)
    }))

  test('can be removed without a trace, save what is real, and does not come back', () =>
    withDatabase(async (client) => {
      await addRealMeeting(client)
      expect(await removeSamples(client)).toBe(MEETINGS.length)
      for (const emptied of [
        'support_group',
        'venue_private',
        'region',
        'join_access',
        'contact_point',
        'feed_record',
        'field_provenance',
        'meeting_search',
        "revision WHERE entity <> 'fellowship'",
        'meeting_summary WHERE meetings <> 0',
        'search_cell WHERE meetings <> 0',
      ])
        expect(await count(client, emptied), emptied).toBe(0)
      for (const kept of ['meeting', 'venue']) expect(await count(client, kept), kept).toBe(1)

      await client.query('DELETE FROM meeting')
      await load(client)
      expect(await count(client, 'meeting')).toBe(0)
      expect(await removeSamples(client)).toBe(0)
    }))
})

test.each([
  ['a feed of the operator’s own', addRealFeed],
  ['a meeting that was entered by hand', addRealMeeting],
])('no samples are loaded where there is %s', async (_, addWhatIsReal) => {
  const other = await testDatabase()
  await withClient(other.ownerUrl, async (client) => {
    await loadFellowships(client)
    await addWhatIsReal(client)
    await load(client)
    expect(await count(client, 'meeting WHERE sample')).toBe(0)
    expect(await count(client, 'feed WHERE sample')).toBe(0)
  })
  await other.drop()
})
