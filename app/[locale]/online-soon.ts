import { asksOnlyWhere, NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpOnlineSoon } from '@/lib/lookup/data'
import type { Criteria, MeetingCard } from '@/lib/lookup/types'
import { held } from './held'

const forAnyone = held(() => lookUpOnlineSoon(NO_CRITERIA, { now: new Date() }))

/** The next online meetings for anyone, wherever they are held: the same for all visitors, up to half a minute old. */
export function onlineSoonForAnyone(): Promise<readonly MeetingCard[]> {
  return forAnyone('')
}

/** The online meetings beside a search, where they are those for anyone; null for a search that asks for more than a place. */
export function onlineSoonAtHand(criteria: Criteria): Promise<readonly MeetingCard[]> | null {
  return asksOnlyWhere(criteria) ? onlineSoonForAnyone() : null
}
