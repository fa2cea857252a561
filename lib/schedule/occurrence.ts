import { toEpochDay, toLocalDate } from './local-date'
import { ruleOf } from './recurrence'
import type { Pause, Slot } from './types'
import { epochMinuteAt, wallMinuteAt } from './zone-clock'

/** One time that a meeting takes place. `localDate` is the date of its slot, `YYYY-MM-DD` in its own zone. */
export type Occurrence = { startsAt: Date; endsAt: Date; localDate: string }

/** How far ahead (and, for skipped dates and pauses, how long) is searched before the answer is "none". */
export const HORIZON_DAYS = 5 * 366

/**
 * The first occurrence that is still worth going to at `now`: the earliest that has not ended, so one in
 * progress counts until the moment it ends. With `graceMinutes` the earliest that began at most so many
 * minutes ago instead, however long it lasts: 0 means "not yet begun, or beginning this moment".
 *
 * Null by appointment, when the last date is past, and when nothing falls within five years. The duration is
 * elapsed time: 60 minutes are 60 minutes also in the night of a clock change. Throws a RangeError for an
 * unknown zone or a date that is none.
 */
export function nextOccurrence(
  slot: Slot,
  now: Date,
  options: { graceMinutes?: number } = {},
): Occurrence | null {
  const { graceMinutes } = options
  const reachMinutes = graceMinutes ?? slot.durationMinutes
  const isCurrent =
    graceMinutes === undefined
      ? ({ startsAt, endsAt }: Occurrence) => endsAt > now || startsAt >= now
      : ({ startsAt }: Occurrence) => startsAt.getTime() + graceMinutes * 60_000 >= now.getTime()
  for (const occurrence of upcoming(slot, now.getTime() - reachMinutes * 60_000)) {
    if (isCurrent(occurrence)) return occurrence
  }
  return null
}

/**
 * The occurrences that start at or after `from`, in order: as many as `limit` says, or those that start before
 * `limit` when it is a date. Never more than five years ahead.
 */
export function occurrences(slot: Slot, from: Date, limit: number | Date): Occurrence[] {
  const found: Occurrence[] = []
  for (const occurrence of upcoming(slot, from.getTime())) {
    if (typeof limit === 'number' ? found.length >= limit : occurrence.startsAt >= limit) break
    if (occurrence.startsAt >= from) found.push(occurrence)
  }
  return found
}

/** Whether the slot takes place on a date (`YYYY-MM-DD`) of its own zone: rule, bounds, skipped dates and pause. */
export function occursOn(slot: Slot, localDate: string): boolean {
  const day = toEpochDay(localDate)
  return ruleOf(slot)(day) === day && isWithinBounds(slot, localDate) && !isLeftOut(slot, localDate)
}

/** Whether a local date lies in the pause. */
export function isInPause({ from, until }: Pause, localDate: string): boolean {
  return (from === null || localDate >= from) && (until === null || localDate <= until)
}

function isLeftOut({ skippedDates, pause }: Slot, localDate: string): boolean {
  return skippedDates.includes(localDate) || (pause !== null && isInPause(pause, localDate))
}

function isWithinBounds({ effectiveFrom, effectiveUntil }: Slot, localDate: string): boolean {
  return (
    (effectiveFrom === null || localDate >= effectiveFrom) &&
    (effectiveUntil === null || localDate <= effectiveUntil)
  )
}

function* upcoming(slot: Slot, fromMs: number): Generator<Occurrence> {
  const { zone, startMinute, durationMinutes, effectiveFrom, effectiveUntil } = slot
  if (startMinute === null) return
  const nextDay = ruleOf(slot)
  // A day earlier than the clock says: a slot in a gap starts later than its wall time.
  const fromDay = Math.floor(wallMinuteAt(zone, Math.floor(fromMs / 60_000)) / 1440) - 1
  const firstDay = effectiveFrom === null ? fromDay : Math.max(fromDay, toEpochDay(effectiveFrom))
  const horizon = fromDay + HORIZON_DAYS
  const lastDay = effectiveUntil === null ? horizon : Math.min(horizon, toEpochDay(effectiveUntil))

  for (let day = nextDay(firstDay); day !== null && day <= lastDay; day = nextDay(day + 1)) {
    const localDate = toLocalDate(day)
    if (isLeftOut(slot, localDate)) continue
    const startsAtMs = epochMinuteAt(zone, day * 1440 + startMinute) * 60_000
    yield {
      startsAt: new Date(startsAtMs),
      endsAt: new Date(startsAtMs + durationMinutes * 60_000),
      localDate,
    }
  }
}
