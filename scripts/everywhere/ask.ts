import { AUDIENCE_FEATURES, type Feature } from '@/lib/catalogue/vocabulary'
import type { Query } from '@/lib/geo/types'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import { STEPS } from '@/lib/lookup/ladder'
import type { MeetingCard } from '@/lib/lookup/types'
import type { Case } from './cases'

/** Where in an answer the first meeting stands that helps; `none` when there is none. */
export const ANSWERS = ['near', ...STEPS, 'online-beside', 'none'] as const
export type Answer = (typeof ANSWERS)[number]

const DAY_MS = 86_400_000
const SITE = { country: 'US', zone: 'America/New_York' }

/** Asks as a visitor who only says where they are. Phone lines that stand on the page don't count. */
export async function ask({ postalCode, now }: Case, query: Query): Promise<Answer> {
  const found = await lookUpMeetings({ ...NO_CRITERIA, near: postalCode }, { now, site: SITE, query })
  const helps = (card: MeetingCard) => isSoon(card, now) && !card.outOfReach && mayAttend(card)
  if (found.status !== 'unknown-place' && found.meetings.some(helps)) return 'near'
  if (found.widened?.meetings.some(helps)) return found.widened.step
  return found.online.some(helps) ? 'online-beside' : 'none'
}

function isSoon({ next }: MeetingCard, now: Date): boolean {
  return next !== null && next.startsAt.getTime() <= now.getTime() + DAY_MS
}

/** Whether a person who uses opioids may simply go: it is not for relatives, one gender or the young, and asks nothing. */
function mayAttend({ fellowship, features }: MeetingCard): boolean {
  const { familyAndFriends, related, alcoholOnly, entryRule } = fellowship
  const isForSome = (feature: Feature) => AUDIENCE_FEATURES.includes(feature)
  return !familyAndFriends && !related && !alcoholOnly && entryRule === null && !features.some(isForSome)
}
