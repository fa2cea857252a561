import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getMeeting } from '@/lib/catalogue/data'
import {
  closeMeeting,
  createReport,
  editMeeting,
  reopenMeeting,
  suspendMeeting,
} from '@/lib/catalogue/mutations'
import { withClient } from '@/lib/db/pg'
import { closeDb } from '@/lib/db/prisma'
import { queryOn } from '@/lib/feeds/run'
import { listReports } from '@/scripts/steps/list-reports'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import { addFellowships, meeting, NOW, openFeed, row, run, value, venue } from './feed-rows'

let database: TestDatabase
let id: string
beforeEach(async () => {
  database = await testDatabase()
  id = await asApp(async (client) => {
    await addFellowships(client)
    const other = meeting('r2', { venue: null, format: 'online', zone: 'America/Denver' })
    const hidden = meeting('r3', { venue: venue({ name: 'Refuge', precision: 'hidden' }) })
    await run(client, await openFeed(client), [
      row(1, 'r1', meeting('r1')),
      row(2, 'r2', other),
      row(3, 'r3', hidden),
    ])
    return await idOf(client, 'r1')
  })
})
afterEach(async () => {
  await closeDb()
  await database?.drop()
})

const asApp = <T>(work: (client: Client) => Promise<T>) => withClient(database.url, work)
const idOf = (client: Client, key: string) =>
  value<string>(client, 'SELECT id FROM meeting WHERE source_key = $1', [key])
const correction = { actor: 'operator', reason: 'They told us', now: NOW }
const nowhere = async () => null
const isFound = async (client: Client) =>
  (await value<number>(client, 'SELECT count(*)::int FROM meeting_search WHERE meeting_id = $1', [id])) === 1
const lastRevision = async (client: Client) =>
  (
    await client.query(
      'SELECT entity, entity_id, action, actor, reason, changes FROM revision ORDER BY id DESC LIMIT 1',
    )
  ).rows[0]

test('a closed meeting is found no more, says why, and has a revision by whom', () =>
  asApp(async (client) => {
    const { changes } = await closeMeeting(client, id, correction)
    expect(changes).toMatchObject({ status: { from: 'published', to: 'closed' } })
    expect(await isFound(client)).toBe(false)
    const { rows } = await client.query(
      'SELECT status, status_reason, closed_at, version FROM meeting WHERE id = $1',
      [id],
    )
    expect(rows).toEqual([{ status: 'closed', status_reason: 'They told us', closed_at: NOW, version: 1 }])
    expect(await lastRevision(client)).toMatchObject({
      entity: 'meeting',
      entity_id: id,
      action: 'closed',
      actor: 'operator',
      reason: 'They told us',
    })
    expect(
      await value(client, "SELECT actor FROM field_provenance WHERE meeting_id = $1 AND field = 'status'", [
        id,
      ]),
    ).toBe('operator')
    await reopenMeeting(client, id, correction)
    expect(await isFound(client)).toBe(true)
    expect(await lastRevision(client)).toMatchObject({ action: 'reopened' })
  }))

test('a suspended meeting is found again after its last day, and is not found without one', () =>
  asApp(async (client) => {
    await suspendMeeting(client, id, { from: '2026-12-20', until: '2027-01-05' }, correction)
    const { rows } = await client.query(
      'SELECT irregular, paused_from::text, paused_until::text FROM meeting_search WHERE meeting_id = $1',
      [id],
    )
    expect(rows).toEqual([{ irregular: true, paused_from: '2026-12-20', paused_until: '2027-01-05' }])
    await suspendMeeting(client, id, { from: null, until: null }, correction)
    expect(await isFound(client)).toBe(false)
  }))

test('a pause that nobody knows the end of takes a meeting out from its first day on, not before', () =>
  asApp(async (client) => {
    await suspendMeeting(client, id, { from: '2026-12-20', until: null }, correction)
    const onDate = (date: string) =>
      value<boolean>(
        client,
        'SELECT takes_place_on(m, $2::date) FROM meeting_search m WHERE meeting_id = $1',
        [id, date],
      )
    expect(await onDate('2026-12-14')).toBe(true)
    expect(await onDate('2026-12-21')).toBe(false)
    expect(await onDate('2029-12-24')).toBe(false)
  }))

test('a pause can end today, which is still today where the meeting is', () =>
  asApp(async (client) => {
    const evening = { ...correction, now: new Date('2026-11-23T05:00:00Z') } // 22:00 of the 22nd in Denver
    await suspendMeeting(client, id, { from: null, until: '2026-11-22' }, evening)
    await expect(suspendMeeting(client, id, { from: null, until: '2026-11-21' }, evening)).rejects.toThrow(
      'is over already',
    )
  }))

