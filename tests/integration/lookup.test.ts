import { DateTime } from 'luxon'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONCERNS, FEATURES, FORMATS, TYPES, type Type } from '@/lib/catalogue/vocabulary'
import { distanceMetres } from '@/lib/geo/distance'
import type { Query } from '@/lib/geo/types'
import type { Area } from '@/lib/lookup/area'
import { candidatesStatement, facetScopeOf, hasCandidates } from '@/lib/lookup/candidates'
import { NO_CRITERIA, PAGE_SIZE } from '@/lib/lookup/criteria'
import { getCards, lookUpMeetings, lookUpNext, lookUpOnlineSoon } from '@/lib/lookup/data'
import { countCandidates } from '@/lib/lookup/facet-counts'
import type { Scope } from '@/lib/lookup/scope'
import { pageOfIds } from '@/lib/lookup/search'
import { countStatement, nearestStatement, soonestStatement } from '@/lib/lookup/statements'
import { isSummarised, summaryCountStatement, summaryFacetsStatement } from '@/lib/lookup/summary'
import type { FacetRow } from '@/lib/lookup/tally'
import type { Criteria } from '@/lib/lookup/types'
import { asksThisWeek, asksWhen, GRACE_MINUTES, windowsOf, type ZoneInUse } from '@/lib/lookup/windows'
import { nextOccurrence, occurrences } from '@/lib/schedule/occurrence'
import type { Slot } from '@/lib/schedule/types'
import { testDatabase } from './database'
import {
  INVENTED_FELLOWSHIPS,
  type InventedMeeting,
  inventCatalogue,
  numbersFrom,
} from './invented-catalogue'

/** Reading everything one by one takes its time on a busy machine. */
const SLOW = 120_000

/** The night of a clock change in New York, when local weeks are not all alike; and an ordinary afternoon. */
const MOMENTS = [
  new Date('2026-11-01T03:20:00Z'),
  new Date('2026-11-23T21:50:00Z'),
  new Date('2027-03-13T23:00:00Z'),
]
const AREAS: readonly (Area | null)[] = [
  { kind: 'circle', centre: { lat: 40.75, lng: -73.95 }, radiusMetres: 30_000 },
  { kind: 'circle', centre: { lat: -17.8, lng: -179.9 }, radiusMetres: 60_000 },
  { kind: 'circle', centre: { lat: 0, lng: 0 }, radiusMetres: 40_000 },
  { kind: 'box', box: { south: 33, west: -112.5, north: 34, east: -111.9 } },
  {
    kind: 'circle',
    centre: { lat: 40.75, lng: -73.95 },
    radiusMetres: 30_000,
    box: { south: 40, west: -74, north: 40.8, east: 180 },
  },
  { kind: 'box', box: { south: -18.2, west: 179.7, north: -17.5, east: -179.8 } },
  { kind: 'box', box: { south: -90, west: -100, north: 90, east: -112 }, isWide: true },
  null,
]
const SEARCHES: readonly Partial<Criteria>[] = [
  {},
  { types: ['dual-diagnosis'] },
  { types: ['family-and-friends'], concerns: ['opioids'] },
  { types: ['twelve-step', 'non-twelve-step'], days: ['mon', 'tue'] },
  { concerns: ['opioids'], formats: ['in-person'] },
  { formats: ['online'], times: ['evening', 'morning'] },
  { formats: ['phone'] },
  { days: ['tonight'] },
  { days: ['today', 'tomorrow'], formats: ['hybrid'] },
  { times: ['soon'] },
  { days: ['sat'], times: ['night'] },
  { fellowships: ['teens', 'tools'] },
  { features: ['women', 'medication-welcome'] },
  { features: ['teens'], languages: ['es'] },
  { fellowships: ['nobody'] },
  { features: ['wheelchair'] },
  { features: ['asl', 'wheelchair'], days: ['mon'], types: ['twelve-step'] },
  { region: 'north/lake', days: ['wed'] },
  { bodies: [42], formats: ['hybrid'] },
  { bodies: [41, 42], region: 'north', features: ['wheelchair', 'medication-welcome'], times: ['evening'] },
]

let database: Awaited<ReturnType<typeof testDatabase>>
let client: pg.Client
let meetings: InventedMeeting[]
let zones: ZoneInUse[]
const query: Query = async (text, values) => (await client.query(text, [...values])).rows

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  meetings = await inventCatalogue(client, 900)
  zones = await query<ZoneInUse>('SELECT id, name FROM zone', [])
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

function scopeOf(criteria: Criteria, area: Area | null, now: Date): Scope {
  const trustedSince = asksThisWeek(criteria) ? new Date(now.getTime() - 365 * 86_400_000) : null
  const leavingAt = area?.kind === 'circle' ? now : null
  return { criteria, area, windows: windowsOf(criteria, zones, now), trustedSince, leavingAt }
}

