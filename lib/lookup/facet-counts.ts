import type { Query } from '../geo/types'
import {
  Candidates,
  type CandidatesRow,
  candidatesStatement,
  facetScopeOf,
  flagsAsked,
  hasCandidates,
} from './candidates'
import { rowsInOneValue } from './one-value'
import { MOST_COUNTED, type Scope } from './scope'
import { isSummarised, summarisedPart, summaryFacetsStatement } from './summary'
import { type FacetRow, tally } from './tally'
import { FACETS, type Facet, type FacetCounts } from './types'
import type { ZoneInUse } from './windows'

type Options = { zones: readonly ZoneInUse[]; now: Date; query: Query }

/**
 * Counts beside the options: in a part of the catalogue from its candidates, elsewhere from the summary. What the
 * summary can't answer it answers for the search without what it does not have. `found` is how many answer the search,
 * where all candidates were looked at.
 */
export async function countFacets(
  scope: Scope,
  options: Options,
): Promise<{ facets: FacetCounts; found: number | null }> {
  const byCandidates = hasCandidates(scope)
  const rows = byCandidates
    ? await countCandidates(scope, options)
    : await rowsInOneValue<FacetRow>(options.query, summaryFacetsStatement(summarisedPart(scope.criteria)))
  const countOf = (name: FacetRow['facet']) => rows.find(({ facet }) => facet === name)?.meetings
  const capped = (countOf('candidates') ?? 0) > MOST_COUNTED
  // of candidates everything is known: what nobody has, such as a language, has no row
  const counts: Partial<Record<Facet, Map<string, number>>> = byCandidates
    ? Object.fromEntries(FACETS.map((facet) => [facet, new Map()]))
    : {}
  for (const { facet, option, meetings } of rows) {
    if (facet === 'candidates' || facet === 'found' || facet === 'unstated') continue
    const options = counts[facet] ?? new Map<string, number>()
    counts[facet] = options.set(option, meetings)
  }
  const loose = !byCandidates && !isSummarised(scope.criteria)
  const unstated = loose ? null : (countOf('unstated') ?? null)
  return { facets: { capped, loose, unstated, counts }, found: capped ? null : (countOf('found') ?? null) }
}

/** The counts of a search that has candidates, exact up to MOST_COUNTED of them. */
export async function countCandidates(scope: Scope, { zones, now, query }: Options): Promise<FacetRow[]> {
  const { criteria } = scope
  const facetScope = facetScopeOf(scope, { zones, now })
  const { text, values } = candidatesStatement(facetScope)
  const [row] = await query<CandidatesRow>(text, values)
  if (!row) return []
  return tally(new Candidates(row), {
    criteria,
    occasions: facetScope.occasions,
    flags: flagsAsked(criteria).map(([name]) => name),
    slugs: JSON.parse(row.fellowships ?? '{}'),
  })
}
