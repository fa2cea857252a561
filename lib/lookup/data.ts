import { readQuery } from '../db/query'
import { resolvePlace, suggestPlaces } from '../geo/data'
import { MILE } from '../geo/distance'
import type { Place, PlaceOutcome, Query } from '../geo/types'
import { type Area, hasCells } from './area'
import { CARDS_STATEMENT, type CardRow, toCard } from './cards'
import { LAST_PAGE, NO_CRITERIA, PAGE_SIZE } from './criteria'
import { type FacetRow, facetScopeOf, facetsStatement, hasCandidates } from './facets'
import { asksForSome } from './for-whom'
import { type Rung, rungsOf } from './ladder'
import { resolveNames } from './names'
import { rowsInOneValue } from './one-value'
import {
  countStatement,
  firstAndCountStatement,
  MOST_COUNTED,
  nearestStatement,
  type Scope,
  soonestStatement,
  startsFromRows,
  trustedSinceOf,
  walksCells,
} from './statements'
import { isSummarised, summarisedPart, summaryCountStatement, summaryFacetsStatement } from './summary'
import { readSearchText, toTextScope } from './text'
import type { Count, Criteria, Facet, FacetCounts, Found, MeetingCard, Outcome } from './types'
import {
  asksThisWeek,
  DATED_DAYS,
  DATED_TIMES,
  firstOf,
  GRACE_MINUTES,
  windowsAhead,
  windowsOf,
  type ZoneInUse,
} from './windows'
import { understandWords } from './words-data'
import { zonesIn } from './zones'

/** How many online meetings stand beside those near a place, and how soon they start: in hours, or in a day. */
const ONLINE_BESIDE = 4
const ONLINE_WITHIN_MINUTES = [6 * 60, 24 * 60]

export type Site = { country: string; zone: string }

/**
 * Finds the meetings of one page, with their number. A place that could be several, or is none, is an outcome
 * and no error. `now` decides what is next. Counts beside the options cost extra: `withFacets` asks for them. `alone`
 * leaves out what stands beside the list, and what a wider search finds. `heldOnline` gives the online meetings beside the
 * list where they are at hand already (lookUpOnlineSoon).
 */
export async function lookUpMeetings(
  given: Criteria,
  {
    now,
    site,
    withFacets = false,
    alone = false,
    heldOnline = () => null,
    query = readQuery,
  }: {
    now: Date
    site: Site
    withFacets?: boolean
    alone?: boolean
    heldOnline?: (criteria: Criteria) => Promise<readonly MeetingCard[]> | null
    query?: Query
  },
): Promise<Outcome> {
  const { criteria: asked, names, problems } = await resolveNames(given, query)
  const { criteria, said, terms } =
    asked.words === ''
      ? { criteria: asked, said: null, terms: [] }
      : await readWords(asked, { siteCountry: site.country, query })
  const where =
    criteria.near === '' ? null : await resolvePlace(query, criteria.near, { siteCountry: site.country })
  const place = placeOf(where)
  const { scope: everything, zones, within } = await reach(criteria, { place, terms, now, query })
  const asksFirst = !alone && where?.status !== 'unknown' && criteria.features.includes('medication-welcome')
  const wantsOnline =
    !alone && place !== null && (criteria.formats.length === 0 || criteria.formats.includes('online'))
  const held = wantsOnline ? heldOnline(criteria) : null
  const [answer, beside, atHand, toAsk] = await Promise.all([
    searchTrusted(everything, { zones, now, withFacets, query }),
    wantsOnline && !held ? onlineSoon(criteria, { now, query }) : [],
    held ?? [],
    asksFirst ? findToAskFirst(everything, { now, query }) : null,
  ])
  const { ids, total, facets } = answer
  const wider =
    !alone && total.meetings === 0 && where?.status !== 'unknown'
      ? await climb({ ...criteria, within }, place, { terms, now, query })
      : null
  const cards = await getCards([...ids, ...beside, ...(toAsk?.ids ?? []), ...(wider?.ids ?? [])], {
    now,
    query,
  })
  const cardsOf = (found: readonly FoundId[]) => found.flatMap(({ id }) => cards.get(id) ?? [])
  const here = new Set([...ids, ...(wider?.ids ?? [])].map(({ id }) => id))
  const found: Found = {
    criteria,
    problems,
    names,
    said,
    place,
    meetings: cardsOf(ids),
    total,
    facets,
    lastResort: answer.lastResort,
    pages: Math.min(LAST_PAGE, Math.max(1, Math.ceil(total.meetings / PAGE_SIZE))),
    within,
    askFirst: toAsk && { meetings: cardsOf(toAsk.ids), total: toAsk.total },
    online: [...cardsOf(beside), ...atHand].filter(({ id }) => !here.has(id)),
    widened: wider && { ...wider.rung, meetings: cardsOf(wider.ids), total: wider.total },
  }
  if (where?.status === 'unknown')
    return { status: 'unknown-place', text: criteria.near, suggestions: where.suggestions, ...found }
  if (where?.status === 'ambiguous') return { status: 'which-place', candidates: where.candidates, ...found }
  return { status: 'found', alternatives: where?.status === 'found' ? where.alternatives : [], ...found }
}

