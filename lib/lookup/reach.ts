import type { Place, Query } from '../geo/types'
import { areaOf, hasCells } from './area'
import { NO_CRITERIA, PAGE_SIZE } from './criteria'
import type { Scope } from './scope'
import { count, trusted } from './search'
import { toTextScope } from './text'
import type { Criteria } from './types'
import { windowsOf, type ZoneInUse } from './windows'
import { zonesIn } from './zones'

/** By distance a search looks so far, step by step, until a page is full. */
const REACHES: readonly number[] = [25, 100, 500]

/** What a search looks through: as far as it says, or by distance, unless it says how far, as far as it has to. */
export async function reach(
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
