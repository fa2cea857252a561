import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Query } from '@/lib/geo/types'
import type { Area } from '@/lib/lookup/area'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import { countCandidates } from '@/lib/lookup/facet-counts'
import type { Scope } from '@/lib/lookup/scope'
import { countStatement, nearestStatement, soonestStatement } from '@/lib/lookup/statements'
import { readSearchText, toTextScope } from '@/lib/lookup/text'
import type { Criteria } from '@/lib/lookup/types'
import { windowsOf } from '@/lib/lookup/windows'
import { zonesIn } from '@/lib/lookup/zones'
import { loadSamples } from '@/prisma/seed/sample/load'
import { testDatabase } from './database'

const NOW = new Date('2026-11-23T21:50:00Z')
const SITE = { country: 'US', zone: 'America/New_York' }
const NEW_YORK: Area = { kind: 'circle', centre: { lat: 40.75, lng: -73.95 }, radiusMetres: 40_000 }
const EVERYTHING = { limit: 5000, offset: 0 }

let database: Awaited<ReturnType<typeof testDatabase>>
let pool: pg.Pool
let owner: pg.Client
const query: Query = async (text, values) => (await pool.query(text, [...values])).rows

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await loadSamples(owner, { now: NOW, onProgress: () => {} })
  pool = new pg.Pool({ connectionString: database.url })
})
afterAll(async () => {
  await pool?.end()
  await owner?.end()
  await database?.drop()
})

async function scopeOf(words: string, area: Area | null, criteria: Partial<Criteria> = {}): Promise<Scope> {
  const zones = (await zonesIn(area, query)).zones
  const all = { ...NO_CRITERIA, ...criteria }
  return {
    criteria: all,
    area,
    windows: windowsOf(all, zones, NOW),
    text: await toTextScope((await readSearchText(words, query)).terms, { isNear: area !== null, query }),
  }
}

const run = async <Row>({ text, values }: { text: string; values: unknown[] }): Promise<Row[]> =>
  query<Row>(text, values)

const idsOf = async (scope: Scope) =>
  (await run<{ id: string }>(soonestStatement(scope, EVERYTHING))).map(({ id }) => id)

/** Changes a listing as a correction would, and everything after it. */
async function edit(id: string, change: string, values: readonly unknown[] = []) {
  await owner.query(`UPDATE meeting SET ${change} WHERE id = $1`, [id, ...values])
  await owner.query('SELECT refresh_meeting_search(ARRAY[$1])', [id])
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()

/** The ids whose public text has a word that begins with each of these, read in the plainest way. */
async function saying(words: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string; text: string }>(
    `SELECT m.id, concat_ws(' ', m.name, m.notes, g.name, g.notes, r.name, f.name, f.abbreviation,
       CASE WHEN v.precision <> 'hidden' THEN v.city END,
       CASE WHEN v.precision IN ('exact', 'approximate') THEN concat_ws(' ', v.name, v.street, v.notes) END) AS text
     FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id LEFT JOIN support_group g ON g.id = m.group_id
     LEFT JOIN venue v ON v.id = m.venue_id AND m.format IN ('in-person', 'hybrid')
     LEFT JOIN region r ON r.id = m.region_id`,
    [],
  )
  return new Set(
    rows
      .filter(({ text }) => {
        const has = plain(text).split(/[^\p{L}\p{N}]+/u)
        return words.every((word) => has.some((other) => other.startsWith(word)))
      })
      .map(({ id }) => id),
  )
}

