import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getMeeting } from '@/lib/catalogue/data'
import { closeMeeting } from '@/lib/catalogue/mutations'
import { withClient } from '@/lib/db/pg'
import { FeedBusyError } from '@/lib/feeds/feed'
import type { FeedRunOptions } from '@/lib/feeds/run'
import { FeedUnreadableError, type IncomingMeeting, type Rejection, type SourceRow } from '@/lib/feeds/types'
import type { Query } from '@/lib/geo/types'
import { getCards } from '@/lib/lookup/data'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import {
  addFellowships,
  daysLater,
  meeting,
  NOW,
  openFeed,
  row,
  rowsOf,
  run,
  value,
  venue,
  versions,
} from './feed-rows'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
  await withClient(database.url, addFellowships)
})
afterEach(() => database?.drop())

const asApp = <T>(work: (client: Client) => Promise<T>) => withClient(database.url, work)

/** Meetings whose venue no gazetteer knows yet, and one that has learnt it since. */
const unplaced = { zone: 'America/Denver', venue: venue({ lat: null, lng: null }) }
const known = {
  lat: 39.74,
  lng: -104.98,
  zone: 'America/Denver',
  precision: 'approximate' as const,
  place: {} as never,
}
const learnt: Pick<FeedRunOptions, 'locate'> = { locate: async (addresses) => addresses.map(() => known) }