async function run<Row>({ text, values }: { text: string; values: readonly unknown[] }): Promise<Row[]> {
  return query<Row>(text, values)
}

describe('the lookup', () => {
  it(
    'finds just what reading every meeting one by one finds, in the same order',
    async () => {
      let found = 0
      for (const now of MOMENTS)
        for (const area of AREAS)
          for (const search of SEARCHES) {
            const criteria = { ...NO_CRITERIA, ...search }
            const expected = readOneByOne(criteria, area, now)
            const scope = scopeOf(criteria, area, now)
            const ids = await run<{ id: string }>(soonestStatement(scope, { limit: 40, offset: 0 }))
            const label = JSON.stringify({ now, area, search })
            expect(
              ids.map(({ id }) => id),
              label,
            ).toEqual(expected.slice(0, 40).map(({ id }) => id))
            const [count] = await run<{ meetings: number }>(countStatement(scope))
            expect(count?.meetings, label).toBe(expected.length)
            found += expected.length
          }
      expect(found).toBeGreaterThan(5_000)
    },
    SLOW,
  )

  it('fills a page of any size with the same, whatever is not weekly and begins as its last does', async () => {
    for (const now of MOMENTS)
      for (const area of [AREAS[0] ?? null, null]) {
        const expected = readOneByOne(NO_CRITERIA, area, now).map(({ id }) => id)
        const scope = scopeOf(NO_CRITERIA, area, now)
        for (let limit = 1; limit <= 120; limit++) {
          const ids = await run<{ id: string }>(soonestStatement(scope, { limit, offset: 0 }))
          expect(ids.map(({ id }) => id)).toEqual(expected.slice(0, limit))
        }
      }
  })

  it('finds the same everywhere by looking at the next hours first', async () => {
    for (const now of MOMENTS)
      for (const search of SEARCHES)
        for (const page of [1, 2]) {
          const scope = scopeOf({ ...NO_CRITERIA, ...search, page }, null, now)
          const whole = await run<{ id: string }>(
            soonestStatement(scope, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
          )
          const ids = (await pageOfIds(scope, query)).map(({ id }) => id)
          expect(ids, JSON.stringify({ now, search, page })).toEqual(whole.map(({ id }) => id))
        }
  })

  it('goes on where the page before ended', async () => {
    const now = MOMENTS[1] as Date
    const scope = scopeOf(NO_CRITERIA, null, now)
    const whole = await run(soonestStatement(scope, { limit: 60, offset: 0 }))
    const parts = []
    for (const offset of [0, 20, 40])
      parts.push(...(await run(soonestStatement(scope, { limit: 20, offset }))))
    expect(parts).toEqual(whole)
    expect(whole.length).toBe(60)
  })

  it('sorts by distance when asked, the same meetings, what can’t be reached last', async () => {
    const area = AREAS[0] as Area
    let late = 0
    for (const now of MOMENTS)
      for (const search of SEARCHES) {
        const criteria = { ...NO_CRITERIA, ...search }
        const scope = { ...scopeOf(criteria, area, now), area }
        const ids = (await run<{ id: string }>(nearestStatement(scope, { limit: 1000, offset: 0 }))).map(
          ({ id }) => id,
        )
        const asked = readOneByOne(criteria, area, now).map((meeting) => ({
          id: meeting.id,
          isLate: isTooLate(meeting, startOf(meeting, criteria, now), area, now),
          isBack: !asksForOthers(criteria) && rankOf(meeting) === 2,
          metres: metresTo(area, meeting),
        }))
        asked.sort(
          (a, b) =>
            Number(a.isLate) - Number(b.isLate) || Number(a.isBack) - Number(b.isBack) || a.metres - b.metres,
        )
        expect(ids).toEqual(asked.map(({ id }) => id))
        late += asked.filter(({ isLate }) => isLate).length
      }
    expect(late).toBeGreaterThan(0)
  })

  it(
    'counts beside each option what a search with that option finds',
    async () => {
      let partsOfAll = 0
      const ofGroups = { groups: meetings.slice(0, 3).map(({ groupId }) => groupId) }
      for (const [at, area] of AREAS.entries())
        for (const [nth, search] of [...SEARCHES, ofGroups].entries()) {
          const now = MOMENTS[(at + nth) % MOMENTS.length] as Date
          const criteria = { ...NO_CRITERIA, ...search }
          const scope = scopeOf(criteria, area, now)
          if (!hasCandidates(scope) || (at > 0 && area?.kind === 'circle' && !area.box)) continue
          if (!area) partsOfAll++
          expectCounts(await countCandidates(scope, { zones, now, query }), criteria, area, now)
        }
      expect(partsOfAll).toBe(4)
    },
    SLOW,
  )
})

describe('what could take a meeting’s place', () => {
  const now = MOMENTS[1] as Date
  const nextFor = async (search: Partial<Criteria>, forAnyone: boolean) => {
    const cards = await lookUpNext(
      { ...NO_CRITERIA, near: '40.75,-73.95', ...search },
      { now, site: { country: 'US' }, forAnyone, query },
    )
    return cards.map(({ id }) => meetings.find((meeting) => meeting.id === id) as InventedMeeting)
  }

  it('is what anyone who uses opioids may attend, when that is asked for', async () => {
    const any = await nextFor({ types: ['twelve-step'] }, false)
    expect(any.some((meeting) => rankOf(meeting) > 0)).toBe(true)
    const found = await nextFor({ types: ['twelve-step'] }, true)
    expect(found.length).toBeGreaterThan(10)
    for (const meeting of found) {
      expect(rankOf(meeting)).toBe(0)
      expect(meeting.features).not.toContain('women')
    }
  })

  it('is nothing near a place that is not known', async () => {
    expect(await nextFor({ near: 'qqqqzzzz' }, false)).toEqual([])
  })
})

describe('online, starting soon', () => {
  const now = MOMENTS[1] as Date
  const soonFor = async (search: Partial<Criteria>) => {
    const cards = await lookUpOnlineSoon({ ...NO_CRITERIA, ...search }, { now, query })
    return cards.map(({ id, next }) => {
      const meeting = meetings.find((meeting) => meeting.id === id) as InventedMeeting
      const hours = ((next?.startsAt.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime()) / 3_600_000
      return { meeting, hours, rank: rankOf(meeting) }
    })
  }

  it('is for anyone who uses opioids, within a day, and stood for by somebody', async () => {
    const soon = await soonFor({})
    expect(soon.length).toBe(4)
    for (const { meeting, hours, rank } of soon) {
      expect(rank).toBe(0)
      expect(meeting.features).not.toContain('women')
      expect(meeting.format).not.toBe('in-person')
      expect(meeting.enteredAt).toMatch(/^2026/)
      expect(hours).toBeLessThan(24)
    }
  })

  it('keeps to those who look for recovery when a concern is named, and to relatives when they are', async () => {
    const alcohol = await soonFor({ concerns: ['alcohol'] })
    expect(alcohol.length).toBeGreaterThan(0)
    for (const { rank } of alcohol) expect(rank).toBeLessThan(2)
    const relatives = await soonFor({ types: ['family-and-friends'] })
    expect(relatives.length).toBeGreaterThan(0)
    for (const { meeting } of relatives) expect(meeting.fellowship).toBe('relatives')
  })

  it('is the same beside a place when it is at hand already, without what stands in the list', async () => {
    const criteria = { ...NO_CRITERIA, near: '40.75,-73.95' }
    const options = { now, site: { country: 'US', zone: 'America/New_York' }, query }
    const atHand = await lookUpOnlineSoon(NO_CRITERIA, { now, query })
    const looked = await lookUpMeetings(criteria, options)
    const given = await lookUpMeetings(criteria, { ...options, heldOnline: async () => atHand })
    expect(looked.online.length).toBeGreaterThan(0)
    expect(given.online).toEqual(looked.online)
    const listed = looked.meetings.slice(0, 1)
    const without = await lookUpMeetings(criteria, { ...options, heldOnline: async () => listed })
    expect(without.online).toEqual([])
  })
})

describe('a listing that nobody has stood for in a year', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }
  const tonight = {
    ...NO_CRITERIA,
    days: ['tonight'] as const,
    box: { south: 33, west: -112.5, north: 34, east: -111.9 },
  }

  it('is the last resort for tonight, and says so', async () => {
    const before = await lookUpMeetings(tonight, { now, site, query })
    expect(before.total.meetings).toBeGreaterThan(0)
    expect(before.lastResort).toBe(false)
    await client.query('BEGIN')
    try {
      await client.query("UPDATE meeting_search SET checked_at = '2025-01-01'")
      const after = await lookUpMeetings(tonight, { now, site, query })
      expect(after.total.meetings).toBeGreaterThanOrEqual(before.total.meetings)
      expect(after.lastResort).toBe(true)
      const anyDay = await lookUpMeetings({ ...tonight, days: [] }, { now, site, query })
      expect(anyDay.lastResort).toBe(false)
      expect(anyDay.total.meetings).toBeGreaterThan(0)
    } finally {
      await client.query('ROLLBACK')
    }
  })

  it('is trusted as long as its feed is read and lists it', async () => {
    await client.query('BEGIN')
    try {
      await client.query('UPDATE meeting_search SET checked_at = NULL, listed = true, feed_id = 1')
      await client.query(
        `INSERT INTO feed (id, slug, name, format, fellowship_id, last_success_at)
         SELECT 1, 'f', 'f', 'bmlt', id, $1 FROM fellowship LIMIT 1`,
        [now],
      )
      expect((await lookUpMeetings(tonight, { now, site, query })).lastResort).toBe(false)
      await client.query("UPDATE feed SET last_success_at = '2025-01-01'")
      expect((await lookUpMeetings(tonight, { now, site, query })).lastResort).toBe(true)
    } finally {
      await client.query('ROLLBACK')
    }
  })
})

