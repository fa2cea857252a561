import type { JoinDetails } from './types'

/** With `before-start` the way to join is shown from so long before the start until the end. */
const SHOWN_BEFORE_MS = 15 * 60_000

/** What a visitor who asks how to join may see at this moment, as the group wishes. */
export function joinNow(
  details: JoinDetails | null,
  next: { startsAt: Date; endsAt: Date } | null,
  now: Date,
): 'shown' | 'contact' | 'not-yet' | 'none' {
  if (!details) return 'none'
  if (details.policy === 'contact') return 'contact'
  if (details.url === '' && details.phone === '' && details.meetingNumber === '') return 'none'
  if (details.policy !== 'before-start') return 'shown'
  return next !== null && next.startsAt.getTime() - now.getTime() <= SHOWN_BEFORE_MS ? 'shown' : 'not-yet'
}
