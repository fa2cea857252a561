import type { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getMeeting } from '@/lib/catalogue/data'
import { closeMeeting, editMeeting, reopenMeeting, suspendMeeting } from '@/lib/catalogue/mutations'
import { withClient } from '@/lib/db/pg'
import type { FeedRow } from '@/lib/feeds/feed'
import { queryOn } from '@/lib/feeds/run'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import { addFellowships, daysLater, NOW, openFeed, rowsOf, run, value, venue } from './feed-rows'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database?.drop())

const correction = { actor: 'operator', reason: 'They told us', now: NOW }
const nowhere = async () => null

/** A feed of three meetings at one place, the first of which a person is about to correct. */
const withFeed = (work: (client: Client, feed: FeedRow, id: string) => Promise<void>) =>
  withClient(database.url, async (client) => {
    await addFellowships(client)
    const feed = await openFeed(client)
    await run(client, feed, rowsOf(3))
    await work(client, feed, await value<string>(client, "SELECT id FROM meeting WHERE source_key = 'r1'"))
  })

const startOf = (client: Client, id: string) =>
  value(client, 'SELECT start_minute FROM meeting WHERE id = $1', [id])
const lockOf = async (client: Client, id: string) =>
  (
    await client.query(
      'SELECT field, feed_value, conflict_value, conflict_since FROM field_lock WHERE meeting_id = $1',
      [id],
    )
  ).rows

test('what a person set survives a reading that changes something else', () =>
  withFeed(async (client, feed, id) => {
    await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)
    const account = await run(client, feed, rowsOf(3, { r1: { notes: 'Ring twice' } }))
    expect(account).toMatchObject({ updated: 1 })
    expect(await startOf(client, id)).toBe(1200)
    expect(await value(client, 'SELECT notes FROM meeting WHERE id = $1', [id])).toBe('Ring twice')
    expect(await lockOf(client, id)).toEqual([
      { field: 'startMinute', feed_value: 1140, conflict_value: null, conflict_since: null },
    ])
  }))

test('a third value of the feed is remembered, and wins after 14 days although its row stays the same', () =>
  withFeed(async (client, feed, id) => {
    await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)
    const third = rowsOf(3, { r1: { startMinute: 1170 } })
    const first = daysLater(1)
    expect(await run(client, feed, third, { now: first })).toMatchObject({ status: 'unchanged' })
    expect(await startOf(client, id)).toBe(1200)
    expect(await lockOf(client, id)).toEqual([
      { field: 'startMinute', feed_value: 1140, conflict_value: 1170, conflict_since: first },
    ])
    await run(client, feed, third, { now: daysLater(14) })
    expect(await startOf(client, id)).toBe(1200)

    expect(await run(client, feed, third, { now: daysLater(15) })).toMatchObject({
      status: 'applied',
      updated: 1,
    })
    expect(await startOf(client, id)).toBe(1170)
    expect(await lockOf(client, id)).toEqual([])
    expect(
      await value(client, "SELECT reason FROM revision WHERE feed_run_id IS NOT NULL AND action = 'updated'"),
    ).toContain('14 days')
  }))

test('a third value of day, time or place is on the meeting’s page at once, until somebody decides', () =>
  withFeed(async (client, feed, id) => {
    const saidNow = async () =>
      (await getMeeting(id, { now: daysLater(1), query: queryOn(client) }))?.sourceNowSays
    await editMeeting(client, id, { startMinute: 1200, venue: { street: '14 Elm St' } }, correction, nowhere)
    expect(await saidNow()).toEqual({})
    const moved = venue({ street: '99 Oak Ave', notes: 'Private words' })
    await run(client, feed, rowsOf(3, { r1: { startMinute: 1170, venue: moved } }), { now: daysLater(1) })
    expect(await saidNow()).toEqual({
      startMinute: 1170,
      venue: { name: 'Grace Church', street: '99 Oak Ave', city: 'Denver', state: 'CO' },
    })
    await editMeeting(client, id, { startMinute: 1170 }, { ...correction, now: daysLater(2) }, nowhere)
    expect(await saidNow()).not.toHaveProperty('startMinute')
  }))

test('a place that the source no longer publishes exactly is told by its town alone', () =>
  withFeed(async (client, feed, id) => {
    await editMeeting(client, id, { venue: { street: '14 Elm St' } }, correction, nowhere)
    const hidden = venue({ street: '99 Oak Ave', city: 'Boulder', precision: 'hidden' })
    await run(client, feed, rowsOf(3, { r1: { venue: hidden } }), { now: daysLater(1) })
    const meeting = await getMeeting(id, { now: daysLater(1), query: queryOn(client) })
    expect(meeting?.sourceNowSays).toEqual({ venue: { name: '', street: '', city: 'Boulder', state: 'CO' } })
    expect(JSON.stringify(meeting)).not.toContain('99 Oak')
  }))

test('a person who decides again keeps the field', () =>
  withFeed(async (client, feed, id) => {
    await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)
    const third = rowsOf(3, { r1: { startMinute: 1170 } })
    await run(client, feed, third, { now: daysLater(1) })
    await editMeeting(client, id, { startMinute: 1215 }, { ...correction, now: daysLater(2) }, nowhere)
    expect(await lockOf(client, id)).toMatchObject([{ feed_value: 1170, conflict_value: null }])
    await run(client, feed, third, { now: daysLater(30) })
    expect(await startOf(client, id)).toBe(1215)
  }))