describe('a name that does not exist', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }
  const find = (asked: Partial<Criteria>) =>
    lookUpMeetings({ ...NO_CRITERIA, ...asked }, { now, site, query })

  it('is reported, and the search goes on without it', async () => {
    const { problems, criteria, total } = await find({
      fellowships: ['nope', 'tools'],
      bodies: [999_999],
      groups: ['zzzzzzzz'],
      region: 'north/nowhere',
    })
    expect(problems.map(({ field, value, reason }) => [field, value, reason])).toEqual([
      ['fellowship', 'nope', 'not-known'],
      ['body', '999999', 'not-known'],
      ['group', 'zzzzzzzz', 'not-known'],
      ['region', 'north/nowhere', 'not-known'],
    ])
    expect(criteria).toEqual({ ...NO_CRITERIA, fellowships: ['tools'] })
    expect(total).toEqual((await find({ fellowships: ['tools'] })).total)
  })

  it('does not stand for one that exists: that is known by its name', async () => {
    const { problems, names } = await find({ bodies: [41, 42], region: 'north/lake', fellowships: ['tools'] })
    expect(problems).toEqual([])
    expect([...names.body]).toEqual([
      ['41', 'Body 41'],
      ['42', 'Body 42'],
    ])
    expect([...names.region]).toEqual([['north/lake', 'Region north/lake']])
  })
})

