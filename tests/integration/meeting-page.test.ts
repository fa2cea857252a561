import type { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getMeeting, getOpenJoinDetails } from '@/lib/catalogue/data'
import { JOIN_POLICIES } from '@/lib/catalogue/vocabulary'
import { withClient } from '@/lib/db/pg'
import { queryOn } from '@/lib/feeds/run'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import { addFellowships, NOW, openFeed, rowsOf, run, value } from './feed-rows'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database?.drop())

/** An online meeting of a feed, with nothing known of how to join but what a test writes down. */
const withOnline = (work: (client: Client, id: string) => Promise<void>) =>
  withClient(database.url, async (client) => {
    await addFellowships(client)
    const join = { url: '', meetingId: '', passcode: '', phone: '', dialInCode: '', notes: 'Ring twice' }
    await run(
      client,
      await openFeed(client),
      rowsOf(1, { r1: { format: 'online', venue: null, zone: 'America/Denver', join } }),
    )
    await work(client, await value<string>(client, 'SELECT id FROM meeting'))
  })

const read = (client: Client, id: string) => getMeeting(id, { now: NOW, query: queryOn(client) })

test('a page knows that there is a way to join and whose it is, and nothing of the way itself', () =>
  withOnline(async (client, id) => {
    expect((await read(client, id))?.join).toMatchObject({ link: false, known: true, provider: null })
    for (const [url, provider] of [
      ['https://us02web.zoom.us/j/98765432101?pwd=SECRET', 'Zoom'],
      ['HTTPS://someone:SECRET@Whereby.com:443/SECRET', 'Whereby'],
      ['https://evilzoom.us/j/SECRET', null],
      ['zoom.us', null],
    ] as const) {
      await client.query("UPDATE join_access SET url = $1, notes = 'SECRET', passcode = 'SECRET'", [url])
      const meeting = await read(client, id)
      expect(meeting?.join, url).toMatchObject({ link: true, known: true, provider })
      expect(JSON.stringify(meeting), url).not.toMatch(/SECRET|98765432101/)
    }
    await client.query("UPDATE join_access SET url = '', notes = '', passcode = ''")
    expect((await read(client, id))?.join).toMatchObject({ known: false })
  }))

test('the way itself is fetched for everyone only where the group wishes it open', () =>
  withOnline(async (client, id) => {
    for (const policy of JOIN_POLICIES) {
      await client.query('UPDATE support_group SET join_policy = $1', [policy])
      const details = await getOpenJoinDetails(id, { query: queryOn(client) })
      expect(details?.notes, policy).toBe(policy === 'open' ? 'Ring twice' : undefined)
    }
  }))

test('a group can be asked where it agreed to be, and nowhere else', () =>
  withOnline(async (client, id) => {
    await client.query(
      `INSERT INTO contact_point (kind, value, public, meeting_id, group_id)
       SELECT kind, value, public, meeting, CASE WHEN meeting IS NULL THEN m.group_id END
       FROM meeting m, (VALUES ('email', 'private@hope.example', false, $1), ('email', 'hope@hope.example', true, $1),
         ('phone', '555-0100', true, NULL)) AS c (kind, value, public, meeting)`,
      [id],
    )
    const contacts = (await read(client, id))?.contacts ?? []
    expect(contacts.map(({ value }) => value).sort()).toEqual(['555-0100', 'hope@hope.example'])
  }))
