import type { ClientBase } from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import { MILE, type Point } from '@/lib/geo/distance'
import type { Query } from '@/lib/geo/types'
import type { Area } from '@/lib/lookup/area'
import { candidatesStatement, facetScopeOf } from '@/lib/lookup/candidates'
import { countCandidates } from '@/lib/lookup/facet-counts'
import type { Scope } from '@/lib/lookup/scope'
import { pageOfIds } from '@/lib/lookup/search'
import { countStatement, nearestStatement, soonestStatement } from '@/lib/lookup/statements'
import { summaryCountStatement, summaryFacetsStatement } from '@/lib/lookup/summary'
import type { Criteria } from '@/lib/lookup/types'
import { windowsOf, type ZoneInUse } from '@/lib/lookup/windows'
import { zonesStatement } from '@/lib/lookup/zones'
import { UNUSED_FEATURE, UNUSED_FELLOWSHIP } from '../realistic'
import { type Search, searchesAnywhere, searchesAt } from '../searches'
import { drawTowns, loadTowns } from '../towns'

/** A statement that is asked of both catalogues, and what is aimed at. */
export type Question = {
  name: string
  searches: readonly Search[]
  statement: (search: Search, zones: readonly ZoneInUse[]) => Sql
  /** Asks as the site does, where that is not always one statement. */
  ask?: (search: Search, zones: readonly ZoneInUse[], query: Query) => Promise<unknown>
  /** What 95 of 100 in the large catalogue take at most, in milliseconds. */
  p95Ms?: number
  /** How many times as long that may be as in the small one. */
  growth?: number
}

type Place = Point & { query: string }
type Statement = Question['statement']

const PAGE_SIZE = 20
const REPEATS = 300
/** Of what may take long, since nothing bounds it. */
const FEW_REPEATS = 50
const DENSEST = 5
const EMPTIEST = 100

/** All questions about a search with and without a place; `client` leads to the large catalogue. */
export async function questionsFor(client: ClientBase, places: number): Promise<Question[]> {
  const towns = await loadTowns(client)
  const searched = drawTowns(towns, places, 'places searched')
  const densest = repeat(await densestPlaces(client))
  const empty = await emptiestCounties(client)
  const zones = await countOnlineZones(client)
  const nobody: Partial<Criteria> = { features: [UNUSED_FEATURE] }
  const nobodyIndexed: Partial<Criteria> = { fellowships: [UNUSED_FELLOWSHIP] }
  const everything: Partial<Criteria> = { types: [], days: [] }

  const ask = (name: string, searches: Search[], statement: Statement, aims: Aims = {}): Question => ({
    name,
    searches,
    statement,
    ...aims,
  })
  const list = (name: string, searches: Search[]) =>
    ask(`List: ${name}`, searches, soonest(), { p95Ms: 10, growth: 1.5 })
  const anywhere = (more: Partial<Criteria>) =>
    searchesAnywhere(REPEATS, 'anywhere', { ...everything, ...more })
  return [
    ask('A statement that asks nothing', searchesAt(searched, 'nothing'), () => sql`SELECT 1`),
    ask('The zones around a place', searchesAt(searched, 'zones'), (search) =>
      zonesStatement(areaOf(search)),
    ),
    list('place + type + day', searchesAt(searched, 'places')),
    list('nothing nearby matches (the index tells)', searchesAt(searched, 'indexed', nobodyIndexed)),
    list('nothing nearby matches (the rows tell)', searchesAt(searched, 'rows', nobody)),
    list('densest city', searchesAt(densest, 'densest')),
    list('densest city, nothing matches', searchesAt(densest, 'densest rows', nobody)),
    list('county with the fewest meetings', searchesAt(empty, 'empty')),
    list('place alone', searchesAt(searched, 'alone', everything)),
    ask('List: page 10, densest city', searchesAt(densest, 'page 10', everything), soonest(10)),
    ask(
      'List: within 500 miles',
      searchesAt(searched.slice(0, FEW_REPEATS), 'far', { within: 500 }),
      soonest(),
    ),
    ask(
      'List: within 500 miles, nothing matches',
      searchesAt(searched.slice(0, FEW_REPEATS), 'far rows', { ...nobody, within: 500 }),
      soonest(),
    ),
    ask('Nearest: place + type + day', searchesAt(searched, 'nearest'), nearest, { p95Ms: 10 }),
    ask('Nearest: densest city', searchesAt(densest, 'nearest densest'), nearest),
    ask('Count: place + type + day', searchesAt(searched, 'count'), count, { p95Ms: 10 }),
    ask('Count: densest city, place alone', searchesAt(densest, 'count densest', everything), count),
    ask('Facets: place + type + day', searchesAt(searched, 'facets'), candidates, {
      p95Ms: 40,
      ask: counted,
    }),
    ask('Facets: densest city', searchesAt(densest, 'facets densest'), candidates, {
      p95Ms: 40,
      ask: counted,
    }),
    ask(`Soonest anywhere online, ${zones} zones`, anywhere({ formats: ['online'] }), soonest(), {
      p95Ms: 10,
      ask: asTheSite,
    }),
    ask('Soonest anywhere', anywhere({}), soonest(), { p95Ms: 10, ask: asTheSite }),
    ask('Soonest anywhere, nothing matches', anywhere(nobody).slice(0, FEW_REPEATS), soonest(), {
      ask: asTheSite,
    }),
    ask('Count without a place', anywhere({}), ({ criteria }) => summaryCountStatement(criteria), {
      p95Ms: 10,
    }),
    ask('Facets without a place', anywhere({}), ({ criteria }) => summaryFacetsStatement(criteria), {
      p95Ms: 10,
    }),
  ]
}

