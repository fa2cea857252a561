/** How far a listing can be trusted: a person checked it, its service body still lists it, or neither. */
export type Freshness = 'confirmed' | 'listed' | 'check-first'

const DAY_MS = 86_400_000
const CONFIRMED_DAYS = 90
const LISTED_DAYS = 7

export type Clocks = {
  /** When a person last checked it. */
  verifiedAt: Date | null
  /** When its feed was last read and still held it. */
  lastSeenAt: Date | null
  openReports: number
}

/**
 * Confirmed: a person within 90 days. Listed: in its service body's feed within 7 days. Check first: neither,
 * or an open report.
 */
export function freshnessOf({ verifiedAt, lastSeenAt, openReports }: Clocks, now: Date): Freshness {
  if (openReports > 0) return 'check-first'
  if (verifiedAt && now.getTime() - verifiedAt.getTime() <= CONFIRMED_DAYS * DAY_MS) return 'confirmed'
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() <= LISTED_DAYS * DAY_MS) return 'listed'
  return 'check-first'
}