test('every correction counts the version up that calendars compare, and a report does not', () =>
  asApp(async (client) => {
    vi.stubEnv('DATABASE_URL', database.url)
    const version = (of = id) => value<number>(client, 'SELECT version FROM meeting WHERE id = $1', [of])
    const beside = await idOf(client, 'r2')
    await client.query(
      'UPDATE meeting b SET venue_id = m.venue_id FROM meeting m WHERE m.id = $1 AND b.id = $2',
      [id, beside],
    )
    await suspendMeeting(client, id, { from: null, until: null }, correction)
    await reopenMeeting(client, id, correction)
    await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)
    expect([await version(), await version(beside)]).toEqual([3, 0])
    await editMeeting(client, id, { venue: { notes: 'Ring twice' } }, correction, nowhere)
    expect([await version(), await version(beside)]).toEqual([4, 1])
    await createReport({ meetingId: id, kind: 'wrong-time', message: '' })
    vi.unstubAllEnvs()
    expect((await getMeeting(id, { now: NOW, query: queryOn(client) }))?.version).toBe(4)
  }))

test('an edit changes what is shown and what is searched, and locks what it set', () =>
  asApp(async (client) => {
    const { slug, changes } = await editMeeting(
      client,
      id,
      {
        name: 'New Hope',
        day: 6,
        startMinute: 1290,
        features: ['open', 'asl'],
        join: { url: 'https://zoom.example/2' },
      },
      correction,
      nowhere,
    )
    expect(slug).toBe('new-hope')
    expect(changes).toMatchObject({
      day: { from: 1, to: 6 },
      startMinute: { from: 1140, to: 1290 },
      join: { from: 'private', to: 'private' },
    })
    expect(await value(client, 'SELECT minute_of_week FROM meeting_search WHERE meeting_id = $1', [id])).toBe(
      6 * 1440 + 1290,
    )
    const locks = await client.query(
      'SELECT field, feed_value FROM field_lock WHERE meeting_id = $1 ORDER BY field',
      [id],
    )
    expect(locks.rows).toEqual([
      { field: 'day', feed_value: 1 },
      { field: 'features', feed_value: ['open'] },
      { field: 'join', feed_value: null },
      { field: 'name', feed_value: 'Meeting r1' },
      { field: 'startMinute', feed_value: 1140 },
    ])
    expect(await value(client, 'SELECT url FROM join_access')).toBe('https://zoom.example/2')
  }))

const inBoise = async () => ({
  lat: 43.615,
  lng: -116.202,
  zone: 'America/Boise',
  precision: 'city' as const,
  place: {} as never,
})

test('a venue that moves to another town is looked up there, and who meets there goes by its clock', () =>
  asApp(async (client) => {
    const feed = await openFeed(client)
    const rows = [
      row(1, 'r1', meeting('r1')),
      row(4, 'r4', meeting('r4', { format: 'hybrid' })),
      row(5, 'r5', meeting('r5', { format: 'online', zone: 'America/Denver' })),
    ]
    await run(client, feed, rows, { accept: true })
    const findPoint = vi.fn(inBoise)
    const { changes, others } = await editMeeting(
      client,
      id,
      { venue: { city: 'Boise', state: 'ID', postalCode: '' } },
      correction,
      findPoint,
    )
    expect(findPoint).toHaveBeenCalledWith({ city: 'Boise', state: 'ID', country: 'USA', postalCode: '' })
    expect(changes).toMatchObject({ zone: { from: 'America/Denver', to: 'America/Boise' } })
    expect(others).toHaveLength(2)
    const shown = await client.query(
      `SELECT m.source_key AS key, m.zone, z.name AS searched, s.lat, l.feed_value AS feed
       FROM meeting m JOIN meeting_search s ON s.meeting_id = m.id JOIN zone z ON z.id = s.zone_id
         LEFT JOIN field_lock l ON l.meeting_id = m.id AND l.field = 'zone'
       WHERE m.venue_id = (SELECT venue_id FROM meeting WHERE id = $1) ORDER BY m.source_key`,
      [id],
    )
    const followed = { zone: 'America/Boise', searched: 'America/Boise', lat: 43.615, feed: 'America/Denver' }
    expect(shown.rows).toEqual([
      { key: 'r1', ...followed },
      { key: 'r4', ...followed },
      { key: 'r5', zone: 'America/Denver', searched: 'America/Denver', lat: null, feed: null },
    ])
    const revisions = await client.query(
      `SELECT entity, m.source_key AS key, changes ? 'zone' AS zone
       FROM revision LEFT JOIN meeting m ON m.id = entity_id WHERE actor = 'operator' ORDER BY entity, key`,
    )
    expect(revisions.rows).toEqual([
      { entity: 'meeting', key: 'r1', zone: true },
      { entity: 'meeting', key: 'r4', zone: true },
      { entity: 'meeting', key: 'r5', zone: false },
      { entity: 'venue', key: null, zone: false },
    ])
  }))