/** By distance a search looks so far, step by step, until a page is full. */
const REACHES: readonly number[] = [25, 100, 500]

/** What a search looks through: as far as it says, or by distance, unless it says how far, as far as it has to. */
async function reach(
  criteria: Criteria,
  options: { place: Place | null; terms: readonly string[]; now: Date; query: Query },
  [within = criteria.within, ...farther]: readonly number[] = criteria.sort === 'nearest' &&
  options.place &&
  criteria.within === NO_CRITERIA.within
    ? REACHES
    : [],
): Promise<{ scope: Scope; zones: ZoneInUse[]; within: number }> {
  const { place, terms, now, query } = options
  const { area, zones } = await zonesIn(areaOf({ ...criteria, within }, place), query)
  const scope: Scope = {
    criteria,
    area,
    windows: windowsOf(criteria, zones, now),
    leavingAt: place && now,
    text: await toTextScope(terms, { isNear: hasCells(area), query }),
  }
  const isFarEnough = farther.length === 0 || (await count(trusted(scope, now), query)).meetings >= PAGE_SIZE
  return isFarEnough ? { scope, zones, within } : reach(criteria, options, farther)
}

const ASK_FIRST_SHOWN = 4

/** What leaves medication to each group, at the same place and time: the first few, and how many. */
async function findToAskFirst(
  scope: Scope,
  { now, query }: { now: Date; query: Query },
): Promise<{ ids: FoundId[]; total: Count }> {
  const asked = { ...trusted(fromMatches(scope), now), asksFirst: true }
  const { text, values } = firstAndCountStatement(asked, ASK_FIRST_SHOWN)
  const rows = await query<{ id: string | null; away: number; late: boolean; meetings: number }>(text, values)
  const ids = rows.flatMap(({ id, away, late }) => (id === null ? [] : [{ id, away, late }]))
  return { ids, total: toCount(rows[0]?.meetings ?? 0) }
}

/** A search with its words understood, and what is left of them as it can be searched for. */
async function readWords(asked: Criteria, options: { siteCountry: string; query: Query }) {
  const { criteria, said } = await understandWords(asked, options)
  const { words, terms, unknown } = await readSearchText(criteria.words, options.query)
  return { criteria: { ...criteria, words }, said: { ...said, unknown }, terms }
}

/**
 * The next online meetings for the same people: within hours, or else within a day, wherever they are held. Unless
 * somebody, or something for some people only, was asked for, anyone who uses opioids may attend them.
 */
export async function lookUpOnlineSoon(
  criteria: Criteria,
  { now, query = readQuery }: { now: Date; query?: Query },
): Promise<MeetingCard[]> {
  const found = await onlineSoon(criteria, { now, query })
  const cards = await getCards(found, { now, query })
  return found.flatMap(({ id }) => cards.get(id) ?? [])
}