describe('a first reading', () => {
  test('makes meetings, what they hang on, how to join them, and the books', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      const online = meeting('r2', {
        format: 'hybrid',
        join: {
          url: 'https://zoom.example/j/1',
          meetingId: '1',
          passcode: 'opensesame',
          phone: '',
          dialInCode: '',
          notes: '',
        },
        contacts: [{ kind: 'email', value: 'info@area.example' }],
        sourceFormats: [{ key: 'X', name: 'Odd "one"', description: 'back\\slash\tand tab' }],
      })
      const account = await run(client, feed, [row(1, 'r1', meeting('r1')), row(2, 'r2', online)])
      expect(account).toMatchObject({
        status: 'applied',
        read: 2,
        created: 2,
        updated: 0,
        rejected: 0,
        missing: 0,
      })

      const { rows } = await client.query(
        `SELECT m.slug, m.name, m.zone, m.source_formats, v.street, g.name AS group, b.name AS body, r.path, j.url, j.policy,
           c.value AS contact, c.public, p.feed_run_id AS run
         FROM meeting m JOIN venue v ON v.id = m.venue_id JOIN support_group g ON g.id = m.group_id
           JOIN service_body b ON b.id = m.service_body_id JOIN region r ON r.id = m.region_id
           JOIN field_provenance p ON p.meeting_id = m.id AND p.field = '*'
           LEFT JOIN join_access j ON j.meeting_id = m.id LEFT JOIN contact_point c ON c.meeting_id = m.id
         ORDER BY m.source_key`,
      )
      expect(rows[0]).toMatchObject({
        slug: 'meeting-r1',
        zone: 'America/Denver',
        street: '12 Elm St',
        group: 'Hope Group',
        body: 'Mile High Area',
        path: 'colorado/denver',
        url: null,
        run: account.runId,
      })
      expect(rows[1]).toMatchObject({
        url: 'https://zoom.example/j/1',
        policy: 'tap',
        contact: 'info@area.example',
        public: false,
        source_formats: [{ key: 'X', name: 'Odd "one"', description: 'back\\slash\tand tab' }],
      })
      expect(await value(client, 'SELECT count(*)::int FROM venue')).toBe(1)
      const created = await client.query(
        "SELECT entity, count(*)::int AS n FROM revision WHERE action = 'created' AND feed_run_id = $1 GROUP BY 1 ORDER BY 1",
        [account.runId],
      )
      expect(created.rows).toEqual([
        { entity: 'group', n: 1 },
        { entity: 'meeting', n: 2 },
        { entity: 'service-body', n: 1 },
        { entity: 'venue', n: 1 },
      ])
      expect(await value(client, 'SELECT count(*)::int FROM meeting_search')).toBe(2)
      expect(await value(client, 'SELECT status FROM feed_run')).toBe('applied')
    }))

  test('keeps the street of a hidden venue where no public table has it', () =>
    asApp(async (client) => {
      const hidden = meeting('r1', { venue: venue({ precision: 'hidden' }) })
      await run(client, await openFeed(client), [row(1, 'r1', hidden)])
      expect(await value(client, 'SELECT street FROM venue')).toBe('')
      expect(await value(client, 'SELECT postal_code FROM venue')).toBe('')
      expect(await value(client, 'SELECT lat FROM venue')).not.toBe(39.7392)
      expect(await value(client, 'SELECT street FROM venue_private')).toBe('12 Elm St')
      expect(JSON.stringify(await value(client, 'SELECT json_agg(r) FROM revision r'))).not.toContain('Elm')
    }))

  test("files Alateen's meetings in an Al-Anon list under Alateen, by their town alone", () =>
    asApp(async (client) => {
      const feed = await openFeed(client, 'Families', 'al-anon')
      const teens = meeting('r2', { features: ['teens'] })
      await run(client, feed, [row(1, 'r1', meeting('r1')), row(2, 'r2', teens)])
      const { rows } = await client.query(
        `SELECT f.slug, v.name, v.street, s.on_request FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id
         JOIN venue v ON v.id = m.venue_id JOIN meeting_search s ON s.meeting_id = m.id ORDER BY m.source_key`,
      )
      expect(rows).toEqual([
        { slug: 'al-anon', name: 'Grace Church', street: '12 Elm St', on_request: false },
        { slug: 'alateen', name: '', street: '', on_request: true },
      ])
    }))

  test('gives a row that no place tells the zone of most others, and rejects it when there are none', () =>
    asApp(async (client) => {
      const online = row(2, 'r2', meeting('r2', { venue: null, format: 'online' }))
      const alone = await run(client, await openFeed(client, 'Online only'), [online])
      expect(alone).toMatchObject({ status: 'quarantined', rejected: 1, reasons: { 'no-place': 1 } })
      const feed = await openFeed(client)
      expect(await run(client, feed, [row(1, 'r1', meeting('r1')), online])).toMatchObject({ created: 2 })
      expect(await value(client, "SELECT zone FROM meeting WHERE source_key = 'r2'")).toBe('America/Denver')
    }))

  test('rejects what the catalogue could not hold, and keeps the rest', () =>
    asApp(async (client) => {
      const account = await run(client, await openFeed(client), [
        ...rowsOf(3),
        row(4, 'r4', meeting('r4', { durationMinutes: 0 })),
        row(5, 'r5', meeting('r5', { day: 9 })),
        row(6, 'r6', meeting('r1')),
      ])
      expect(account).toMatchObject({ created: 3, rejected: 3 })
      const { rows } = await client.query('SELECT row_number, reason FROM feed_rejection ORDER BY row_number')
      expect(rows).toEqual([
        { row_number: 4, reason: 'bad-time' },
        { row_number: 5, reason: 'bad-day' },
        { row_number: 6, reason: 'duplicate-key' },
      ])
    }))
})

