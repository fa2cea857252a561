import type { Occurrence } from '../schedule/occurrence'
import type { JoinDetails } from './types'
import type { JoinPolicy } from './vocabulary'

/** With `before-start` the way to join is shown from so long before the start until the end. */
const SHOWN_BEFORE_MS = 15 * 60_000

/** How the way to join is to be had: on the page, after a tap, by asking, not yet, or not at all. */
export type JoinStand = 'open' | 'tap' | 'contact' | 'not-yet' | 'none'

/** How the group wishes it at this moment, when there is a way at all. `next` is the date under way, or the next. */
export function joinStand(
  join: { known: boolean; policy: JoinPolicy } | null,
  next: Pick<Occurrence, 'startsAt' | 'endsAt'> | null,
  now: Date,
): JoinStand {
  if (!join) return 'none'
  if (join.policy === 'contact') return 'contact'
  if (!join.known) return 'none'
  if (join.policy !== 'before-start') return join.policy
  return next !== null && shownFrom(next) <= now && now < next.endsAt ? 'tap' : 'not-yet'
}

/** From when on a group that wishes so shows how to join. */
export function shownFrom({ startsAt }: Pick<Occurrence, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - SHOWN_BEFORE_MS)
}

/** Whether anything is known of how to join: a number or a word of the group will do. */
export function isJoinKnown({
  url,
  meetingNumber,
  passcode,
  phone,
  dialInCode,
  notes,
}: JoinDetails): boolean {
  return [url, meetingNumber, passcode, phone, dialInCode, notes].some((said) => said !== '')
}