/**
 * The next meetings of a search, no more than a page and nothing beside it; none when its place is not known. With
 * `forAnyone` only what anyone who uses opioids may attend.
 */
export async function lookUpNext(
  criteria: Criteria,
  {
    now,
    site,
    forAnyone = false,
    query = readQuery,
  }: { now: Date; site: Pick<Site, 'country'>; forAnyone?: boolean; query?: Query },
): Promise<MeetingCard[]> {
  const place =
    criteria.near === ''
      ? null
      : placeOf(await resolvePlace(query, criteria.near, { siteCountry: site.country }))
  if (criteria.near !== '' && !place) return []
  const { area, zones } = await zonesIn(areaOf(criteria, place), query)
  const found = await pageOfIds(
    { criteria, area, windows: windowsOf(criteria, zones, now), leavingAt: place && now, forAnyone },
    query,
  )
  const cards = await getCards(found, { now, query })
  return found.flatMap(({ id }) => cards.get(id) ?? [])
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
  found: readonly FoundId[],
  { now, query = readQuery }: { now: Date; query?: Query },
): Promise<Map<string, MeetingCard>> {
  if (found.length === 0) return new Map()
  const places = new Map(found.map(({ id, away, late }) => [id, { away, late }]))
  const rows = await rowsInOneValue<CardRow>(query, { text: CARDS_STATEMENT, values: [[...places.keys()]] })
  return new Map(
    rows.map((row) => [row.id, toCard(row, { now, ...places.get(row.id), graceMinutes: GRACE_MINUTES })]),
  )
}

/** Where a search looks, given the place it means: a box narrows the circle around it. */
export function areaOf(criteria: Criteria, place: Place | null): Area | null {
  if (place) {
    const radiusMetres = criteria.within * (criteria.unit === 'km' ? 1000 : MILE)
    return { kind: 'circle', centre: { lat: place.lat, lng: place.lng }, radiusMetres, box: criteria.box }
  }
  return criteria.box ? { kind: 'box', box: criteria.box } : null
}

function placeOf(where: PlaceOutcome | null): Place | null {
  if (where?.status === 'found') return where.place
  return where?.status === 'ambiguous' ? where.best : null
}

type SearchOptions = { zones: readonly ZoneInUse[]; now: Date; withFacets: boolean; query: Query }

/** For today or tonight without what nobody has stood for in a year, unless there is nothing else. */
async function searchTrusted(scope: Scope, options: SearchOptions) {
  const asked = trusted(scope, options.now)
  const found = await search(asked, options)
  if (!asked.trustedSince || found.total.meetings > 0) return { ...found, lastResort: false }
  const any = await search(scope, options)
  return { ...any, lastResort: any.total.meetings > 0 }
}

/** For today or tonight only what somebody has stood for within a year. */
function trusted(scope: Scope, now: Date): Scope {
  return { ...scope, trustedSince: asksThisWeek(scope.criteria) ? trustedSinceOf(now) : null }
}

/** Ids, number and counts of one scope. */
async function search(scope: Scope, { withFacets, ...rest }: SearchOptions) {
  const counting = withFacets ? countFacets(scope, rest) : null
  const countAll = async () => {
    const found = hasCandidates(scope) && !scope.text ? (await counting)?.found : null
    return typeof found === 'number' ? toCount(found) : count(scope, rest.query)
  }
  const [{ ids, total }, counted] = await Promise.all([pageAndCount(scope, rest.query, countAll), counting])
  return { ids, total, facets: counted?.facets ?? null }
}