describe('a second reading', () => {
  test('of the same rows writes no row anew', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(30))
      const before = await versions(client)
      const again = await run(client, feed, rowsOf(30), { now: daysLater(1) })
      expect(again).toMatchObject({ status: 'unchanged', created: 0, updated: 0, unchanged: 30, missing: 0 })
      expect(await versions(client)).toBe(before)
      expect(await value(client, 'SELECT last_success_at FROM feed')).toEqual(daysLater(1))
    }))

  test('changes one meeting when one row changed, and says what', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(30))
      const id = await value(client, "SELECT id FROM meeting WHERE source_key = 'r7'")
      const account = await run(client, feed, rowsOf(30, { r7: { startMinute: 1170 } }))
      expect(account).toMatchObject({ status: 'applied', created: 0, updated: 1, unchanged: 29 })
      const { rows } = await client.query(
        "SELECT entity_id, feed_run_id, changes FROM revision WHERE action = 'updated'",
      )
      expect(rows).toEqual([
        { entity_id: id, feed_run_id: account.runId, changes: { startMinute: { from: 1140, to: 1170 } } },
      ])
      expect(
        await value(client, 'SELECT minute_of_week % 1440 FROM meeting_search WHERE meeting_id = $1', [id]),
      ).toBe(1170)
      expect(await value(client, 'SELECT version FROM meeting WHERE id = $1', [id])).toBe(1)
      expect(
        await value(
          client,
          "SELECT feed_run_id FROM field_provenance WHERE meeting_id = $1 AND field = 'startMinute'",
          [id],
        ),
      ).toBe(account.runId)
    }))

  test('moves a meeting to another place, and its old place goes with the last one there', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(1))
      const account = await run(client, feed, rowsOf(1, { r1: { venue: venue({ street: '99 Oak Ave' }) } }))
      expect(account).toMatchObject({ updated: 1 })
      expect(await value(client, 'SELECT street FROM venue')).toBe('99 Oak Ave')
      expect(await value(client, "SELECT changes FROM revision WHERE action = 'updated'")).toEqual({
        'venue.street': { from: '12 Elm St', to: '99 Oak Ave' },
      })
    }))

  test('takes away and renews a way to join and a contact, and tells neither', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      const join = {
        url: 'https://zoom.example/1',
        meetingId: '1',
        passcode: 'first',
        phone: '',
        dialInCode: '',
        notes: '',
      }
      const contacts = [{ kind: 'email' as const, value: 'old@area.example' }]
      await run(client, feed, rowsOf(2, { r1: { join, contacts }, r2: { join } }))
      await run(client, feed, rowsOf(2, { r1: { join: { ...join, passcode: 'second' }, contacts: [] } }))
      expect(await value(client, 'SELECT passcode FROM join_access')).toBe('second')
      expect(await value(client, 'SELECT count(*)::int FROM contact_point')).toBe(0)
      expect(JSON.stringify(await value(client, 'SELECT json_agg(r) FROM revision r'))).not.toMatch(
        /first|second|old@/,
      )
    }))

  test('marks what is no longer listed, leaves its meeting published, and takes it back', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(30))
      const gone = await run(client, feed, rowsOf(29), { now: daysLater(1) })
      expect(gone).toMatchObject({ status: 'applied', missing: 1, unchanged: 29, updated: 0 })
      const record = "FROM feed_record WHERE row_key = 'r30'"
      expect(await value(client, `SELECT missing_since ${record}`)).toEqual(daysLater(1))
      expect(await value(client, `SELECT last_seen_at ${record}`)).toEqual(NOW)
      expect(await value(client, "SELECT status FROM meeting WHERE source_key = 'r30'")).toBe('published')

      expect(await run(client, feed, rowsOf(29), { now: daysLater(2) })).toMatchObject({
        status: 'unchanged',
        missing: 0,
      })
      expect(await value(client, `SELECT missing_since ${record}`)).toEqual(daysLater(1))
      const back = await run(client, feed, rowsOf(30), { now: daysLater(3) })
      expect(back).toMatchObject({ status: 'applied', created: 0, updated: 0, unchanged: 30 })
      expect(await value(client, `SELECT missing_since ${record}`)).toBeNull()
    }))

  test('says on list and page when a meeting was last listed: still, until it went missing, and again', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(30))
      const id = String(await value(client, "SELECT id FROM meeting WHERE source_key = 'r30'"))
      const query: Query = async (text, values) => (await client.query(text, [...values])).rows
      const seen = async (now: Date) => {
        const card = (await getCards([{ id, away: null }], { now, query })).get(id)
        return [card?.freshness, (await getMeeting(id, { now, query }))?.source?.lastSeenAt]
      }
      expect(await seen(NOW)).toEqual(['listed', NOW])
      await run(client, feed, rowsOf(29), { now: daysLater(10) })
      expect(await seen(daysLater(10))).toEqual(['check-first', NOW])
      await run(client, feed, rowsOf(30), { now: daysLater(11) })
      expect(await seen(daysLater(11))).toEqual(['listed', daysLater(11)])
      // off the search, its record still tells
      await closeMeeting(client, id, { actor: 'test', reason: 'ended', now: daysLater(11) })
      expect((await seen(daysLater(11)))[1]).toEqual(daysLater(11))
    }))

  test('leaves out what its service body asked to leave out, and closes what it had become', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(3))
      await client.query(
        "INSERT INTO feed_suppression (feed_id, row_key, reason) VALUES ($1, 'r2', 'asked')",
        [feed.id],
      )
      const account = await run(client, feed, rowsOf(3))
      expect(account).toMatchObject({ suppressed: 1, updated: 1, missing: 0, unchanged: 2 })
      expect(await value(client, "SELECT status FROM meeting WHERE source_key = 'r2'")).toBe('closed')
      expect(await value(client, "SELECT count(*)::int FROM feed_record WHERE row_key = 'r2'")).toBe(0)
      expect(await run(client, feed, rowsOf(3))).toMatchObject({ status: 'unchanged', suppressed: 1 })
    }))
})