describe('a text', () => {
  const SEARCHES: readonly [string, Partial<Criteria>][] = [
    ['church', {}],
    ['rec', { days: ['mon', 'tue'] }],
    ['street group', { formats: ['in-person'] }],
    ['dharma', { sort: 'nearest' }],
    ['anonymous', { types: ['dual-diagnosis'] }],
  ]
  it.each(SEARCHES)(
    '“%s” finds what says it, whether it starts from the text or from the place',
    async (words, criteria) => {
      const said = await saying(words.split(' '))
      for (const area of [NEW_YORK, null]) {
        const scope = await scopeOf(words, area, criteria)
        const expected = (await idsOf({ ...scope, text: null })).filter((id) => said.has(id))
        if (area === null) expect(expected.length).toBeGreaterThan(0)
        for (const from of area ? (['matches'] as const) : (['matches', 'what-is-next'] as const)) {
          const asked: Scope = { ...scope, text: scope.text ? { ...scope.text, from } : null }
          expect((await idsOf(asked)).sort()).toEqual([...expected].sort())
          if (from === 'what-is-next') continue
          const [counted] = await run<{ meetings: number }>(countStatement(asked))
          expect(counted?.meetings).toBe(expected.length)
          if (!area) continue
          const listed = await run<{ total: number }>(soonestStatement(asked, { limit: 1, offset: 0 }))
          expect(listed[0]?.total ?? 0).toBe(expected.length)
          const nearest = await run<{ id: string }>(nearestStatement({ ...asked, area }, EVERYTHING))
          expect(nearest.map(({ id }) => id).sort()).toEqual([...expected].sort())
          const zones = (await zonesIn(area, query)).zones
          const facets = await countCandidates({ ...asked, area }, { zones, now: NOW, query })
          const inPerson = facets.find(({ facet, option }) => facet === 'format' && option === 'in-person')
          const withFormat = await scopeOf(words, area, { ...criteria, formats: ['in-person'] })
          expect(inPerson?.meetings ?? 0).toBe(
            (await idsOf({ ...withFormat, text: asked.text ?? null })).length,
          )
        }
      }
    },
  )

  it('is found without its accents, in any order, misspelt, and to the letter in quotes', async () => {
    const [one, other] = (await idsOf(await scopeOf('', null, { formats: ['online'] }))) as [string, string]
    await edit(one, 'name = $2', ["O'Brien’s Ángeles del Mediodía"])
    await edit(other, 'notes = $2', ['Ask for the mediodia room of the angeles.'])
    const find = async (words: string) => idsOf(await scopeOf(words, null))
    expect(await find('angeles mediodia')).toEqual([one, other])
    expect(await find('MEDIODÍA Ángeles')).toEqual([one, other])
    expect(await find('obriens')).toEqual([one])
    expect(await find('obreins')).toContain(one)
    expect(await find('anjeles mediodai')).toEqual([one, other])
    expect(await find('"angeles del mediodia"')).toEqual([one])
    expect(await find('"mediodia angeles"')).toEqual([])
  })

  it('follows a correction, and goes with a listing that is closed', async () => {
    const [id] = (await idsOf(await scopeOf('', null, { formats: ['online'] }))) as [string]
    await edit(id, 'name = $2', ['Zanzibar Nightingales'])
    expect(await idsOf(await scopeOf('zanzibar', null))).toEqual([id])
    await edit(id, 'name = $2', ['Something else'])
    expect(await idsOf(await scopeOf('zanzibar', null))).toEqual([])
    await edit(id, "name = $2, status = 'closed'", ['Zanzibar Nightingales'])
    expect(await idsOf(await scopeOf('zanzibar', null))).toEqual([])
  })

  it('is found by every region that its own lies in', async () => {
    const [id] = (await idsOf(await scopeOf('', null, { formats: ['online'] }))) as [string]
    const { rows } = await owner.query<{ id: number }>(
      `WITH feed AS (SELECT feed_id FROM meeting WHERE feed_id IS NOT NULL LIMIT 1),
       above AS (INSERT INTO region (feed_id, name, path) SELECT feed_id, 'Kilimanjaro', 'kilimanjaro' FROM feed RETURNING id, feed_id),
       middle AS (INSERT INTO region (feed_id, parent_id, name, path)
         SELECT feed_id, id, 'Vesuvius', 'kilimanjaro/vesuvius' FROM above RETURNING id, feed_id)
       INSERT INTO region (feed_id, parent_id, name, path)
         SELECT feed_id, id, 'Stromboli', 'kilimanjaro/vesuvius/stromboli' FROM middle RETURNING id`,
    )
    await edit(id, 'region_id = $2', [rows[0]?.id])
    for (const words of ['stromboli', 'vesuvius', 'kilimanjaro'])
      expect(await idsOf(await scopeOf(words, null))).toEqual([id])
  })

  it('never looks at a place that is not shown', async () => {
    const [row] = await query<{ id: string; venue_id: number }>(
      `SELECT m.id, m.venue_id FROM meeting m JOIN venue v ON v.id = m.venue_id
       WHERE m.format = 'in-person' AND v.precision = 'exact' AND m.status = 'published' LIMIT 1`,
      [],
    )
    if (!row) throw new Error('The sample has no meeting at a known door.')
    for (const [precision, isFound] of [
      ['exact', true],
      ['city', false],
      ['hidden', false],
    ] as const) {
      await owner.query(
        "UPDATE venue SET precision = $2, name = 'Xylophone House', street = '5 Quixotic Lane', notes = 'ring at Zebulon' WHERE id = $1",
        [row.venue_id, precision],
      )
      await edit(row.id, 'updated_at = now()')
      for (const words of ['xylophone', 'quixotic', 'zebulon'])
        expect((await idsOf(await scopeOf(words, null))).includes(row.id), `${precision} ${words}`).toBe(
          isFound,
        )
    }
  })
})