test('a person who says the same place once more keeps it', () =>
  withFeed(async (client, feed, id) => {
    const set = { venue: { street: '14 Elm St' } }
    await editMeeting(client, id, set, correction, nowhere)
    const moved = rowsOf(3, { r1: { venue: venue({ street: '99 Oak Ave' }) } })
    await run(client, feed, moved, { now: daysLater(1) })
    const { changes } = await editMeeting(client, id, set, { ...correction, now: daysLater(2) }, nowhere)
    expect(changes).toEqual({ 'venue.street': { from: '14 Elm St', to: '14 Elm St' } })
    await run(client, feed, moved, { now: daysLater(30) })
    expect(
      await value(
        client,
        'SELECT v.street FROM meeting m JOIN venue v ON v.id = m.venue_id WHERE m.id = $1',
        [id],
      ),
    ).toBe('14 Elm St')
  }))

test("setting the feed's own value again gives the field back to the feed", () =>
  withFeed(async (client, feed, id) => {
    await editMeeting(client, id, { startMinute: 1200 }, correction, nowhere)
    await editMeeting(client, id, { startMinute: 1140 }, correction, nowhere)
    expect(await lockOf(client, id)).toEqual([])
    await run(client, feed, rowsOf(3, { r1: { startMinute: 1170 } }))
    expect(await startOf(client, id)).toBe(1170)
  }))

test('a corrected place stays corrected for all who meet there, until the feed has named another for 14 days', () =>
  withFeed(async (client, feed, id) => {
    const { others } = await editMeeting(client, id, { venue: { street: '14 Elm St' } }, correction, nowhere)
    expect(others).toHaveLength(2)
    await run(client, feed, rowsOf(3, { r1: { notes: 'x' }, r2: { notes: 'y' } }))
    expect(await value(client, 'SELECT street FROM venue')).toBe('14 Elm St')

    const moved = rowsOf(3, { r1: { venue: venue({ street: '99 Oak Ave' }) } })
    const streetOf = () =>
      value(client, 'SELECT v.street FROM meeting m JOIN venue v ON v.id = m.venue_id WHERE m.id = $1', [id])
    await run(client, feed, moved, { now: daysLater(1) })
    expect(await streetOf()).toBe('14 Elm St')
    expect(await lockOf(client, id)).toMatchObject([
      { field: 'venue', conflict_value: { street: '99 Oak Ave' } },
    ])
    await run(client, feed, moved, { now: daysLater(16) })
    expect(await streetOf()).toBe('99 Oak Ave')
  }))

test('a place that the feed wins back brings its clock along', () =>
  withFeed(async (client, feed, id) => {
    const boise = { point: { lat: 43.615, lng: -116.202 } }
    await editMeeting(client, id, { venue: boise }, correction, nowhere)
    const zoneOf = () => value(client, 'SELECT zone FROM meeting WHERE id = $1', [id])
    const moved = rowsOf(3, { r1: { venue: venue({ street: '99 Oak Ave' }) } })
    await run(client, feed, moved, { now: daysLater(1) })
    expect(await zoneOf()).toBe('America/Boise')
    await run(client, feed, moved, { now: daysLater(16) })
    expect(await zoneOf()).toBe('America/Denver')
    expect(await lockOf(client, id)).toEqual([])
  }))

test('what a person closed stays closed although the feed lists it, and opens again on their word', () =>
  withFeed(async (client, feed, id) => {
    await closeMeeting(client, id, correction)
    await run(client, feed, rowsOf(3, { r1: { notes: 'Still on our list' } }))
    expect(await value(client, 'SELECT status FROM meeting WHERE id = $1', [id])).toBe('closed')
    expect(await value(client, 'SELECT status_reason FROM meeting WHERE id = $1', [id])).toBe('They told us')
    await reopenMeeting(client, id, correction)
    expect(await lockOf(client, id)).toEqual([])
    await run(client, feed, rowsOf(3, { r1: { status: 'suspended' } }))
    expect(await value(client, 'SELECT status FROM meeting WHERE id = $1', [id])).toBe('suspended')
  }))

test('the dates that a person gives a pause of the feed stand until the feed ends the pause', () =>
  withFeed(async (client, feed, id) => {
    const pause = async () =>
      (
        await client.query(
          'SELECT status, suspended_from::text AS from, suspended_until::text AS until FROM meeting WHERE id = $1',
          [id],
        )
      ).rows[0]
    await run(client, feed, rowsOf(3, { r1: { status: 'suspended' } }))
    await suspendMeeting(client, id, { from: '2026-12-01', until: '2026-12-20' }, correction)
    const paused = { status: 'suspended', from: '2026-12-01', until: '2026-12-20' }
    const account = await run(client, feed, rowsOf(3, { r1: { status: 'suspended', notes: 'Ring twice' } }))
    expect(account).toMatchObject({ updated: 1 })
    expect(await pause()).toEqual(paused)
    await run(client, feed, rowsOf(3))
    expect(await pause()).toEqual({ status: 'published', from: null, until: null })
  }))