test('a search has no list of words to read through that are yet to be indexed', () =>
  asApp(async (client) => {
    await run(client, await openFeed(client), rowsOf(50))
    const left = await withClient(database.ownerUrl, (owner) =>
      value<string>(owner, "SELECT gin_clean_pending_list('meeting_text_words_idx')"),
    )
    expect(left).toBe('0')
  }))

describe('the books', () => {
  const bookOf = async (client: Client, entity: string) =>
    (
      await client.query(
        "SELECT action, changes FROM revision WHERE entity = $1 AND action <> 'created' ORDER BY id",
        [entity],
      )
    ).rows

  test('hold what a service body says of itself, before and after', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      const body = {
        sourceKey: 'Mile High Area',
        parentKey: null,
        name: 'Mile High Area',
        url: '',
        phone: '',
      }
      await run(client, feed, rowsOf(1), { serviceBodies: [body] })
      await run(client, feed, rowsOf(1), { serviceBodies: [body] })
      expect(await bookOf(client, 'service-body')).toEqual([])
      const phone = '303-555-0100'
      await run(client, feed, rowsOf(1), { serviceBodies: [{ ...body, phone }] })
      expect(await bookOf(client, 'service-body')).toEqual([
        { action: 'updated', changes: { phone: { from: '', to: phone } } },
      ])
    }))

  test('hold which service body another belongs to, before and after', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      const body = (name: string, parentKey: string | null) => ({
        sourceKey: name,
        parentKey,
        name,
        url: '',
        phone: '',
      })
      const region = body('Colorado Region', null)
      const alone = [region, body('Mile High Area', null)]
      await run(client, feed, rowsOf(1), { serviceBodies: alone })
      const under = [region, body('Mile High Area', 'Colorado Region')]
      await run(client, feed, rowsOf(1), { serviceBodies: under })
      await run(client, feed, rowsOf(1), { serviceBodies: under })
      const parent = await value<number>(client, "SELECT id FROM service_body WHERE name = 'Colorado Region'")
      expect(await bookOf(client, 'service-body')).toEqual([
        { action: 'updated', changes: { parentId: { from: null, to: parent } } },
      ])
    }))

  test('hold that a venue is gone', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(1))
      await run(client, feed, rowsOf(1, { r1: { venue: venue({ street: '99 Oak Ave' }) } }))
      expect(await bookOf(client, 'venue')).toEqual([{ action: 'removed', changes: {} }])
      expect(await value(client, 'SELECT street FROM venue')).toBe('99 Oak Ave')
    }))
})

