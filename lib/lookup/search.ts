import type { Query } from '../geo/types'
import { hasCandidates } from './candidates'
import { type CardRow, withCards } from './cards'
import { asksOnly, PAGE_SIZE } from './criteria'
import { countFacets } from './facet-counts'
import { rowsInOneValue } from './one-value'
import { MOST_COUNTED, type Scope, startsFromRows, trustedSinceOf, walksCells } from './scope'
import { countStatement, nearestStatement, soonestStatement } from './statements'
import { isSummarised, summaryCountStatement } from './summary'
import type { Count } from './types'
import { asksThisWeek, firstOf, type ZoneInUse } from './windows'

type SearchOptions = { zones: readonly ZoneInUse[]; now: Date; withFacets: boolean; query: Query }

/** For today or tonight without what nobody has stood for in a year, unless there is nothing else. */
export async function searchTrusted(scope: Scope, options: SearchOptions) {
  const asked = trusted(scope, options.now)
  const found = await search(asked, options)
  if (!asked.trustedSince || found.total.meetings > 0) return { ...found, lastResort: false }
  const any = await search(scope, options)
  return { ...any, lastResort: any.total.meetings > 0 }
}

/** For today or tonight only what somebody has stood for within a year. */
export function trusted(scope: Scope, now: Date): Scope {
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

/**
 * A meeting found: how far away (chord in metres), whether one would come too late to it, whether it steps back. `row` is its
 * card, where the same statement has read it.
 */
export type FoundId = {
  id: string
  away: number | null
  late?: boolean
  back?: boolean
  total?: number
  row?: CardRow | null
}

/** The ids of a scope's page, with their cards unless a first try has found it: that may have been in vain. */
export async function pageOfIds(scope: Scope, query: Query): Promise<FoundId[]> {
  const page = { limit: PAGE_SIZE, offset: (scope.criteria.page - 1) * PAGE_SIZE }
  const { area, criteria, text: words } = scope
  if (criteria.sort === 'nearest' && area?.kind === 'circle') {
    return rowsInOneValue<FoundId>(query, withCards(nearestStatement({ ...scope, area }, page)))
  }
  const bySoon = await pageOfWhatIsSoon(scope, page, query)
  if (bySoon) return bySoon
  const found = await rowsInOneValue<FoundId>(query, withCards(soonestStatement(scope, page)))
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
export function fromMatches(scope: Scope): Scope {
  return scope.text ? { ...scope, text: { ...scope.text, from: 'matches' } } : scope
}

export async function count(scope: Scope, query: Query): Promise<Count> {
  const summarised = isSummarised(scope.criteria)
  // so common that there are too many to count
  if (
    scope.text?.from === 'what-is-next' &&
    !scope.trustedSince &&
    asksOnly(scope.criteria, ['words', 'page', 'plain'])
  )
    return { meetings: MOST_COUNTED, capped: true }
  const { text, values } = summarised
    ? summaryCountStatement(scope.criteria)
    : countStatement(fromMatches(scope))
  const [row] = await query<{ meetings: number }>(text, values)
  const meetings = row?.meetings ?? 0
  if (summarised) return { meetings, capped: false }
  return toCount(meetings)
}

export function toCount(meetings: number): Count {
  return { meetings: Math.min(meetings, MOST_COUNTED), capped: meetings > MOST_COUNTED }
}