describe('a box', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }
  const find = (asked: Partial<Criteria>) =>
    lookUpMeetings({ ...NO_CRITERIA, ...asked }, { now, site, query, withFacets: true })
  const eastOfThere = { south: 40, west: -73.95, north: 41.5, east: -73 }

  it('narrows the circle around a place', async () => {
    const near = { near: '40.75,-73.95', within: 15 }
    const circle = await find(near)
    const both = await find({ ...near, box: eastOfThere })
    const box = await find({ box: eastOfThere })
    expect(both.total.meetings).toBeGreaterThan(0)
    expect(both.total.meetings).toBeLessThan(Math.min(circle.total.meetings, box.total.meetings))
    expect(both.facets?.counts.format?.get('phone')).toBe(0)
  })

  it('may be the whole world', async () => {
    const world = await find({ box: { south: -90, west: -180, north: 90, east: 180 } })
    const placed = meetings.filter(({ lat }) => lat !== null)
    expect(world.total.meetings).toBe(
      readOneByOne(NO_CRITERIA, null, now).filter((m) => placed.includes(m)).length,
    )
  })
})

describe('medication welcome', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }

  it('has beside it what is left to each group, at the same place and time', async () => {
    const radiusMetres = 90 * 1609.344
    const area: Area = { kind: 'circle', centre: { lat: 40.75, lng: -73.95 }, radiusMetres }
    for (const days of [[], ['tonight']] as const) {
      const criteria: Criteria = {
        ...NO_CRITERIA,
        near: '40.75,-73.95',
        within: 90,
        days,
        features: ['women', 'medication-welcome'],
      }
      const { askFirst, meetings: welcome } = await lookUpMeetings(criteria, { now, site, query })
      const left = readOneByOne({ ...criteria, features: [] }, area, now).filter(
        (meeting) =>
          meeting.groupMedication === null && fellowshipOf(meeting).policy === 'left-to-each-group',
      )
      // those for women are among what was asked for already
      const expected = left.filter(({ features }) => !features.includes('women'))
      if (days.length === 0) expect(left.length).toBeGreaterThan(expected.length)
      expect(askFirst?.total).toEqual({ meetings: expected.length, capped: false })
      expect(askFirst?.meetings.map(({ id }) => id)).toEqual(expected.slice(0, 4).map(({ id }) => id))
      for (const { id } of welcome) expect(expected.map((meeting) => meeting.id)).not.toContain(id)
      if (days.length === 0) expect(expected.length).toBeGreaterThan(4)
    }
  })

  it('has nothing beside it when it was not asked for', async () => {
    const criteria: Criteria = { ...NO_CRITERIA, features: ['women'] }
    expect((await lookUpMeetings(criteria, { now, site, query })).askFirst).toBeNull()
  })
})