test('a zone that is set beside the new town stands', () =>
  asApp(async (client) => {
    const wanted = { zone: 'America/Los_Angeles', venue: { city: 'Boise', state: 'ID' } }
    await editMeeting(client, id, wanted, correction, inBoise)
    expect(await value(client, 'SELECT zone FROM meeting WHERE id = $1', [id])).toBe('America/Los_Angeles')
  }))

test('what leads to a door that is not published is not read from the database', () =>
  asApp(async (client) => {
    await client.query(
      `UPDATE venue SET name = 'Refuge', street = '7 Lane', postal_code = '80299', notes = 'Back door'`,
    )
    const read = async (precision: string) => {
      await client.query('UPDATE venue SET precision = $1', [precision])
      const meeting = await getMeeting(id, { now: NOW, query: queryOn(client) })
      const { name, street, city } = meeting?.venue ?? {}
      return [name, street, meeting?.place?.postalCode, meeting?.place?.notes, city]
    }
    for (const shown of ['exact', 'approximate'])
      expect(await read(shown)).toEqual(['Refuge', '7 Lane', '80299', 'Back door', 'Denver'])
    for (const kept of ['city', 'hidden']) expect(await read(kept)).toEqual(['', '', '', '', 'Denver'])
  }))

describe('what can not be done is one sentence, and changes nothing', () => {
  const attempts: [string, (client: Client) => Promise<unknown>, string][] = [
    [
      'an unknown id',
      (client) => closeMeeting(client, 'zzzzzzzz', correction),
      'There is no meeting "zzzzzzzz".',
    ],
    [
      'no reason',
      (client) => closeMeeting(client, id, { ...correction, reason: ' ' }),
      '"reason" must not be empty.',
    ],
    [
      'a monthly meeting without its week',
      (client) => editMeeting(client, id, { recurrence: 'monthly' }, correction, nowhere),
      'Monthly needs weekOfMonth',
    ],
    [
      'a sixth week',
      (client) => editMeeting(client, id, { recurrence: 'monthly', weekOfMonth: 6 }, correction, nowhere),
      '"weekOfMonth" must be 1 to 5',
    ],
    ['reopening what is open', (client) => reopenMeeting(client, id, correction), 'open already'],
    [
      'the same again',
      (client) => editMeeting(client, id, { day: 1 }, correction, nowhere),
      'Nothing would change',
    ],
    [
      'a bad zone',
      (client) => editMeeting(client, id, { zone: 'Mars/Olympus' }, correction, nowhere),
      '"zone" must be',
    ],
    [
      'a date that is none',
      (client) => suspendMeeting(client, id, { from: null, until: '2027-02-30' }, correction),
      '"until" must be a date',
    ],
    [
      'an end before its beginning',
      (client) => suspendMeeting(client, id, { from: '2027-02-02', until: '2027-02-01' }, correction),
      'before it begins',
    ],
    [
      'a sample',
      async (client) => {
        await client.query('UPDATE meeting SET sample = true WHERE id = $1', [id])
        return editMeeting(client, id, { name: 'Real after all' }, correction, nowhere)
      },
      'It is a sample',
    ],
    [
      'a meeting in person without a venue',
      async (client) =>
        editMeeting(client, await idOf(client, 'r2'), { format: 'in-person' }, correction, nowhere),
      'it has no venue',
    ],
    [
      'the street of a hidden venue',
      async (client) =>
        editMeeting(client, await idOf(client, 'r3'), { venue: { street: '1 A St' } }, correction, nowhere),
      'shown as hidden only',
    ],
  ]
  test.each(attempts)('%s', (_what, attempt, sentence) =>
    asApp(async (client) => {
      const revisions = await value(client, 'SELECT count(*)::int FROM revision')
      await expect(attempt(client)).rejects.toMatchObject({
        name: 'CorrectionError',
        message: expect.stringContaining(sentence),
      })
      expect(await value(client, 'SELECT count(*)::int FROM revision')).toBe(revisions)
    }),
  )
})

