import type { Place, Query } from '../geo/types'
import { areaOf, hasCells } from './area'
import { type Rung, rungsOf } from './ladder'
import type { Scope } from './scope'
import { type FoundId, searchTrusted } from './search'
import { toTextScope } from './text'
import type { Count, Criteria } from './types'
import { windowsOf } from './windows'
import { zonesIn } from './zones'

/** The first rung of the ladder that finds something that one can still reach; null when the whole catalogue does not help. */
export async function climb(
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