describe('what rows say of their group', () => {
  const said = (key: string, notes: string, changes: Partial<IncomingMeeting> = {}) =>
    row(Number(key.slice(1)), key, meeting(key, { group: { name: 'Hope Group', notes }, ...changes }))
  const notesOf = (client: Client) => value(client, 'SELECT notes FROM support_group')
  const finding = (client: Client, word: string) =>
    value(client, 'SELECT count(*)::int FROM meeting_text WHERE words @@ $1::tsquery', [word])

  test('is the longest of them, whichever row comes first', () =>
    asApp(async (client) => {
      await run(client, await openFeed(client), [
        said('r1', ''),
        said('r2', 'Birthdays: last week'),
        said('r3', 'Tea'),
      ])
      expect(await notesOf(client)).toBe('Birthdays: last week')
    }))

  test('goes when all of them fall silent, from the texts that are searched too', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [said('r1', 'Birthdays: last week'), said('r2', 'Tea'), said('r3', '')])
      expect(await finding(client, 'birthdays')).toBe(3)

      const shorter = await run(client, feed, [said('r1', ''), said('r2', 'Tea'), said('r3', '')])
      expect(shorter).toMatchObject({ status: 'applied', created: 0, updated: 3, unchanged: 0 })
      expect(await notesOf(client)).toBe('Tea')
      expect(await finding(client, 'birthdays')).toBe(0)
      expect(await finding(client, 'tea')).toBe(3)

      await run(client, feed, [said('r1', ''), said('r2', ''), said('r3', '')])
      expect(await notesOf(client)).toBe('')
      expect(await finding(client, 'tea')).toBe(0)
      const { rows } = await client.query(
        "SELECT changes FROM revision WHERE entity = 'group' AND action = 'updated' ORDER BY id",
      )
      expect(rows).toEqual([
        { changes: { notes: { from: 'Birthdays: last week', to: 'Tea' } } },
        { changes: { notes: { from: 'Tea', to: '' } } },
      ])
      expect(
        await value(
          client,
          "SELECT count(*)::int FROM revision WHERE entity = 'meeting' AND changes ? 'group.notes'",
        ),
      ).toBe(6)
    }))

  test('stays when another row of the group changes something else', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [said('r1', 'Tea'), said('r2', '')])
      expect(await run(client, feed, [said('r1', 'Tea'), said('r2', '', { day: 4 })])).toMatchObject({
        updated: 1,
      })
      expect(await notesOf(client)).toBe('Tea')
    }))

  test('leaves with the row that goes to another group', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [said('r1', 'Tea'), said('r2', '')])
      await run(client, feed, [
        said('r1', 'Tea', { group: { name: 'New Group', notes: 'Tea' } }),
        said('r2', ''),
      ])
      const { rows } = await client.query('SELECT name, notes FROM support_group ORDER BY name')
      expect(rows).toEqual([
        { name: 'Hope Group', notes: '' },
        { name: 'New Group', notes: 'Tea' },
      ])
    }))
})