type Aims = Pick<Question, 'p95Ms' | 'growth' | 'ask'>

const asTheSite: NonNullable<Question['ask']> = (search, zones, query) =>
  pageOfIds(scopeOf(search, zones), query)

const soonest =
  (page = 1): Statement =>
  (search, zones) =>
    soonestStatement(scopeOf(search, zones), { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })

const nearest: Statement = (search, zones) =>
  nearestStatement({ ...scopeOf(search, zones), area: areaOf(search) }, { limit: PAGE_SIZE, offset: 0 })

const count: Statement = (search, zones) => countStatement(scopeOf(search, zones))

const candidates: Statement = (search, zones) =>
  candidatesStatement(facetScopeOf(nearby(search, zones), { zones, now: search.now }))

/** The candidates read and counted. */
const counted: NonNullable<Question['ask']> = (search, zones, query) =>
  countCandidates(nearby(search, zones), { zones, now: search.now, query })

function nearby(search: Search, zones: readonly ZoneInUse[]): Scope {
  return { ...scopeOf(search, zones), area: areaOf(search) }
}

function scopeOf(search: Search, zones: readonly ZoneInUse[]): Scope {
  const { criteria, now, point } = search
  return {
    criteria,
    area: point && areaOf(search),
    windows: windowsOf(criteria, zones, now),
    leavingAt: point && now,
  }
}

/** Where a search with a place looks. */
export function areaOf({ criteria, point }: Search): Area {
  if (!point) throw new Error('This search has no place.')
  return { kind: 'circle', centre: point, radiusMetres: criteria.within * MILE }
}

/** Where most meetings lie in one of the search's cells and those around it. */
async function densestPlaces(client: ClientBase): Promise<Place[]> {
  const { rows } = await client.query<Place>(
    `SELECT p.lat, p.lng, p.query
     FROM (SELECT cell FROM search_cell GROUP BY cell ORDER BY sum(meetings) DESC LIMIT ${DENSEST}) c
     CROSS JOIN LATERAL (
       SELECT lat, lng, query FROM place WHERE place.cell = c.cell AND kind = 'city' ORDER BY population DESC LIMIT 1
     ) p`,
  )
  return rows
}

async function emptiestCounties(client: ClientBase): Promise<Place[]> {
  const { rows } = await client.query<Place>(
    `SELECT c.lat, c.lng, c.query
     FROM place c
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(s.meetings), 0) AS meetings
       FROM generate_series(-2, 2) AS row, search_cell s
       WHERE s.cell BETWEEN c.cell + row * 1440 - 2 AND c.cell + row * 1440 + 2
     ) around
     WHERE c.kind = 'county' AND c.country = 'US' AND c.source = 'packaged'
     ORDER BY around.meetings, c.id
     LIMIT ${EMPTIEST}`,
  )
  return rows
}

/** On how many different clocks there are meetings online. */
async function countOnlineZones(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ zones: number }>(
    "SELECT count(DISTINCT zone)::int AS zones FROM meeting WHERE format = 'online' AND status = 'published'",
  )
  return rows[0]?.zones ?? 0
}

function repeat(places: readonly Place[]): Place[] {
  return Array.from({ length: REPEATS }, (_, index) => places[index % places.length]).filter(
    (place) => place !== undefined,
  )
}
