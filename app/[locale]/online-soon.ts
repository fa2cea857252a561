import { asksOnlyWhere, NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpOnlineSoon } from '@/lib/lookup/data'
import type { Criteria, MeetingCard } from '@/lib/lookup/types'
import { heldFor } from './held'

const HELD_MS = 30_000
const held = heldFor(HELD_MS, () => lookUpOnlineSoon(NO_CRITERIA, { now: new Date() }))

/** The next online meetings for anyone, wherever they are held: the same for all visitors, up to half a minute old. */
export function onlineSoonForAnyone(): Promise<readonly MeetingCard[]> {
  return held('')
}

/** The online meetings beside a search, where they are those for anyone; null for a search that asks for more than a place. */
export function onlineSoonAtHand(criteria: Criteria): Promise<readonly MeetingCard[]> | null {
  return asksOnlyWhere(criteria) ? onlineSoonForAnyone() : null
}