describe('a row with several days', () => {
  const daysWith = (changes: Partial<IncomingMeeting>, ...list: number[]) =>
    row(
      1,
      'r1',
      ...list.map((day, index) =>
        meeting(index === 0 ? 'r1' : `r1#${day}`, { day, name: 'Several', ...changes }),
      ),
    )
  const days = (...list: number[]) => daysWith({}, ...list)

  test('is one meeting a day', () =>
    asApp(async (client) => {
      expect(await run(client, await openFeed(client), [days(1, 3, 5)])).toMatchObject({
        read: 1,
        created: 3,
      })
    }))

  test('closes the day that it lost, and keeps the others at their addresses although their keys move', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [days(1, 3, 5)])
      const idOf = (day: number) => value<string>(client, 'SELECT id FROM meeting WHERE day = $1', [day])
      const [monday, wednesday, friday] = [await idOf(1), await idOf(3), await idOf(5)]
      const account = await run(client, feed, [days(3, 5)])
      expect(account).toMatchObject({ created: 0, updated: 1, unchanged: 2, missing: 0 })
      const { rows } = await client.query('SELECT id, status, source_key FROM meeting ORDER BY day')
      expect(rows).toEqual([
        { id: monday, status: 'closed', source_key: null },
        { id: wednesday, status: 'published', source_key: 'r1' },
        { id: friday, status: 'published', source_key: 'r1#5' },
      ])
      expect(await value(client, "SELECT reason FROM revision WHERE action = 'closed'")).toContain(
        'no longer lists',
      )
      expect(await value(client, 'SELECT count(*)::int FROM meeting_search')).toBe(2)
    }))

  test('closes the day that it lost also when its place is found in the same reading', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [daysWith(unplaced, 1, 3)])
      const account = await run(client, feed, [daysWith(unplaced, 3)], learnt)
      expect(account).toMatchObject({ status: 'applied', created: 0, updated: 2 })
      const { rows } = await client.query('SELECT day, status, version FROM meeting ORDER BY day')
      expect(rows).toEqual([
        { day: 1, status: 'closed', version: 1 },
        { day: 3, status: 'published', version: 1 },
      ])
      const { rows: booked } = await client.query(
        `SELECT m.day, r.action, r.changes ? 'venue.point' AS moved
         FROM revision r JOIN meeting m ON r.entity = 'meeting' AND m.id = r.entity_id
         WHERE r.action <> 'created' ORDER BY m.day`,
      )
      expect(booked).toEqual([
        { day: 1, action: 'closed', moved: true },
        { day: 3, action: 'updated', moved: true },
      ])
    }))

  test('moves a meeting whose day changed, rather than closing one and making another', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, [days(1, 3)])
      const id = await value(client, 'SELECT id FROM meeting WHERE day = 3')
      expect(await run(client, feed, [days(1, 4)])).toMatchObject({ created: 0, updated: 1 })
      expect(await value(client, 'SELECT day FROM meeting WHERE id = $1', [id])).toBe(4)
    }))
})

describe('a run that must not be applied', () => {
  test('is quarantined when the source shrank, unless a person accepts it', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(40))
      const before = await versions(client)
      const account = await run(client, feed, rowsOf(23), { now: daysLater(1) })
      expect(account).toMatchObject({
        status: 'quarantined',
        missing: 0,
        message: expect.stringContaining('now lists 23'),
      })
      expect(await versions(client)).toBe(before)
      expect(await value(client, 'SELECT last_success_at FROM feed')).toEqual(NOW)
      expect(await value(client, 'SELECT status FROM feed_run WHERE id = $1', [account.runId])).toBe(
        'quarantined',
      )
      expect(await run(client, feed, rowsOf(23), { accept: true })).toMatchObject({
        status: 'applied',
        missing: 17,
      })
    }))

  test('is quarantined when most rows are rejected, and the rejections are on record', () =>
    asApp(async (client) => {
      const bad = (rowNumber: number): Rejection => ({
        kind: 'rejection',
        rowNumber,
        rowKey: null,
        reason: 'bad-time',
        detail: 'Its time is "late".',
      })
      const account = await run(client, await openFeed(client), [...rowsOf(2), bad(3), bad(4), bad(5)])
      expect(account).toMatchObject({ status: 'quarantined', read: 5, rejected: 3, created: 0 })
      expect(await value(client, 'SELECT count(*)::int FROM meeting')).toBe(0)
      expect(
        await value(client, 'SELECT count(*)::int FROM feed_rejection WHERE run_id = $1', [account.runId]),
      ).toBe(3)
    }))

  test('changes nothing when its source breaks off, and says why it failed', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      await run(client, feed, rowsOf(5))
      const before = await versions(client)
      async function* broken(): AsyncIterable<SourceRow> {
        yield* rowsOf(600, { r1: { name: 'Changed' } })
        throw new FeedUnreadableError('The file ends in the middle.')
      }
      await expect(run(client, feed, broken())).rejects.toThrow('The file ends in the middle.')
      expect(await versions(client)).toBe(before)
      expect(await value(client, "SELECT message FROM feed_run WHERE status = 'failed'")).toBe(
        'The file ends in the middle.',
      )
      expect(await run(client, feed, rowsOf(5))).toMatchObject({ status: 'unchanged' })
    }))

  test('says so when another run of the feed is under way, and leaves no trace of itself', () =>
    asApp(async (client) => {
      const feed = await openFeed(client)
      let second: unknown
      async function* slow(): AsyncIterable<SourceRow> {
        yield* rowsOf(1)
        second = await asApp((other) => run(other, feed, rowsOf(1))).catch((error: unknown) => error)
        yield* rowsOf(2).slice(1)
      }
      expect(await run(client, feed, slow())).toMatchObject({ created: 2 })
      expect(second).toBeInstanceOf(FeedBusyError)
      expect(await value(client, 'SELECT count(*)::int FROM feed_run')).toBe(1)
    }))
})

