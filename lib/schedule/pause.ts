import { toEpochDay, toLocalDate } from './local-date'
import { HORIZON_DAYS, isInPause, nextOccurrence } from './occurrence'
import { ruleOf } from './recurrence'
import type { Slot } from './types'
import { localDateAt } from './zone-clock'

/** Whether the slot is on pause at `now`, by its own calendar; what began before the pause goes on to its end. */
export function isOnPause(slot: Slot, now: Date): boolean {
  if (slot.pause === null || !isInPause(slot.pause, localDateAt(slot.zone, now))) return false
  const next = nextOccurrence(slot, now)
  return next === null || next.startsAt > now
}

/**
 * The same dates from `fromDate` on for formats that know of no pause: those that it takes out are skipped, and a
 * pause whose end nobody knows, or that lasts longer than anybody looks ahead, ends the slot.
 */
export function withoutPause(slot: Slot, fromDate: string): Slot {
  const { pause, effectiveUntil, skippedDates } = slot
  if (pause === null) return slot
  const firstDay = Math.max(toEpochDay(fromDate), pause.from === null ? 0 : toEpochDay(pause.from))
  const lastDay = pause.until === null ? Number.POSITIVE_INFINITY : toEpochDay(pause.until)
  if (lastDay - firstDay > HORIZON_DAYS) {
    const eve = toLocalDate(firstDay - 1)
    const ends = effectiveUntil !== null && effectiveUntil < eve ? effectiveUntil : eve
    return { ...slot, pause: null, effectiveUntil: ends }
  }
  const paused: string[] = []
  const nextDay = ruleOf(slot)
  for (let day = nextDay(firstDay); day !== null && day <= lastDay; day = nextDay(day + 1))
    paused.push(toLocalDate(day))
  return { ...slot, pause: null, skippedDates: [...new Set([...skippedDates, ...paused])].sort() }
}