describe('nearest first', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }
  const nearest = (asked: Partial<Criteria>) =>
    lookUpMeetings({ ...NO_CRITERIA, ...asked, sort: 'nearest' }, { now, site, query, withFacets: true })

  it('looks farther until a page is full, and says how far', async () => {
    expect(await nearest({ near: '40.75,-73.95' })).toMatchObject({ within: 25, meetings: { length: 20 } })
    const fromAfar = await nearest({ near: '40,-75.2' })
    expect(fromAfar).toMatchObject({ within: 100, widened: null, criteria: { within: 25 } })
    expect(fromAfar.meetings.length).toBe(20)
    const hybrids = fromAfar.facets?.counts.format?.get('hybrid') ?? 0
    expect(hybrids).toBeGreaterThan(0)
    const second = await nearest({ near: '40,-75.2', page: 2 })
    expect(second.within).toBe(100)
    expect(second.meetings.map(({ id }) => id)).not.toContain(fromAfar.meetings[0]?.id)
  })

  it('stops at 500 miles, and keeps to the radius that was asked for', async () => {
    expect(await nearest({ near: '20,0' })).toMatchObject({ within: 500, meetings: [] })
    expect(await nearest({ near: '40,-75.2', within: 10 })).toMatchObject({ within: 10, meetings: [] })
    const soonest = { ...NO_CRITERIA, near: '40,-75.2' }
    expect((await lookUpMeetings(soonest, { now, site, query })).within).toBe(25)
  })
})

describe('counts of what the summary can’t answer', () => {
  const now = MOMENTS[1] as Date
  const site = { country: 'US', zone: 'America/New_York' }

  it('only say what would find nothing', async () => {
    for (const search of [
      { features: ['wheelchair', 'asl'] as const },
      { days: ['tonight'] as const, fellowships: ['tools'] },
    ]) {
      const criteria = { ...NO_CRITERIA, ...search }
      const { facets } = await lookUpMeetings(criteria, { now, site, query, withFacets: true })
      expect(facets?.loose).toBe(true)
      for (const facet of ['type', 'feature', 'language'] as const)
        for (const option of facet === 'language' ? ['es', 'fr'] : facet === 'type' ? TYPES : FEATURES) {
          const found = readOneByOne({ ...criteria, [OWN[facet]]: [option] } as Criteria, null, now).length
          expect(facets?.counts[facet]?.get(option) ?? 0, option).toBeGreaterThanOrEqual(found)
        }
      expect(facets?.counts.language?.get('fr')).toBeUndefined()
    }
  })
})

describe('a card', () => {
  it('has the date by which its meeting is found, and says whether it is on pause', async () => {
    let paused = 0
    for (const now of MOMENTS) {
      const found = meetings.map(({ id }) => ({ id, away: null }))
      const cards = await getCards(found, { now, query })
      for (const meeting of meetings) {
        const { id, slot } = meeting
        const starts = nextStart(slot, NO_CRITERIA, now)
        const isPaused = isInPause(slot, now)
        expect(cards.get(id), id).toMatchObject({
          types: typesOf(meeting),
          running: !isPaused,
          next: typeof starts === 'number' ? { startsAt: new Date(starts * 60_000) } : null,
        })
        paused += isPaused ? 1 : 0
      }
    }
    expect(paused).toBeGreaterThan(50)
  })

  it('says how far it is where the venue is published exactly, and nowhere else', async () => {
    const placed = meetings.find(({ format }) => format === 'in-person')?.id ?? ''
    const distanceFor = async (precision: string) => {
      await client.query('UPDATE venue SET precision = $1', [precision])
      const cards = await getCards([{ id: placed, away: 5000 }], { now: MOMENTS[0] as Date, query })
      return cards.get(placed)?.distanceMetres
    }
    await client.query('BEGIN')
    try {
      expect(await distanceFor('exact')).toBeCloseTo(5000, 0)
      for (const vague of ['approximate', 'city', 'hidden']) expect(await distanceFor(vague)).toBeNull()
    } finally {
      await client.query('ROLLBACK')
    }
  })

  it('has the types by which its meeting is found', async () => {
    const rows = await query<{ id: string; types: number }>(
      'SELECT meeting_id AS id, types FROM meeting_search',
      [],
    )
    const cards = await getCards(
      rows.map(({ id }) => ({ id, away: null })),
      { now: MOMENTS[0] as Date, query },
    )
    expect(cards.size).toBeGreaterThan(800)
    for (const { id, types } of rows)
      expect(cards.get(id)?.types, id).toEqual(TYPES.filter((_, bit) => (types & (1 << bit)) !== 0))
  })
})

