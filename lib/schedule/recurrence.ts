import { toEpochDay, weekdayOf } from './local-date'
import type { Slot } from './types'

type Rule = (fromDay: number) => number | null

const never: Rule = () => null

/**
 * The rule of a slot: the first day (since 1970-01-01) on or after `fromDay` that its recurrence names,
 * bounds and skipped dates apart. Null by appointment, and for a slot that lacks what its recurrence needs.
 */
export function ruleOf({ day, recurrence, weekOfMonth, intervalWeeks, anchorDate }: Slot): Rule {
  if (day === null) return never
  switch (recurrence) {
    case 'weekly':
      return (fromDay) => onWeekday(day, fromDay)
    case 'monthly':
      return weekOfMonth === null ? never : (fromDay) => onNthWeekday(weekOfMonth, day, fromDay)
    case 'interval':
      return intervalWeeks === null || intervalWeeks < 1 || anchorDate === null
        ? never
        : everyWeeks(intervalWeeks, day, toEpochDay(anchorDate))
    case 'by-appointment':
      return never
  }
}

function onWeekday(day: number, fromDay: number): number {
  return fromDay + ((day - weekdayOf(fromDay) + 7) % 7)
}

function everyWeeks(weeks: number, day: number, anchorDay: number): Rule {
  const first = anchorDay - weekdayOf(anchorDay) + day
  const cycle = weeks * 7
  return (fromDay) => first + Math.ceil((fromDay - first) / cycle) * cycle
}

// A fifth weekday comes round within three months at the latest (February between two short ones).
const MONTHS_TO_TRY = 5

function onNthWeekday(weekOfMonth: number, day: number, fromDay: number): number | null {
  const from = new Date(fromDay * 86_400_000)
  for (let month = 0; month < MONTHS_TO_TRY; month++) {
    const first = firstOfMonth(from, month)
    const next = firstOfMonth(from, month + 1)
    const candidate =
      weekOfMonth === -1 ? onWeekday(day, next - 7) : onWeekday(day, first) + (weekOfMonth - 1) * 7
    if (candidate >= fromDay && candidate < next) return candidate
  }
  return null
}

function firstOfMonth(date: Date, monthsLater: number): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / 86_400_000
}
