import { MINUTES_PER_WEEK, type MinuteRange, normaliseRanges, overlap } from './minute-ranges'
import { upcomingWalls } from './upcoming-walls'

/**
 * A half-open range of minutes of the local week (0 = Sunday 00:00, 10,080 = the end of Saturday). A weekly
 * slot at minute m inside it starts next at epoch minute `epochMinuteAtZero + m`, on the local date that lies
 * `sundayEpochDay + floor(m / 1440)` days after 1970-01-01.
 */
export type WeekSegment = MinuteRange & { epochMinuteAtZero: number; sundayEpochDay: number }

/** Days from 1970-01-01, a Thursday, to the first Sunday: the origin of whole local weeks. */
const FIRST_SUNDAY_MINUTE = 3 * 1440

/**
 * The coming week of a zone, cut at the end of its Saturday and wherever its offset changes: together the
 * segments hold each of the 10,080 minutes of the week exactly once, in the order in which they are named
 * on the wall, and give for each its first start at or after `now` minus `lookBackMinutes`. Wall times that
 * a clock change skips are read with the offset before it, of those that it shows twice the first is taken.
 *
 * `lookBackMinutes` (0) is for meetings in progress: a minute within it answers with the start just past, not
 * with the one a week later, so whoever asks must know that the meeting still goes on. Not more than a day.
 * Throws a RangeError for an unknown zone.
 */
export function weekSegments(
  zone: string,
  now: Date,
  options: { lookBackMinutes?: number } = {},
): WeekSegment[] {
  const segments: WeekSegment[] = []
  for (const { fromWall, untilWall, offsetMinutes } of upcomingWalls(zone, searchStart(now, options))) {
    for (let from = fromWall; from < untilWall; ) {
      const week = Math.floor((from - FIRST_SUNDAY_MINUTE) / MINUTES_PER_WEEK)
      const sunday = FIRST_SUNDAY_MINUTE + week * MINUTES_PER_WEEK
      const until = Math.min(untilWall, sunday + MINUTES_PER_WEEK)
      segments.push({
        fromMinute: from - sunday,
        untilMinute: until - sunday,
        epochMinuteAtZero: sunday - offsetMinutes,
        sundayEpochDay: sunday / 1440,
      })
      from = until
    }
  }
  return segments
}

/** The segments narrowed to the minutes of `ranges`, which may overlap and may wrap past the week's end. */
export function intersectSegments(
  segments: readonly WeekSegment[],
  ranges: readonly MinuteRange[],
): WeekSegment[] {
  const wanted = normaliseRanges(ranges)
  return segments.flatMap((segment) =>
    wanted.flatMap((range) => overlap(segment, range).map((shared) => ({ ...segment, ...shared }))),
  )
}

/** The first whole minute (since 1970) at which a start still counts. */
export function searchStart(now: Date, { lookBackMinutes = 0 }: { lookBackMinutes?: number }): number {
  return Math.ceil(now.getTime() / 60_000 - lookBackMinutes)
}
