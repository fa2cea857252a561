import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CRISIS_LINES } from '@/lib/catalogue/crisis-lines'
import { withClient } from '@/lib/db/pg'
import { FELLOWSHIPS } from '@/prisma/seed/fellowships'
import { loadCrisisLines } from '@/prisma/seed/load-crisis-lines'
import { loadFellowships } from '@/prisma/seed/load-fellowships'
import { loadSynonyms } from '@/prisma/seed/load-synonyms'
import { SYNONYMS } from '@/prisma/seed/synonyms'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

const withDatabase = <T>(work: (client: Client) => Promise<T>) => withClient(database.ownerUrl, work)
const one = async (client: Client, sql: string) => (await client.query(sql)).rows[0]

describe('fellowships', () => {
  beforeEach(() =>
    withDatabase(async (client) => {
      await client.query('TRUNCATE fellowship, revision CASCADE')
    }),
  )

  test('all are written once, in both languages, each with a revision', () =>
    withDatabase(async (client) => {
      expect(await loadFellowships(client)).toBe(FELLOWSHIPS.length)
      expect(await loadFellowships(client)).toBe(0)
      const phoenix = await one(
        client,
        `SELECT concerns, entry_rule, about ->> 'es' AS about, medication_policy, edited_at
         FROM fellowship WHERE slug = 'the-phoenix'`,
      )
      expect(phoenix).toMatchObject({
        concerns: expect.arrayContaining(['opioids', 'alcohol']),
        entry_rule: { en: expect.stringContaining('48 hours'), es: expect.stringContaining('48 horas') },
        about: expect.stringContaining('Deporte'),
        medication_policy: null,
        edited_at: null,
      })
      const plain = await one(client, "SELECT entry_rule FROM fellowship WHERE slug = 'heroin-anonymous'")
      expect(plain).toEqual({ entry_rule: null })
      const dated = await one(
        client,
        `SELECT medication_policy, medication_checked_on::text AS checked
         FROM fellowship WHERE slug = 'narcotics-anonymous'`,
      )
      expect(dated).toEqual({ medication_policy: 'left-to-each-group', checked: '2026-11-22' })
      const revisions = await one(
        client,
        "SELECT count(*)::int AS n FROM revision WHERE entity = 'fellowship' AND action = 'created'",
      )
      expect(revisions).toEqual({ n: FELLOWSHIPS.length })
    }))

  test('what nobody edited follows the seed, what a person edited stays', () =>
    withDatabase(async (client) => {
      await loadFellowships(client)
      await client.query(
        `UPDATE fellowship SET website = 'https://old.example/' WHERE slug IN ('nar-anon', 'al-anon')`,
      )
      await client.query(`UPDATE fellowship SET edited_at = '2026-11-01' WHERE slug = 'al-anon'`)
      expect(await loadFellowships(client)).toBe(1)
      const { rows } = await client.query(
        `SELECT slug, website FROM fellowship WHERE slug IN ('nar-anon', 'al-anon') ORDER BY slug`,
      )
      expect(rows).toEqual([
        { slug: 'al-anon', website: 'https://old.example/' },
        { slug: 'nar-anon', website: 'https://www.nar-anon.org/' },
      ])
    }))

  test('when a fellowship changes, the search rows of its meetings follow', () =>
    withDatabase(async (client) => {
      await loadFellowships(client)
      await client.query(
        `INSERT INTO meeting (slug, name, fellowship_id, format, status, day, start_minute, duration_minutes, zone,
           skipped_dates, features, languages)
         SELECT 'a', 'A', id, 'online', 'published', 1, 600, 60, 'America/New_York', '{}', '{}', '{}'
         FROM fellowship WHERE slug = 'heroin-anonymous'`,
      )
      await client.query('SELECT refresh_meeting_search(NULL)')
      const rank = async () => (await one(client, 'SELECT rank FROM meeting_search'))?.rank
      expect(await rank()).toBe(0)
      const changed = FELLOWSHIPS.filter(({ slug }) => slug === 'heroin-anonymous').map((fellowship) => ({
        ...fellowship,
        related: true,
      }))
      expect(await loadFellowships(client, changed)).toBe(1)
      expect(await rank()).toBe(2)
    }))
})

describe('crisis lines', () => {
  test('are written once, in the order they are shown, and an edited one stays', () =>
    withDatabase(async (client) => {
      expect(await loadCrisisLines(client)).toBe(CRISIS_LINES.length)
      expect(await loadCrisisLines(client)).toBe(0)
      await client.query(
        `UPDATE crisis_line SET phone = '0', edited_at = CASE WHEN key = 'us-988' THEN timestamptz '2026-11-01' END
         WHERE key IN ('us-988', 'us-911')`,
      )
      expect(await loadCrisisLines(client)).toBe(1)
      const { rows } = await client.query(
        `SELECT key, phone, checked_on::text AS checked, note ->> 'en' AS note
         FROM crisis_line WHERE country = 'US' ORDER BY position`,
      )
      expect(rows.map(({ key, phone }) => [key, phone])).toEqual([
        ['us-911', '911'],
        ['us-988', '0'],
        ['us-poison-help', '1-800-222-1222'],
        ['us-samhsa', '1-800-662-4357'],
      ])
      expect(rows[1]).toMatchObject({ checked: '2026-11-22', note: expect.stringContaining('press 2') })
    }))

  test('that are seeded no more go, save the one that a person edited', () =>
    withDatabase(async (client) => {
      await client.query('TRUNCATE crisis_line')
      await loadCrisisLines(client)
      await client.query("UPDATE crisis_line SET edited_at = '2026-11-01' WHERE key = 'us-988'")
      const fewer = CRISIS_LINES.filter(({ key }) => !['us-988', 'us-samhsa'].includes(key))
      await loadCrisisLines(client, fewer)
      const { rows } = await client.query(
        "SELECT key FROM crisis_line WHERE key IN ('us-911', 'us-988', 'us-samhsa') ORDER BY key",
      )
      expect(rows).toEqual([{ key: 'us-911' }, { key: 'us-988' }])
    }))
})

describe('synonyms', () => {
  test('that are seeded no more go, save what a person edited', () =>
    withDatabase(async (client) => {
      await loadSynonyms(client)
      expect(await loadSynonyms(client)).toBe(0)
      const [first, second, ...kept] = SYNONYMS
      if (!first || !second) throw new Error('There are no synonyms.')
      await client.query(
        "UPDATE synonym SET edited_at = '2026-11-01' WHERE (language, phrase, field) = ($1, $2, $3)",
        [first.language, first.phrase, first.field],
      )
      expect(await loadSynonyms(client, kept)).toBe(1)
      expect(await one(client, 'SELECT count(*)::int AS n FROM synonym')).toEqual({ n: SYNONYMS.length - 1 })
      const { rows } = await client.query(
        'SELECT edited_at FROM synonym WHERE (language, phrase, field) = ($1, $2, $3)',
        [second.language, second.phrase, second.field],
      )
      expect(rows).toEqual([])
    }))
})
