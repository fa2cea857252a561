import sql, { type Sql } from 'sql-template-tag'
import { intersectSegments, type WeekSegment, weekSegments } from '../schedule/week-segments'
import { type DayWord, type TimeWord, whenRanges } from '../schedule/when'
import type { Criteria } from './types'

/** A meeting that began at most this long ago still leads the list: one can walk in. */
export const GRACE_MINUTES = 10

export type ZoneInUse = { id: number; name: string }

/** The parts of the coming week that a search asks for, in every zone in use. */
export type Window = WeekSegment & { zoneId: number }

/** The minutes of the week that answer the search's days and times, seen from `now` in each zone. */
export function windowsOf(criteria: Criteria, zones: readonly ZoneInUse[], now: Date): Window[] {
  const options = { lookBackMinutes: GRACE_MINUTES }
  return zones.flatMap(({ id, name }) => {
    const segments = weekSegments(name, now, options)
    const ranges = whenRanges({ days: criteria.days, times: criteria.times }, name, now, options)
    const wanted = ranges ? intersectSegments(segments, ranges) : segments
    return wanted.map((segment) => ({ ...segment, zoneId: id }))
  })
}

/** The windows cut to what starts within so many minutes from now. */
export function windowsAhead(windows: readonly Window[], now: Date, minutes: number): Window[] {
  return cutAt(windows, Math.floor(now.getTime() / 60_000) + minutes)
}

function cutAt(windows: readonly Window[], endMinute: number, wholeMinutes = 1): Window[] {
  return windows.flatMap((window) => {
    const end = Math.ceil((endMinute - window.epochMinuteAtZero) / wholeMinutes) * wholeMinutes
    const untilMinute = Math.min(window.untilMinute, end)
    return untilMinute > window.fromMinute ? [{ ...window, untilMinute }] : []
  })
}

/**
 * What the windows have within so many minutes of where the first of them begins, in whole half hours of each zone's clock,
 * because within one the order is not that of the minutes.
 */
export function firstOf(windows: readonly Window[], minutes: number): Window[] {
  const begins = Math.min(...windows.map((window) => window.epochMinuteAtZero + window.fromMinute))
  return cutAt(windows, begins + minutes, 30)
}

/** Whether a day or time was asked for at all; what meets by appointment only answers when none was. */
export function asksWhen({ days, times }: Criteria): boolean {
  return days.length > 0 || times.length > 0
}

/** The words that hang on today's date. */
export const DATED_DAYS = ['today', 'tonight', 'tomorrow'] as const satisfies readonly DayWord[]
export const DATED_TIMES = ['now', 'soon'] as const satisfies readonly TimeWord[]

/** Whether the search hangs on today's date: then only what takes place this week answers. */
export function asksThisWeek({ days, times }: Criteria): boolean {
  return (
    days.some((day) => (DATED_DAYS as readonly DayWord[]).includes(day)) ||
    times.some((time) => (DATED_TIMES as readonly TimeWord[]).includes(time))
  )
}

/** The windows as the rows of a common table expression: zone_id, lo, hi, base (epoch minute), sunday (date). */
export function windowRows(windows: readonly Window[]): Sql {
  const column = (pick: (window: Window) => number) => windows.map(pick)
  return sql`SELECT zone_id, lo, hi, base, date '1970-01-01' + sunday AS sunday
    FROM unnest(
      ${column((w) => w.zoneId)}::smallint[], ${column((w) => w.fromMinute)}::int[],
      ${column((w) => w.untilMinute)}::int[], ${column((w) => w.epochMinuteAtZero)}::bigint[],
      ${column((w) => w.sundayEpochDay)}::int[]
    ) AS given(zone_id, lo, hi, base, sunday)`
}