describe('near a place, of what is plainly weekly', () => {
  const [now, area] = [MOMENTS[1] as Date, AREAS[0] as Area]

  /** The plan when whatever can be read from an index alone is. */
  async function planOf({ text, values }: { text: string; values: readonly unknown[] }): Promise<string> {
    await client.query('BEGIN')
    try {
      for (const way of ['seqscan', 'bitmapscan', 'indexscan'])
        await client.query(`SET LOCAL enable_${way} = off`)
      const rows = await query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${text}`, values)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await client.query('ROLLBACK')
    }
  }

  it('counts every facet from the index of the walks, whatever else is asked for, and reads no row', async () => {
    for (const search of [
      {},
      { days: ['tonight'] },
      { types: ['twelve-step'], features: ['women'], times: ['night'] },
    ] as const) {
      const scope = scopeOf({ ...NO_CRITERIA, ...search }, area, now)
      const plan = await planOf(candidatesStatement(facetScopeOf(scope, { zones, now })))
      expect(plan).toContain('Index Only Scan using meeting_search_near on')
      expect(plan).not.toContain('Index Scan using meeting_search_near on')
    }
  })

  it('walks an index of their own for other types than twelve-step', async () => {
    const listOf = (types: readonly Type[]) =>
      planOf(soonestStatement(scopeOf({ ...NO_CRITERIA, types }, area, now), { limit: 20, offset: 0 }))
    expect(await listOf(['dual-diagnosis', 'family-and-friends'])).toContain(
      'using meeting_search_near_other on',
    )
    expect(await listOf(['twelve-step', 'dual-diagnosis'])).not.toContain('meeting_search_near_other')
  })
})

describe('the summary', () => {
  it('knows the same numbers without reading a meeting, but for meetings whose time is over', async () => {
    const now = MOMENTS[1] as Date
    const over = meetings
      .filter(({ slot }) => nextStart(slot, NO_CRITERIA, now) === 'never')
      .map(({ id }) => id)
    await client.query('DELETE FROM meeting WHERE id = ANY ($1)', [over])
    await client.query('SELECT refresh_meeting_search(NULL)')
    meetings = meetings.filter(({ id }) => !over.includes(id))
    let summarised = 0
    for (const search of SEARCHES) {
      const criteria = { ...NO_CRITERIA, ...search }
      if (!isSummarised(criteria)) continue
      summarised++
      const [count] = await run<{ meetings: number }>(summaryCountStatement(criteria))
      expect(count?.meetings, JSON.stringify(search)).toBe(readOneByOne(criteria, null, now).length)
      expectCounts(await run<FacetRow>(summaryFacetsStatement(criteria)), criteria, null, now)
    }
    expect(summarised).toBeGreaterThanOrEqual(6)
  })

  it('is no number beside a list that knows better: of meetings whose time is over none is found', async () => {
    const now = MOMENTS[1] as Date
    await client.query('BEGIN')
    try {
      await client.query(
        "UPDATE meeting SET effective_until = '2026-01-01' WHERE recurrence <> 'by-appointment'",
      )
      await client.query("UPDATE meeting SET status = 'closed' WHERE recurrence = 'by-appointment'")
      await client.query('SELECT refresh_meeting_search(NULL)')
      const site = { country: 'US', zone: 'America/New_York' }
      const found = await lookUpMeetings({ ...NO_CRITERIA, fellowships: ['tools'] }, { now, site, query })
      expect(found.total).toEqual({ meetings: 0, capped: false })
      expect(found.meetings).toEqual([])
    } finally {
      await client.query('ROLLBACK')
    }
  })

  it('has cells beside it that know all that their meetings are and have', async () => {
    const missing = await query(
      `SELECT m.meeting_id FROM meeting_search m LEFT JOIN search_cell c ON c.cell = m.cell AND c.zone_id = m.zone_id
       WHERE m.cell IS NOT NULL AND (c.types & m.types <> m.types OR c.features & m.features <> m.features
         OR c.fellowships & fellowship_bit(m.fellowship_id) = 0 OR c.types IS NULL)`,
      [],
    )
    expect(missing).toEqual([])
    const [held] = await query<{ features: string }>(
      'SELECT bit_or(features)::text AS features FROM search_cell',
      [],
    )
    expect(BigInt(held?.features ?? 0)).toBeGreaterThan(0n)
  })

  it('keeps up with what is written, down to nothing', async () => {
    const ids = meetings.slice(0, 100).map(({ id }) => id)
    await client.query("UPDATE meeting SET status = 'closed' WHERE id = ANY ($1)", [ids])
    await client.query('SELECT refresh_meeting_search($1)', [ids])
    const summed = "SELECT coalesce(sum(meetings), 0)::int AS n FROM meeting_summary WHERE key = ''"
    const inCells = 'SELECT coalesce(sum(meetings), 0)::int AS n FROM search_cell'
    const count = async (text: string) => (await query<{ n: number }>(text, []))[0]?.n
    expect(await count(summed)).toBe(await count('SELECT count(*)::int AS n FROM meeting_search'))
    expect(await count(inCells)).toBe(
      await count('SELECT count(*)::int AS n FROM meeting_search WHERE cell IS NOT NULL'),
    )
    await client.query("UPDATE meeting SET status = 'closed'")
    await client.query('SELECT refresh_meeting_search(NULL)')
    expect(await count(summed)).toBe(0)
    expect(await count(inCells)).toBe(0)
    expect(
      await count(
        'SELECT count(*)::int AS n FROM search_cell WHERE types <> 0 OR features <> 0 OR fellowships <> 0',
      ),
    ).toBe(0)
  })
})

describe('the vocabulary', () => {
  it('has the same bits in the database as in the code', async () => {
    const bits = await query<{ kind: string; slug: string }>(
      'SELECT kind, slug FROM search_bit ORDER BY kind, bit',
      [],
    )
    const words = (kind: string) => bits.filter((row) => row.kind === kind).map(({ slug }) => slug)
    expect(words('type')).toEqual([...TYPES])
    expect(words('concern')).toEqual([...CONCERNS])
    expect(words('format')).toEqual([...FORMATS])
    expect(words('feature')).toEqual([...FEATURES])
  })
})

/** The lookup's rules once more, in the plainest way: every meeting is read, nothing is indexed. */
function readOneByOne(criteria: Criteria, area: Area | null, now: Date): InventedMeeting[] {
  const matching = meetings.flatMap((meeting) => {
    if (!fits(meeting, criteria) || !lies(meeting, area)) return []
    // nobody has stood for it for a year: no answer for tonight
    if (asksThisWeek(criteria) && now.getTime() - Date.parse(meeting.enteredAt) > 365 * 86_400_000) return []
    const starts = nextStart(meeting.slot, criteria, now)
    return starts === 'never' ? [] : [{ meeting, starts }]
  })
  const key = ({ meeting, starts }: (typeof matching)[number]) => {
    const half = starts === null ? Number.POSITIVE_INFINITY : starts - ((meeting.slot.startMinute ?? 0) % 30)
    const late = isTooLate(meeting, starts, area, now) ? 1 : 0
    const back = !asksForOthers(criteria) && rankOf(meeting) === 2 ? 1 : 0
    return [late, back, half, criteria.concerns.length > 0 ? 0 : rankOf(meeting), starts ?? 0] as const
  }
  return matching
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      for (let n = 0; n < x.length; n++) if (x[n] !== y[n]) return (x[n] as number) - (y[n] as number)
      return a.meeting.id < b.meeting.id ? -1 : 1
    })
    .map(({ meeting }) => meeting)
}

function startOf({ slot }: InventedMeeting, criteria: Criteria, now: Date): number | null {
  const starts = nextStart(slot, criteria, now)
  return starts === 'never' ? null : starts
}

/** Epoch minutes of the next start that the search asks for; null by appointment. */
function nextStart(slot: Slot, criteria: Criteria, now: Date): number | null | 'never' {
  if (slot.recurrence === 'by-appointment')
    return asksWhen(criteria) || (slot.pause && slot.pause.until === null) ? 'never' : null
  const [window] = windowsOf({ ...criteria }, [{ id: 1, name: slot.zone }], now).filter(
    ({ fromMinute, untilMinute }) => minuteOfWeek(slot) >= fromMinute && minuteOfWeek(slot) < untilMinute,
  )
  if (!window) return 'never'
  const next = asksThisWeek(criteria)
    ? occurrences(
        slot,
        new Date(now.getTime() - GRACE_MINUTES * 60_000),
        new Date(now.getTime() + 8 * 86_400_000),
      ).find(({ startsAt }) => startsAt.getTime() / 60_000 === window.epochMinuteAtZero + minuteOfWeek(slot))
    : nextOccurrence(slot, now, { graceMinutes: GRACE_MINUTES })
  return next ? next.startsAt.getTime() / 60_000 : 'never'
}

/** From the middle of a circle, at 30 miles an hour and five minutes after now; ten minutes late is not too late. */
function isTooLate(meeting: InventedMeeting, starts: number | null, area: Area | null, now: Date): boolean {
  if (area?.kind !== 'circle' || starts === null || meeting.format !== 'in-person') return false
  const arrives = now.getTime() / 60_000 + 5 + (metresTo(area, meeting) / 1000) * 1.25
  return arrives > starts + 10
}

function isInPause({ pause, zone }: Slot, now: Date): boolean {
  const today = DateTime.fromJSDate(now, { zone }).toISODate() ?? ''
  return pause !== null && (pause.from ?? '') <= today && today <= (pause.until ?? '9999')
}

function minuteOfWeek(slot: Slot): number {
  return (slot.day ?? 0) * 1440 + (slot.startMinute ?? 0)
}

function fellowshipOf(meeting: InventedMeeting) {
  const fellowship = INVENTED_FELLOWSHIPS.find(({ slug }) => slug === meeting.fellowship)
  if (!fellowship) throw new Error(`no fellowship ${meeting.fellowship}`)
  return fellowship
}

function typesOf(meeting: InventedMeeting): Type[] {
  const fellowship = fellowshipOf(meeting)
  const family = 'family' in fellowship
  const dual = 'dual' in fellowship || (meeting.features.includes('dual-diagnosis') && !family)
  return [
    fellowship.approach,
    ...(dual ? ['dual-diagnosis' as const] : []),
    ...(family ? ['family-and-friends' as const] : []),
  ]
}

/** Whether meetings for relatives and the like are what one looks for, so that they don't step back. */
function asksForOthers({ types, fellowships, groups, bodies, features }: Criteria): boolean {
  const named = [...fellowships, ...groups, ...bodies].length > 0
  return named || types.includes('family-and-friends') || features.includes('teens')
}

function rankOf(meeting: InventedMeeting): number {
  const fellowship = fellowshipOf(meeting)
  if ('family' in fellowship || 'youth' in fellowship || 'entryRule' in fellowship) return 2
  return (fellowship.concerns as readonly string[]).includes('opioids') ? 0 : 1
}

function fits(meeting: InventedMeeting, criteria: Criteria): boolean {
  const fellowship = fellowshipOf(meeting)
  const any = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || wanted.some((word) => has.includes(word))
  const medicationWelcome =
    meeting.groupMedication === 'welcome' ||
    (meeting.groupMedication === null && fellowship.policy === 'welcomes')
  const ways = meeting.format === 'hybrid' ? ['hybrid', 'in-person', 'online'] : [meeting.format]
  return (
    any(criteria.types, typesOf(meeting)) &&
    any(criteria.concerns, fellowship.concerns) &&
    any(criteria.formats, ways) &&
    any(criteria.fellowships, [meeting.fellowship]) &&
    any(criteria.features, [...meeting.features, ...(medicationWelcome ? ['medication-welcome'] : [])]) &&
    any(criteria.languages, meeting.languages) &&
    any(criteria.groups, [meeting.groupId]) &&
    any(criteria.bodies.map(String), [String(meeting.body)]) &&
    (criteria.region === '' || `${meeting.region}/`.startsWith(`${criteria.region}/`)) &&
    (!('youth' in fellowship) || criteria.fellowships.length > 0 || criteria.features.includes('teens'))
  )
}

function lies(meeting: InventedMeeting, area: Area | null): boolean {
  if (!area) return true
  if (meeting.lat === null || meeting.lng === null) return false
  if (area.kind === 'circle' && metresTo(area, meeting) > area.radiusMetres) return false
  if (!area.box) return true
  const { south, west, north, east } = area.box
  const fromWest = meeting.lng >= west
  const toEast = meeting.lng <= east
  return (
    meeting.lat >= south && meeting.lat <= north && (west <= east ? fromWest && toEast : fromWest || toEast)
  )
}

function metresTo(area: Area, meeting: InventedMeeting | undefined): number {
  if (area.kind !== 'circle' || meeting?.lat == null || meeting.lng == null) return Number.POSITIVE_INFINITY
  return distanceMetres(area.centre, { lat: meeting.lat, lng: meeting.lng })
}

const OWN = {
  type: 'types',
  for: 'concerns',
  format: 'formats',
  day: 'days',
  time: 'times',
  fellowship: 'fellowships',
  feature: 'features',
  language: 'languages',
} as const

/** Each count against the search that its option leads to, alone in its own facet. */
function expectCounts(rows: readonly FacetRow[], criteria: Criteria, area: Area | null, now: Date): void {
  const random = numbersFrom(rows.length)
  for (const { facet, option, meetings: counted } of rows) {
    if (facet === 'candidates' || (counted === 0 && random() < 0.8)) continue
    if (facet === 'unstated') {
      const any = readOneByOne({ ...criteria, features: [] }, area, now).length
      expect(counted).toBe(any - readOneByOne(criteria, area, now).length)
      continue
    }
    const alone = facet === 'found' ? criteria : ({ ...criteria, [OWN[facet]]: [option] } as Criteria)
    const label = JSON.stringify({ facet, option, criteria })
    expect(counted, label).toBe(readOneByOne(alone, area, now).length)
  }
  expect(rows.some(({ facet }) => facet === 'unstated')).toBe(
    criteria.features.length > 0 && criteria.features.every((one) => one === 'wheelchair' || one === 'asl'),
  )
  expect(rows.filter(({ facet }) => facet === 'type').length).toBeGreaterThanOrEqual(TYPES.length)
}
