import { readQuery } from '../db/query'
import { resolvePlace, suggestPlaces } from '../geo/data'
import { MILE } from '../geo/distance'
import type { Place, PlaceOutcome, Query } from '../geo/types'
import type { Area } from './area'
import { CARDS_STATEMENT, type CardRow, toCard } from './cards'
import { LAST_PAGE, PAGE_SIZE } from './criteria'
import { type FacetRow, facetScopeOf, facetsStatement } from './facets'
import {
  countStatement,
  MOST_COUNTED,
  nearestStatement,
  type Scope,
  soonestStatement,
  trustedSinceOf,
} from './statements'
import { isSummarised, summaryCountStatement, summaryFacetsStatement } from './summary'
import type { Count, Criteria, Facet, FacetCounts, Found, MeetingCard, Outcome } from './types'
import {
  asksThisWeek,
  DATED_DAYS,
  DATED_TIMES,
  GRACE_MINUTES,
  windowsAhead,
  windowsOf,
  type ZoneInUse,
} from './windows'
import { zonesIn } from './zones'

/** How many online meetings stand beside those near a place, and how soon they start at the latest. */
const ONLINE_BESIDE = 4
const ONLINE_WITHIN_MINUTES = 6 * 60

export type Site = { country: string; zone: string }

/**
 * Finds the meetings of one page, with their number. A place that could be several, or is none, is an outcome
 * and no error. `now` decides what is next. Counts beside the options cost extra: `withFacets` asks for them.
 */
export async function lookUpMeetings(
  criteria: Criteria,
  {
    now,
    site,
    withFacets = false,
    query = readQuery,
  }: { now: Date; site: Site; withFacets?: boolean; query?: Query },
): Promise<Outcome> {
  const where =
    criteria.near === '' ? null : await resolvePlace(query, criteria.near, { siteCountry: site.country })
  const place = placeOf(where)
  const area = areaOf(criteria, place)
  const zones = await zonesIn(area, query)
  const everything: Scope = { criteria, area, windows: windowsOf(criteria, zones.near, now) }
  const trustedSince = asksThisWeek(criteria) ? trustedSinceOf(now) : null
  const trusted = await search({ ...everything, trustedSince }, { zones: zones.near, now, withFacets, query })
  const isLastResort = trustedSince !== null && trusted.total.meetings === 0
  const answer = isLastResort
    ? await search(everything, { zones: zones.near, now, withFacets, query })
    : trusted
  const { ids, total, facets } = answer
  const beside =
    place && criteria.formats.length === 0 ? await onlineBeside(criteria, zones.all, now, query) : []
  const cards = await getCards([...ids, ...beside], { now, query })
  const here = new Set(ids.map(({ id }) => id))
  const found: Found = {
    criteria,
    place,
    meetings: ids.flatMap(({ id }) => cards.get(id) ?? []),
    total,
    facets,
    lastResort: isLastResort && total.meetings > 0,
    pages: Math.min(LAST_PAGE, Math.max(1, Math.ceil(total.meetings / PAGE_SIZE))),
    online: beside.flatMap(({ id }) => (here.has(id) ? [] : (cards.get(id) ?? []))),
  }
  if (where?.status === 'unknown')
    return { status: 'unknown-place', text: criteria.near, suggestions: where.suggestions, ...found }
  if (where?.status === 'ambiguous') return { status: 'which-place', candidates: where.candidates, ...found }
  return { status: 'found', alternatives: where?.status === 'found' ? where.alternatives : [], ...found }
}

/** Type-ahead: the places that a searcher who has typed `text` may mean, the likeliest first. */
export async function suggestPlacesFor(
  text: string,
  { limit, site, query = readQuery }: { limit: number; site: Pick<Site, 'country'>; query?: Query },
): Promise<Place[]> {
  return suggestPlaces(query, text, { limit, siteCountry: site.country })
}

/** Cards by id, for ids in hand; those of meetings that are not published are left out. */
export async function getCards(
  found: readonly { id: string; away: number | null }[],
  { now, query = readQuery }: { now: Date; query?: Query },
): Promise<Map<string, MeetingCard>> {
  if (found.length === 0) return new Map()
  const away = new Map(found.map(({ id, away }) => [id, away]))
  const rows = await query<CardRow>(CARDS_STATEMENT, [[...away.keys()]])
  return new Map(
    rows.map((row) => [
      row.id,
      toCard(row, { now, away: away.get(row.id) ?? null, graceMinutes: GRACE_MINUTES }),
    ]),
  )
}

