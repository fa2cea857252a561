import type { Query } from '../geo/types'
import { asksForSome } from './for-whom'
import { type Scope, trustedSinceOf } from './scope'
import { type FoundId, fromMatches, toCount, trusted } from './search'
import { firstAndCountStatement, soonestStatement } from './statements'
import type { Count, Criteria } from './types'
import { windowsAhead, windowsOf } from './windows'
import { zonesIn } from './zones'

/** How many online meetings stand beside those near a place, and how soon they start: in hours, or in a day. */
const ONLINE_BESIDE = 4
const ONLINE_WITHIN_MINUTES = [6 * 60, 24 * 60]

/** The next online meetings for whom a search is, wherever they are held: within hours, or else within a day. */
export async function onlineSoon(
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

const ASK_FIRST_SHOWN = 4

/** What leaves medication to each group, at the same place and time: the first few, and how many. */
export async function findToAskFirst(
  scope: Scope,
  { now, query }: { now: Date; query: Query },
): Promise<{ ids: FoundId[]; total: Count }> {
  const asked = { ...trusted(fromMatches(scope), now), asksFirst: true }
  const { text, values } = firstAndCountStatement(asked, ASK_FIRST_SHOWN)
  const rows = await query<{ id: string | null; away: number; late: boolean; meetings: number }>(text, values)
  const ids = rows.flatMap(({ id, away, late }) => (id === null ? [] : [{ id, away, late }]))
  return { ids, total: toCount(rows[0]?.meetings ?? 0) }
}
