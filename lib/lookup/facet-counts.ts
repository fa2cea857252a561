import type { Query } from '../geo/types'
import { type FacetRow, facetScopeOf, facetsStatement, hasCandidates } from './facets'
import { rowsInOneValue } from './one-value'
import { MOST_COUNTED, type Scope } from './scope'
import { isSummarised, summarisedPart, summaryFacetsStatement } from './summary'
import type { Facet, FacetCounts } from './types'
import { DATED_DAYS, DATED_TIMES, type ZoneInUse } from './windows'

/**
 * Counts beside the options: in a part of the catalogue from its candidates, elsewhere from the summary. What the
 * summary can't answer it answers for the search without what it does not have. `found` is how many answer the search,
 * where all candidates were looked at.
 */
export async function countFacets(
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
