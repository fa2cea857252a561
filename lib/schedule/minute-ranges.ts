/** Minutes of the local week: 0 is Sunday 00:00, 10,080 the end of Saturday. */
export const MINUTES_PER_DAY = 1440
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

/** A half-open range of minutes of the week. */
export type MinuteRange = { fromMinute: number; untilMinute: number }

/**
 * The same minutes as sorted, disjoint, non-empty ranges within 0 to 10,080. A range may begin or run past
 * either end of the week: it goes on at the other.
 */
export function normaliseRanges(ranges: readonly MinuteRange[]): MinuteRange[] {
  const pieces = ranges.flatMap(wrap).sort((a, b) => a.fromMinute - b.fromMinute)
  const merged: MinuteRange[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last && piece.fromMinute <= last.untilMinute) {
      last.untilMinute = Math.max(last.untilMinute, piece.untilMinute)
    } else {
      merged.push({ ...piece })
    }
  }
  return merged
}

/** The minutes that stand in both; either may wrap past the end of the week. */
export function intersectRanges(a: readonly MinuteRange[], b: readonly MinuteRange[]): MinuteRange[] {
  const others = normaliseRanges(b)
  return normaliseRanges(a).flatMap((range) => others.flatMap((other) => overlap(range, other)))
}

/** What two ranges share: one range or none. */
export function overlap(a: MinuteRange, b: MinuteRange): MinuteRange[] {
  const fromMinute = Math.max(a.fromMinute, b.fromMinute)
  const untilMinute = Math.min(a.untilMinute, b.untilMinute)
  return fromMinute < untilMinute ? [{ fromMinute, untilMinute }] : []
}

function wrap({ fromMinute, untilMinute }: MinuteRange): MinuteRange[] {
  const length = untilMinute - fromMinute
  if (length <= 0) return []
  if (length >= MINUTES_PER_WEEK) return [{ fromMinute: 0, untilMinute: MINUTES_PER_WEEK }]
  const from = minuteOfWeek(fromMinute)
  const until = from + length
  if (until <= MINUTES_PER_WEEK) return [{ fromMinute: from, untilMinute: until }]
  return [
    { fromMinute: 0, untilMinute: until - MINUTES_PER_WEEK },
    { fromMinute: from, untilMinute: MINUTES_PER_WEEK },
  ]
}

/** Brings any minute back into the week. */
function minuteOfWeek(minute: number): number {
  return ((minute % MINUTES_PER_WEEK) + MINUTES_PER_WEEK) % MINUTES_PER_WEEK
}