test('the first real reading takes the sample meetings out of every search', () =>
  asApp(async (client) => {
    const sample = { ...(await openFeed(client, 'Sample')), sample: true }
    await client.query('UPDATE feed SET sample = true WHERE id = $1', [sample.id])
    await run(client, sample, rowsOf(3))
    expect(await value(client, 'SELECT count(*)::int FROM meeting_search WHERE sample')).toBe(3)
    await run(client, await openFeed(client), rowsOf(2))
    expect(await value(client, 'SELECT count(*)::int FROM meeting_search WHERE sample')).toBe(0)
    expect(await value(client, 'SELECT count(*)::int FROM meeting WHERE sample')).toBe(3)
  }))

test('places that the gazetteer learns later are found when all rows are read again', () =>
  asApp(async (client) => {
    const feed = await openFeed(client)
    const rows = rowsOf(2, { r1: unplaced })
    expect(await run(client, feed, rows)).toMatchObject({ withoutPoint: 1 })
    const reread = await run(client, feed, rows, { reread: true, ...learnt })
    expect(reread).toMatchObject({ status: 'applied', updated: 1, unchanged: 1 })
    expect(
      await value(
        client,
        "SELECT changes ? 'venue.point' FROM revision WHERE entity = 'venue' AND action = 'updated'",
      ),
    ).toBe(true)
    expect(
      await value(
        client,
        "SELECT s.lat FROM meeting_search s JOIN meeting m ON m.id = s.meeting_id WHERE m.source_key = 'r1'",
      ),
    ).toBe(39.74)
    const { rows: changed } = await client.query('SELECT version FROM meeting ORDER BY source_key')
    expect(changed).toEqual([{ version: 1 }, { version: 0 }])
  }))

test('a closed meeting stays as it is when the gazetteer learns its place', () =>
  asApp(async (client) => {
    const feed = await openFeed(client)
    const rows = rowsOf(2, { r1: unplaced, r2: unplaced })
    await run(client, feed, rows)
    const id = await value<string>(client, "SELECT id FROM meeting WHERE source_key = 'r1'")
    await closeMeeting(client, id, { actor: 'operator', reason: 'They told us', now: NOW })
    const closed = await value(client, 'SELECT to_jsonb(m) FROM meeting m WHERE id = $1', [id])
    expect(await run(client, feed, rows, { reread: true, ...learnt })).toMatchObject({ updated: 1 })
    expect(await value(client, 'SELECT to_jsonb(m) FROM meeting m WHERE id = $1', [id])).toEqual(closed)
    expect(
      await value(client, "SELECT count(*)::int FROM revision WHERE entity_id = $1 AND action = 'updated'", [
        id,
      ]),
    ).toBe(0)
  }))