describe('a search in words', () => {
  const look = (words: string, criteria: Partial<Criteria> = {}) =>
    lookUpMeetings({ ...NO_CRITERIA, ...criteria, words }, { now: NOW, site: SITE, withFacets: true, query })

  it('searches without what no listing says, and says so', async () => {
    const found = await look('NA in New York qwertyuiopasdf zq')
    expect(found.criteria).toMatchObject({ near: 'New York', words: '' })
    expect(found.said?.unknown).toEqual(['qwertyuiopasdf', 'zq'])
    expect(found.place?.label).toMatch(/New York/)
    expect(found.meetings.length).toBeGreaterThan(0)
    for (const { fellowship } of found.meetings) expect(fellowship.slug).toBe('narcotics-anonymous')
  })

  it('shows what says most of it when nothing says all, and the rest when nothing says most', async () => {
    const [one = '', other = ''] = (
      await query<{ id: string }>(
        `SELECT id FROM meeting WHERE format = 'online' AND status = 'published' AND recurrence = 'weekly' ORDER BY id LIMIT 2`,
        [],
      )
    ).map(({ id }) => id)
    await edit(one, 'name = $2', ['Umbrella Pomegranate Lighthouse'])
    await edit(other, 'name = $2', ['Walrus'])
    const most = await look('umbrella pomegranate walrus', { formats: ['online'] })
    expect(most.meetings).toEqual([])
    expect(most.widened?.step).toBe('most-words')
    expect(most.widened?.meetings.map(({ id }) => id)).toEqual([one])
    const none = await look('umbrella pomegranate walrus', { formats: ['in-person'] })
    expect(none.widened?.step).toBe('without-words')
    expect(none.widened?.meetings.length).toBeGreaterThan(0)
    const alone = await look('walrus', { formats: ['in-person'] })
    expect(alone.widened?.step).toBe('without-words')
  })

  it('takes what nobody can search for as nothing', async () => {
    const { criteria, total, widened } = await look('!!! ???')
    expect(criteria.words).toBe('')
    expect(total.meetings).toBeGreaterThan(0)
    expect(widened).toBeNull()
  })

  it('says when somebody is in danger, and still searches', async () => {
    const { said, total } = await look("he's not breathing")
    expect(said?.crisis).toBe('overdose')
    expect(total.meetings).toBeGreaterThan(0)
  })
})
