import type { Slot } from '../../../lib/schedule/types'
import type { Random } from './random'

const MORNINGS = [6 * 60 + 30, 7 * 60, 8 * 60, 9 * 60 + 30, 10 * 60] as const
const MIDDAYS = [11 * 60 + 30, 12 * 60, 12 * 60 + 15, 13 * 60, 15 * 60] as const
const EVENINGS = [17 * 60 + 30, 18 * 60, 18 * 60 + 30, 19 * 60, 19 * 60 + 30, 20 * 60] as const
const NIGHTS = [21 * 60, 21 * 60 + 30, 22 * 60] as const
/** Those that end after midnight, and those after it. */
const SMALL_HOURS = [23 * 60, 23 * 60 + 30, 23 * 60 + 45, 0, 30, 2 * 60, 3 * 60 + 30] as const
const DURATIONS = [60, 60, 60, 60, 90, 90, 75, 45, 30, 120] as const
const WEEKS_OF_MONTH = [1, 2, 3, 4, 5, -1] as const
const INTERVALS = [2, 2, 2, 3, 4] as const

type Rhythm = Omit<Slot, 'zone' | 'day' | 'startMinute' | 'pause'>

/** Minutes after midnight: evenings most of all, and a few through the night. */
export function drawStartMinute(random: Random): number {
  const at = random.next()
  if (at < 0.14) return random.pick(MORNINGS)
  if (at < 0.34) return random.pick(MIDDAYS)
  if (at < 0.86) return random.pick(EVENINGS)
  if (at < 0.94) return random.pick(NIGHTS)
  return random.pick(SMALL_HOURS)
}

/** How many days of the week one row of a feed names: mostly one. */
export function drawDays(random: Random): number[] {
  const first = random.whole(0, 6)
  if (random.chance(0.06)) return [1, 2, 3, 4, 5]
  if (random.chance(0.08)) return [first, (first + 2) % 7, (first + 4) % 7].toSorted((a, b) => a - b)
  return [first]
}

/** How often a meeting of this weekday takes place: mostly every week. */
export function drawRhythm(day: number, random: Random): Rhythm {
  const rhythm: Rhythm = {
    durationMinutes: random.pick(DURATIONS),
    recurrence: 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    effectiveFrom: null,
    effectiveUntil: null,
    skippedDates: [],
  }
  const at = random.next()
  if (at < 0.05) return { ...rhythm, recurrence: 'monthly', weekOfMonth: random.pick(WEEKS_OF_MONTH) }
  if (at < 0.08) {
    const anchorDate = dateOf(2026, 1, 4 + day) // the week that begins with Sunday, 4 January 2026
    return { ...rhythm, recurrence: 'interval', intervalWeeks: random.pick(INTERVALS), anchorDate }
  }
  if (at < 0.095) return { ...rhythm, effectiveFrom: '2026-01-01', effectiveUntil: '2031-12-31' }
  if (at < 0.105) return { ...rhythm, effectiveFrom: '2027-09-01' }
  if (at < 0.13) return { ...rhythm, skippedDates: holidaysOn(day) }
  return rhythm
}

const dateOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** New Year, Christmas and New Year's Eve, where they fall on this weekday. */
function holidaysOn(day: number): string[] {
  const years = [2026, 2027, 2028, 2029, 2030, 2031]
  return years
    .flatMap((year) => [dateOf(year, 1, 1), dateOf(year, 12, 25), dateOf(year, 12, 31)])
    .filter((date) => new Date(date).getUTCDay() === day)
}