test('an edit sets when a meeting recurs, and every part of how to join it', () =>
  asApp(async (client) => {
    const slot = { recurrence: 'interval', intervalWeeks: 2, anchorDate: '2026-12-07' } as const
    const bounds = {
      effectiveFrom: '2026-12-01',
      effectiveUntil: null,
      skippedDates: ['2026-12-21', '2026-12-21'],
    }
    const join = { url: 'https://zoom.example/2', meetingNumber: '123', passcode: 'opensesame' }
    await editMeeting(client, id, { ...slot, ...bounds, join }, correction, nowhere)
    const { rows } = await client.query(
      `SELECT recurrence, interval_weeks, anchor_date::text, effective_from::text, skipped_dates::text, irregular
       FROM meeting_search WHERE meeting_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        recurrence: 'interval',
        interval_weeks: 2,
        anchor_date: '2026-12-07',
        effective_from: '2026-12-01',
        skipped_dates: '{2026-12-21}',
        irregular: true,
      },
    ])
    await editMeeting(client, id, { join: { passcode: 'changed', dialInCode: '88#' } }, correction, nowhere)
    const joins = await client.query('SELECT url, meeting_number, passcode, dial_in_code FROM join_access')
    expect(joins.rows).toEqual([
      { url: 'https://zoom.example/2', meeting_number: '123', passcode: 'changed', dial_in_code: '88#' },
    ])
    expect(JSON.stringify(await value(client, 'SELECT json_agg(r) FROM revision r'))).not.toContain(
      'opensesame',
    )
    const gone = { url: '', meetingNumber: '', passcode: '', dialInCode: '' }
    await editMeeting(client, id, { join: gone }, correction, nowhere)
    expect(await value(client, 'SELECT count(*)::int FROM join_access')).toBe(0)
    await run(client, await openFeed(client), [row(1, 'r1', meeting('r1', { notes: 'x' }))], { accept: true })
    expect(await value(client, 'SELECT recurrence FROM meeting WHERE id = $1', [id])).toBe('interval')
  }))

test('a correction answers the open reports of its meeting, and of no other; the rest can be listed', () =>
  asApp(async (client) => {
    const other = await idOf(client, 'r2')
    await client.query(
      `INSERT INTO report (meeting_id, kind, message, created_at) VALUES
         ($1, 'wrong-time', 'It starts at 8', $3), ($1, 'closed', '', $3), ($2, 'link-broken', E'Says\\n\\033[2Jno', $3)`,
      [id, other, NOW],
    )
    const listed = async () => {
      const lines: string[] = []
      await listReports(client, (line) => lines.push(line))
      return lines.join('\n')
    }
    expect(await listed()).toContain(
      `2026-11-22 12:00 UTC  wrong-time  Meeting r1 (/meetings/meeting-r1-${id})`,
    )
    expect(await listed()).not.toContain('\u001b')
    expect(await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)).toMatchObject({
      answered: 2,
    })
    expect(await closeMeeting(client, id, correction)).toMatchObject({ answered: 0 })
    const { rows } = await client.query(
      'SELECT kind, resolved_at, resolved_by, resolution FROM report ORDER BY id',
    )
    const resolved = { resolved_at: NOW, resolved_by: 'operator', resolution: 'updated: They told us' }
    expect(rows).toEqual([
      { kind: 'wrong-time', ...resolved },
      { kind: 'closed', ...resolved },
      { kind: 'link-broken', resolved_at: null, resolved_by: '', resolution: '' },
    ])
    expect(await listed()).toContain('1 open')
    await closeMeeting(client, other, correction)
    expect(await listed()).toBe('No report waits for an answer.')
  }))

test('a report is kept without anything about who sent it, and its words stay out of the history', () =>
  asApp(async (client) => {
    vi.stubEnv('DATABASE_URL', database.url)
    await createReport({ meetingId: id, kind: 'wrong-time', message: 'It starts at 8, ask Ann.' })
    vi.unstubAllEnvs()
    const { rows } = await client.query('SELECT meeting_id, kind, message, resolved_at FROM report')
    expect(rows).toEqual([
      { meeting_id: id, kind: 'wrong-time', message: 'It starts at 8, ask Ann.', resolved_at: null },
    ])
    expect(await lastRevision(client)).toMatchObject({
      action: 'reported',
      changes: { kind: 'wrong-time' },
      actor: '',
    })
  }))