/** Where a search looks, given the place it means. */
export function areaOf(criteria: Criteria, place: Place | null): Area | null {
  if (place) {
    const radiusMetres = criteria.within * (criteria.unit === 'km' ? 1000 : MILE)
    return { kind: 'circle', centre: { lat: place.lat, lng: place.lng }, radiusMetres }
  }
  return criteria.box ? { kind: 'box', box: criteria.box } : null
}

function placeOf(where: PlaceOutcome | null): Place | null {
  if (where?.status === 'found') return where.place
  return where?.status === 'ambiguous' ? where.best : null
}

/** Ids, number and counts of one scope. */
async function search(
  scope: Scope,
  { withFacets, ...rest }: { zones: readonly ZoneInUse[]; now: Date; withFacets: boolean; query: Query },
) {
  const { query } = rest
  const counted = count(scope, query)
  const [ids, total, facets] = await Promise.all([
    // the summary knows at once that there is nothing, where a walk would have to read everything to know it
    isSummarised(scope.criteria)
      ? counted.then(({ meetings }) => (meetings === 0 ? [] : pageOfIds(scope, query)))
      : pageOfIds(scope, query),
    counted,
    withFacets ? countFacets(scope, rest) : null,
  ])
  return { ids, total, facets }
}

type FoundId = { id: string; away: number | null }

async function pageOfIds(scope: Scope, query: Query): Promise<FoundId[]> {
  const page = { limit: PAGE_SIZE, offset: (scope.criteria.page - 1) * PAGE_SIZE }
  const { area, criteria } = scope
  const { text, values } =
    criteria.sort === 'nearest' && area?.kind === 'circle'
      ? nearestStatement({ ...scope, area }, page)
      : soonestStatement(scope, page)
  return query<FoundId>(text, values)
}

async function count(scope: Scope, query: Query): Promise<Count> {
  const summarised = isSummarised(scope.criteria)
  const { text, values } = summarised ? summaryCountStatement(scope.criteria) : countStatement(scope)
  const [row] = await query<{ meetings: number }>(text, values)
  const meetings = row?.meetings ?? 0
  if (summarised) return { meetings, capped: false }
  return { meetings: Math.min(meetings, MOST_COUNTED), capped: meetings > MOST_COUNTED }
}

/** Counts beside the options: around a place from its candidates, without one from the summary, else none. */
async function countFacets(
  scope: Scope,
  { zones, now, query }: { zones: readonly ZoneInUse[]; now: Date; query: Query },
): Promise<FacetCounts | null> {
  const { criteria, area } = scope
  if (!area && !isSummarised(criteria)) return null
  const { text, values } = area
    ? facetsStatement(facetScopeOf({ ...scope, area }, { zones, now }))
    : summaryFacetsStatement(criteria)
  const rows = await query<FacetRow>(text, values)
  const candidates = rows.find(({ facet }) => facet === 'candidates')?.meetings ?? 0
  const counts: Partial<Record<Facet, Map<string, number>>> = {}
  for (const { facet, option, meetings } of rows) {
    if (facet === 'candidates') continue
    const options = counts[facet] ?? new Map<string, number>()
    counts[facet] = options.set(option, meetings)
  }
  if (area) fillZeros(counts, DATED_COUNTS)
  return { capped: candidates > MOST_COUNTED, counts }
}

/** Options that are counted around a place only: elsewhere no number stands beside them. */
const DATED_COUNTS = { day: DATED_DAYS, time: DATED_TIMES } as const

function fillZeros(
  counts: Partial<Record<Facet, Map<string, number>>>,
  options: Partial<Record<Facet, readonly string[]>>,
): void {
  for (const facet of ['day', 'time'] as const) {
    const counted = counts[facet] ?? new Map<string, number>()
    for (const option of options[facet] ?? []) if (!counted.has(option)) counted.set(option, 0)
    counts[facet] = counted
  }
}

async function onlineBeside(
  criteria: Criteria,
  zones: readonly ZoneInUse[],
  now: Date,
  query: Query,
): Promise<FoundId[]> {
  const online: Criteria = { ...criteria, formats: ['online'], near: '', box: null, region: '' }
  const windows = windowsAhead(windowsOf(online, zones, now), now, ONLINE_WITHIN_MINUTES)
  // what starts so soon takes place this week: no later week has to be read
  const scope: Scope = {
    criteria: { ...online, times: online.times.length > 0 ? online.times : ['soon'] },
    area: null,
    windows,
  }
  const { text, values } = soonestStatement(scope, { limit: ONLINE_BESIDE, offset: 0 })
  return query<FoundId>(text, values)
}
