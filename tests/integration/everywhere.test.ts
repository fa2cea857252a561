import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Query } from '@/lib/geo/types'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import type { Criteria } from '@/lib/lookup/types'
import { loadSamples } from '@/prisma/seed/sample/load'
import { ask } from '@/scripts/everywhere/ask'
import { drawCases } from '@/scripts/everywhere/cases'
import { testDatabase } from './database'

const NOW = new Date('2026-11-23T21:50:00Z')
const SITE = { country: 'US', zone: 'America/New_York' }
/** Havre, Montana: more than a hundred miles from every city of the sample catalogue. */
const REMOTE = '59501'

let database: Awaited<ReturnType<typeof testDatabase>>
let client: pg.Client
const query: Query = async (text, values) => (await client.query(text, [...values])).rows

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await loadSamples(owner, { now: NOW, onProgress: () => {} })
  await owner.end()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const find = (asked: Partial<Criteria>, now = NOW) =>
  lookUpMeetings({ ...NO_CRITERIA, ...asked }, { now, site: SITE, query })

describe('a search in the sample catalogue', () => {
  it('always holds a meeting within a day for somebody who uses opioids, from anywhere and at any hour', async () => {
    const postalCodes = await query<{ postal_code: string }>(
      "SELECT DISTINCT postal_code FROM place WHERE kind = 'postal' AND country = 'US' AND source = 'packaged' ORDER BY 1",
      [],
    )
    const cases = drawCases(
      postalCodes.map((row) => row.postal_code),
      200,
    )
    expect(new Set(cases.map(({ now }) => now.getTime())).size).toBe(168)
    const without = []
    for (const one of cases) if ((await ask(one, query)) === 'none') without.push(one)
    expect(without).toEqual([])
  })

  it('goes online where there is nothing within a hundred miles, for the same people', async () => {
    const { meetings, widened } = await find({ near: REMOTE, types: ['dual-diagnosis'] })
    expect(meetings).toEqual([])
    expect(widened?.step).toBe('online')
    expect(widened?.criteria.types).toEqual(['dual-diagnosis'])
    for (const { types, format } of widened?.meetings ?? []) {
      expect(types).toContain('dual-diagnosis')
      expect(['online', 'hybrid']).toContain(format)
    }
  })

  it('looks farther first, and says how far', async () => {
    const { widened } = await find({ near: '12801' })
    expect(widened?.step).toBe('farther')
    expect(widened?.meetings.length).toBeGreaterThan(0)
    const within = widened?.criteria.within ?? 0
    expect(within).toBeGreaterThan(NO_CRITERIA.within)
    for (const { distanceMetres } of widened?.meetings ?? [])
      if (distanceMetres !== null) expect(distanceMetres).toBeLessThan(within * 1_609.344)
  })

  it('is not sent to what nobody reaches in time while there is something else', async () => {
    // Glens Falls asks for tonight: what begins in Albany in ten minutes is an hour away
    const narrow: Partial<Criteria> = { near: '12801', within: 5, times: ['now'], formats: ['in-person'] }
    let climbed = 0
    for (let hour = 0; hour < 24; hour++) {
      const { widened } = await find(narrow, new Date(NOW.getTime() + hour * 3_600_000))
      if (!widened) continue
      climbed++
      expect(
        widened.meetings.some(({ outOfReach }) => !outOfReach),
        `${hour} hours on, ${widened.step}`,
      ).toBe(true)
    }
    expect(climbed).toBeGreaterThan(12)
  })

  it('is not widened when it finds something', async () => {
    const { meetings, widened } = await find({ near: 'Philadelphia' })
    expect(meetings.length).toBeGreaterThan(0)
    expect(widened).toBeNull()
  })

  it('shows beside what is near only online meetings that anyone may attend, unless some were asked for', async () => {
    const { online } = await find({ near: 'Philadelphia' })
    expect(online.length).toBeGreaterThan(0)
    for (const { fellowship, features } of online) {
      expect(fellowship).toMatchObject({ familyAndFriends: false, related: false, entryRule: null })
      expect(features).not.toContain('women')
      expect(features).not.toContain('men')
    }
    const forRelatives = await find({ near: 'Philadelphia', types: ['family-and-friends'] })
    expect(forRelatives.online.length).toBeGreaterThan(0)
    for (const { fellowship } of forRelatives.online) expect(fellowship.familyAndFriends).toBe(true)
  })

  it('shows beside what is near what is only online, when online was asked for', async () => {
    const { online } = await find({ near: 'Philadelphia', formats: ['online'] })
    expect(online.length).toBeGreaterThan(0)
  })

  it('puts what one would come too late to behind everything that can be reached, and says so', async () => {
    const justBeforeEvening = new Date('2026-11-23T23:58:00Z')
    const asked: Partial<Criteria> = { near: 'New York', within: 50, formats: ['in-person'] }
    const { total, pages } = await find(asked, justBeforeEvening)
    const listed = []
    for (let page = 1; page <= pages; page++)
      listed.push(...(await find({ ...asked, page }, justBeforeEvening)).meetings)
    expect(listed.length).toBe(total.meetings)
    const late = listed.map(({ outOfReach }) => outOfReach)
    expect(late).toContain(true)
    expect(late).toEqual([...late].sort((a, b) => Number(a) - Number(b)))
    for (const { outOfReach, next, distanceMetres } of listed) {
      if (!next || distanceMetres === null) continue
      const minutesLeft = (next.startsAt.getTime() - justBeforeEvening.getTime()) / 60_000
      if (outOfReach) expect(minutesLeft).toBeLessThan(distanceMetres / 500)
      else expect(minutesLeft).toBeGreaterThan(distanceMetres / 1000 - 10)
    }
  })
})
