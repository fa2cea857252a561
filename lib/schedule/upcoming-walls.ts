import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from './minute-ranges'
import { type OffsetPeriod, offsetPeriodAt } from './zone-clock'

/**
 * Wall times (minutes since 1970-01-01 00:00 on the zone's clock, half-open) that begin at an instant found
 * by taking away one offset: wall minute w begins at epoch minute w - offsetMinutes.
 */
export type WallRange = { fromWall: number; untilWall: number; offsetMinutes: number }

/**
 * For each of the 10,080 minutes of the week, the one wall time that begins first at or after `fromMinute`
 * (minutes since 1970), as ordered ranges. They are one run of a week, cut where the offset changes; only in
 * the hours after a clock change the run has a hole whose minutes follow at its end: wall times of a gap
 * begin after it, and of an hour that comes twice only the first counts.
 */
export function upcomingWalls(zone: string, fromMinute: number): WallRange[] {
  const period = offsetPeriodAt(zone, fromMinute)
  const startsInside = period.fromMinute <= fromMinute - MINUTES_PER_DAY
  if (startsInside && fromMinute + MINUTES_PER_WEEK + MINUTES_PER_DAY < period.untilMinute) {
    const fromWall = fromMinute + period.offsetMinutes
    return [{ fromWall, untilWall: fromWall + MINUTES_PER_WEEK, offsetMinutes: period.offsetMinutes }]
  }
  const owned = ownedWalls(periodsAround(zone, fromMinute))
  const upcoming = owned.map((w) => ({ ...w, fromWall: Math.max(w.fromWall, fromMinute + w.offsetMinutes) }))
  const bygone = owned.map((w) => ({ ...w, untilWall: Math.min(w.untilWall, fromMinute + w.offsetMinutes) }))
  return upcoming.flatMap((future) => bygone.flatMap((past) => aWeekAfter(future, past)))
}

function aWeekAfter({ fromWall, untilWall, offsetMinutes }: WallRange, past: WallRange): WallRange[] {
  const from = Math.max(fromWall, past.fromWall + MINUTES_PER_WEEK)
  const until = Math.min(untilWall, past.untilWall + MINUTES_PER_WEEK)
  return from < until ? [{ fromWall: from, untilWall: until, offsetMinutes }] : []
}

/** The stretches of one offset from a day before an instant until a day after the week that follows it. */
function periodsAround(zone: string, fromMinute: number): OffsetPeriod[] {
  const end = fromMinute + MINUTES_PER_WEEK + MINUTES_PER_DAY
  const periods: OffsetPeriod[] = []
  for (let at = fromMinute - MINUTES_PER_DAY; at < end; ) {
    const period = offsetPeriodAt(zone, at)
    const last = periods.at(-1)
    if (last?.offsetMinutes === period.offsetMinutes) last.untilMinute = period.untilMinute
    else periods.push({ ...period })
    at = period.untilMinute
  }
  return periods
}

/**
 * Which wall times are read with which period's offset. At a transition both readings meet at the later of
 * the two wall times: a gap belongs to the offset before it, and so does an hour that comes twice.
 */
function ownedWalls(periods: readonly OffsetPeriod[]): WallRange[] {
  return periods.map(({ fromMinute, untilMinute, offsetMinutes }, index) => {
    const before = periods[index - 1]
    const after = periods[index + 1]
    return {
      fromWall: before
        ? fromMinute + Math.max(offsetMinutes, before.offsetMinutes)
        : Number.NEGATIVE_INFINITY,
      untilWall: after
        ? untilMinute + Math.max(offsetMinutes, after.offsetMinutes)
        : Number.POSITIVE_INFINITY,
      offsetMinutes,
    }
  })
}