async function pageAndCount(
  scope: Scope,
  query: Query,
  countAll: () => Promise<Count>,
): Promise<{ ids: FoundId[]; total: Count }> {
  if (startsFromRows(scope)) {
    const ids = await pageOfIds(scope, query)
    // who starts from all that may answer has counted it, unless there is no such page
    const total = ids[0]?.total ?? (scope.criteria.page === 1 ? 0 : null)
    return { ids, total: total === null ? await countAll() : toCount(total) }
  }
  const counted = countAll()
  // the summary knows at once that there is nothing, where a walk would have to read everything to know it
  const isEmpty = isSummarised(scope.criteria) && (await counted).meetings === 0
  const [ids, total] = await Promise.all([isEmpty ? [] : pageOfIds(scope, query), counted])
  return { ids, total: endsHere(scope, ids) ?? total }
}

/** The number that a last page tells: the summary also counts what has no date ahead any more. */
function endsHere({ criteria: { page } }: Scope, ids: readonly FoundId[]): Count | null {
  if (ids.length === PAGE_SIZE || (ids.length === 0 && page > 1)) return null
  return { meetings: (page - 1) * PAGE_SIZE + ids.length, capped: false }
}

/** A meeting found: how far away (chord in metres), whether one would come too late to it, whether it steps back. */
type FoundId = { id: string; away: number | null; late?: boolean; back?: boolean; total?: number }

/** The ids of a scope's page. */
export async function pageOfIds(scope: Scope, query: Query): Promise<FoundId[]> {
  const page = { limit: PAGE_SIZE, offset: (scope.criteria.page - 1) * PAGE_SIZE }
  const { area, criteria, text: words } = scope
  if (criteria.sort === 'nearest' && area?.kind === 'circle') {
    const { text, values } = nearestStatement({ ...scope, area }, page)
    return query<FoundId>(text, values)
  }
  const bySoon = await pageOfWhatIsSoon(scope, page, query)
  if (bySoon) return bySoon
  const { text, values } = soonestStatement(scope, page)
  const found = await query<FoundId>(text, values)
  return found.length < PAGE_SIZE && words?.from === 'what-is-next'
    ? pageOfIds(fromMatches(scope), query)
    : found
}

/** Of all zones at once so much of each is looked at first: there is nearly always a page in it. */
const LOOKED_AT_FIRST_MINUTES = 180

/**
 * The page, when it is filled by what begins within some hours of the first that can begin; else null. What steps back would
 * stand behind what begins later, so a page that holds it is none.
 */
async function pageOfWhatIsSoon(
  scope: Scope,
  page: { limit: number; offset: number },
  query: Query,
): Promise<FoundId[] | null> {
  const { criteria, windows } = scope
  if (walksCells(scope) || startsFromRows(scope) || scope.text) return null
  const soon = soonestStatement(
    {
      ...scope,
      // what begins so soon takes place this week: no later week has to be read
      criteria: { ...criteria, times: ['soon'] },
      windows: firstOf(windows, LOOKED_AT_FIRST_MINUTES),
    },
    page,
  )
  const found = await query<FoundId>(soon.text, soon.values)
  return found.length === PAGE_SIZE && !found.some(({ back, late }) => back || late) ? found : null
}

/** The same search, begun at what matches its text however much that is. */
function fromMatches(scope: Scope): Scope {
  return scope.text ? { ...scope, text: { ...scope.text, from: 'matches' } } : scope
}

async function count(scope: Scope, query: Query): Promise<Count> {
  const summarised = isSummarised(scope.criteria)
  // so common that there are too many to count
  if (scope.text?.from === 'what-is-next' && asksNothingElse(scope))
    return { meetings: MOST_COUNTED, capped: true }
  const { text, values } = summarised
    ? summaryCountStatement(scope.criteria)
    : countStatement(fromMatches(scope))
  const [row] = await query<{ meetings: number }>(text, values)
  const meetings = row?.meetings ?? 0
  if (summarised) return { meetings, capped: false }
  return toCount(meetings)
}

function toCount(meetings: number): Count {
  return { meetings: Math.min(meetings, MOST_COUNTED), capped: meetings > MOST_COUNTED }
}

