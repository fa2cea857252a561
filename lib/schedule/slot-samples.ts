import type { Slot } from './types'

/** Slots for tests: Mondays at 19:30 in New York for an hour, but for what the test is about. */
export function weeklySlot(but: Partial<Slot> = {}): Slot {
  return {
    day: 1,
    startMinute: 19 * 60 + 30,
    durationMinutes: 60,
    zone: 'America/New_York',
    recurrence: 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    effectiveFrom: null,
    effectiveUntil: null,
    skippedDates: [],
    pause: null,
    ...but,
  }
}
