import type { Recurrence } from '../catalogue/vocabulary'

/** A wall-clock slot in its own zone: what is stored of a meeting's "when". */
export type Slot = {
  /** 0 = Sunday ... 6 = Saturday; null when by appointment. */
  day: number | null
  /** Minutes after local midnight, 0 to 1439; null when by appointment. */
  startMinute: number | null
  durationMinutes: number
  /** IANA name. */
  zone: string
  recurrence: Recurrence
  /** For `monthly`: 1 to 5 from the start of the month, -1 the last. A month without a fifth has no meeting. */
  weekOfMonth: number | null
  /** For `interval`: every n weeks, counted from the week (Sunday to Saturday) of `anchorDate`. */
  intervalWeeks: number | null
  /** `YYYY-MM-DD`: a date on which an `interval` meeting takes place. */
  anchorDate: string | null
  /** First and last local date (inclusive, `YYYY-MM-DD`) on which it takes place; null for no bound. */
  effectiveFrom: string | null
  effectiveUntil: string | null
  /** Local dates on which it does not take place. */
  skippedDates: readonly string[]
  /** When it does not take place for a while. */
  pause: Pause | null
}

/**
 * First and last local date (inclusive, `YYYY-MM-DD`) of a time without meetings: it has begun when it has no first,
 * and nobody knows its end when it has no last.
 */
export type Pause = { from: string | null; until: string | null }