/** Whether its words are all that a search asks for. */
function asksNothingElse({ criteria, trustedSince }: Scope): boolean {
  const { words, page, plain } = criteria
  return !trustedSince && JSON.stringify(criteria) === JSON.stringify({ ...NO_CRITERIA, words, page, plain })
}

/**
 * Counts beside the options: in a part of the catalogue from its candidates, elsewhere from the summary. What the
 * summary can't answer it answers for the search without what it does not have. `found` is how many answer the search,
 * where all candidates were looked at.
 */
async function countFacets(
  scope: Scope,
  { zones, now, query }: { zones: readonly ZoneInUse[]; now: Date; query: Query },
): Promise<{ facets: FacetCounts; found: number | null }> {
  const byCandidates = hasCandidates(scope)
  const statement = byCandidates
    ? facetsStatement(facetScopeOf(scope, { zones, now }))
    : summaryFacetsStatement(summarisedPart(scope.criteria))
  const rows = await rowsInOneValue<FacetRow>(query, statement)
  const countOf = (name: FacetRow['facet']) => rows.find(({ facet }) => facet === name)?.meetings
  const capped = (countOf('candidates') ?? 0) > MOST_COUNTED
  const counts: Partial<Record<Facet, Map<string, number>>> = {}
  for (const { facet, option, meetings } of rows) {
    if (facet === 'candidates' || facet === 'found' || facet === 'unstated') continue
    const options = counts[facet] ?? new Map<string, number>()
    counts[facet] = options.set(option, meetings)
  }
  if (byCandidates) fillZeros(counts, DATED_COUNTS)
  const loose = !byCandidates && !isSummarised(scope.criteria)
  const unstated = loose ? null : (countOf('unstated') ?? null)
  return { facets: { capped, loose, unstated, counts }, found: capped ? null : (countOf('found') ?? null) }
}

/** Options that are counted from candidates only: elsewhere no number stands beside them. */
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

/** The first rung of the ladder that finds something that one can still reach; null when the whole catalogue does not help. */
async function climb(
  criteria: Criteria,
  place: Place | null,
  { terms, now, query }: { terms: readonly string[]; now: Date; query: Query },
): Promise<Climbed | null> {
  let tooLate: Climbed | null = null
  for (const rung of rungsOf(criteria)) {
    const most = rung.step === 'most-words'
    if (most && terms.length < 2) continue
    const { area, zones } = await zonesIn(
      areaOf(rung.criteria, rung.criteria.near === '' ? null : place),
      query,
    )
    const scope: Scope = {
      criteria: rung.criteria,
      area,
      windows: windowsOf(rung.criteria, zones, now),
      leavingAt: place && now,
      text: most ? await toTextScope(terms, { isNear: hasCells(area), most, query }) : null,
    }
    const { ids, total } = await searchTrusted(scope, { zones, now, withFacets: false, query })
    if (ids.some(({ late }) => !late)) return { rung, ids, total }
    // what nobody can reach in time helps only where nothing else is
    if (ids.length > 0) tooLate ??= { rung, ids, total }
  }
  return tooLate
}

type Climbed = { rung: Rung; ids: FoundId[]; total: Count }

async function onlineSoon(
  criteria: Criteria,
  { now, query }: { now: Date; query: Query },
): Promise<FoundId[]> {
  const { zones } = await zonesIn(null, query)
  const online: Criteria = { ...criteria, formats: ['online'], near: '', box: null, region: '' }
  const windows = windowsOf(online, zones, now)
  for (const minutes of ONLINE_WITHIN_MINUTES) {
    // what starts so soon takes place this week: no later week has to be read
    const scope: Scope = {
      criteria: { ...online, times: ['soon'] },
      area: null,
      windows: windowsAhead(windows, now, minutes),
      trustedSince: trustedSinceOf(now),
      forAnyone: !asksForSome(criteria),
    }
    const { text, values } = soonestStatement(scope, { limit: ONLINE_BESIDE, offset: 0 })
    const found = await query<FoundId>(text, values)
    if (found.length > 0) return found
  }
  return []
}
