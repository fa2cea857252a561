import { Temporal } from 'temporal-polyfill'
import { toLocalDate } from './local-date'

/**
 * A stretch of time in which a zone keeps one offset, in minutes since 1970 (half-open). Two neighbours may
 * share an offset. Whole minutes are exact: no zone has had an offset with seconds since 1972.
 */
export type OffsetPeriod = { fromMinute: number; untilMinute: number; offsetMinutes: number }

const MINUTES_PER_CHUNK = 366 * 1440
const NANOSECONDS_PER_MINUTE = 60_000_000_000
/** No zone is farther than this ahead of UTC (the farthest is 14 h). */
const FARTHEST_AHEAD_MINUTES = 15 * 60

const periodsByZone = new Map<string, Map<number, OffsetPeriod[]>>()

/** The offset that holds in `zone` at an instant, and for how long. Throws a RangeError for an unknown zone. */
export function offsetPeriodAt(zone: string, epochMinute: number): OffsetPeriod {
  const chunk = Math.floor(epochMinute / MINUTES_PER_CHUNK)
  let periods = periodsByZone.get(zone)?.get(chunk)
  if (!periods) {
    periods = findPeriods(zone, chunk * MINUTES_PER_CHUNK, (chunk + 1) * MINUTES_PER_CHUNK)
    const chunks = periodsByZone.get(zone) ?? new Map<number, OffsetPeriod[]>()
    periodsByZone.set(zone, chunks.set(chunk, periods))
  }
  for (const period of periods) if (epochMinute < period.untilMinute) return period
  throw new RangeError(`No offset for ${zone} at minute ${epochMinute}`)
}

/** What a clock on the wall in `zone` shows at an instant: minutes since 1970-01-01 00:00 on that clock. */
export function wallMinuteAt(zone: string, epochMinute: number): number {
  return epochMinute + offsetPeriodAt(zone, epochMinute).offsetMinutes
}

/** The calendar date (`YYYY-MM-DD`) of a moment in `zone`. */
export function localDateAt(zone: string, at: Date): string {
  return toLocalDate(Math.floor(wallMinuteAt(zone, Math.floor(at.getTime() / 60_000)) / 1440))
}

/**
 * The instant (minutes since 1970) at which a clock on the wall in `zone` shows `wallMinute`. A time that
 * the clock skips is read with the offset before the gap, of a time that it shows twice the first is taken:
 * RFC 5545 3.3.5, Temporal's "compatible".
 */
export function epochMinuteAt(zone: string, wallMinute: number): number {
  let period = offsetPeriodAt(zone, wallMinute - FARTHEST_AHEAD_MINUTES)
  let offsetBefore = period.offsetMinutes
  while (wallMinute - period.offsetMinutes >= period.untilMinute) {
    offsetBefore = period.offsetMinutes
    period = offsetPeriodAt(zone, period.untilMinute)
  }
  const epochMinute = wallMinute - period.offsetMinutes
  return epochMinute >= period.fromMinute ? epochMinute : wallMinute - offsetBefore
}

// Looks forward only: asked for the transition before, Temporal searches a zone without any back to 1843.
function findPeriods(zone: string, fromMinute: number, untilMinute: number): OffsetPeriod[] {
  const periods: OffsetPeriod[] = []
  let start = Temporal.Instant.fromEpochMilliseconds(fromMinute * 60_000).toZonedDateTimeISO(zone)
  for (let at = fromMinute; at < untilMinute; ) {
    const transition = start.getTimeZoneTransition('next')
    const end = transition ? Math.min(transition.epochMilliseconds / 60_000, untilMinute) : untilMinute
    const offsetMinutes = Math.round(start.offsetNanoseconds / NANOSECONDS_PER_MINUTE)
    periods.push({ fromMinute: at, untilMinute: end, offsetMinutes })
    if (transition) start = transition
    at = end
  }
  return periods
}
