import { intersectRanges, MINUTES_PER_DAY, type MinuteRange, normaliseRanges, overlap } from './minute-ranges'
import { upcomingWalls } from './upcoming-walls'
import { searchStart } from './week-segments'
import { wallMinuteAt } from './zone-clock'

export const WEEKDAY_WORDS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export const DAY_WORDS = ['today', 'tonight', 'tomorrow', ...WEEKDAY_WORDS] as const
export type DayWord = (typeof DAY_WORDS)[number]

export const TIMES_OF_DAY = ['morning', 'midday', 'evening', 'night'] as const
export type TimeOfDay = (typeof TIMES_OF_DAY)[number]
export const TIME_WORDS = ['now', 'soon', ...TIMES_OF_DAY] as const
export type TimeWord = (typeof TIME_WORDS)[number]

/** `soon` is a start within so many minutes. */
export const SOON_MINUTES = 120
/**
 * `now` has begun so short a time ago that one may still walk in (the lookup's grace), or starts within so many minutes: by
 * when one would be on the way, or let in online. What has been under way for longer is no answer to somebody who asks.
 */
export const NOW_AHEAD_MINUTES = 15

const hours = (from: number, until: number): MinuteRange => ({
  fromMinute: from * 60,
  untilMinute: until * 60,
})

/** In minutes from the day's midnight: the night of a day runs into the next one. */
const TIME_OF_DAY: Record<TimeOfDay, MinuteRange> = {
  morning: hours(4, 11),
  midday: hours(11, 17),
  evening: hours(17, 21),
  night: hours(21, 28),
}
const WHOLE_DAY = hours(0, 24)
const TONIGHT = hours(17, 28)
/** The minute of the day at which the night of the day before ends. */
export const NIGHT_ENDS = 4 * 60
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

type Options = { lookBackMinutes?: number }

/** The minutes of whole days of the week (0 = Sunday). */
export function dayRanges(days: readonly number[]): MinuteRange[] {
  return rangesOn(days, WHOLE_DAY)
}

/**
 * A time of day on some days of the week, all when none are given: morning 4 to 11, midday 11 to 17, evening
 * 17 to 21, night 21 to 4. The night of Monday ends on Tuesday at 4; Monday 00:00 to 04:00 is Sunday's.
 */
export function timeOfDayRanges(word: TimeOfDay, days: readonly number[] = EVERY_DAY): MinuteRange[] {
  return rangesOn(days, TIME_OF_DAY[word])
}

/** The time of day of a minute of the day or the week. */
export function timeOfDayAt(minute: number): TimeOfDay {
  const ofDay = minute % MINUTES_PER_DAY
  for (const word of TIMES_OF_DAY) {
    const { fromMinute, untilMinute } = TIME_OF_DAY[word]
    if (fromMinute <= ofDay && ofDay < untilMinute) return word
  }
  // before the morning it is still the night of the day before
  return 'night'
}

/**
 * What is left of tonight in a zone: from now, or 17:00 when that is later, to 04:00. Before 04:00 it is still
 * the night that began the day before.
 */
export function tonightRange(zone: string, now: Date, options: Options = {}): MinuteRange[] {
  return upcomingWithin(zone, now, options, tonightWall(localNow(zone, now)))
}

/**
 * The minutes of the local week that the chosen words mean in `zone` at `now`, sorted and disjoint. Several
 * days widen, several times widen, days and times narrow each other; null when no word is chosen, an empty
 * list when they exclude each other (`tonight`, `morning`). To be met with `weekSegments` of the same zone, now
 * and `lookBackMinutes`.
 *
 * Words that hang on now (`today`, `tonight`, `tomorrow`, `now`, `soon`) hold only what has not begun more than
 * `lookBackMinutes` ago, so that "today" is never a week from today; a weekday means all of that day. With a
 * day, `night` is the night that follows it; only for `today` also what is left before 04:00.
 */
export function whenRanges(
  when: { days: readonly DayWord[]; times: readonly TimeWord[] },
  zone: string,
  now: Date,
  options: Options = {},
): MinuteRange[] | null {
  const { days, times } = when
  if (days.length === 0 && times.length === 0) return null
  if (days.length === 0) return normaliseRanges(times.flatMap((time) => timeRanges(time, zone, now, options)))
  if (times.length === 0)
    return normaliseRanges(days.flatMap((day) => onDay(day, WHOLE_DAY, zone, now, options)))
  return normaliseRanges(
    days.flatMap((day) => times.flatMap((time) => dayAndTime(day, time, zone, now, options))),
  )
}

function dayAndTime(day: DayWord, time: TimeWord, zone: string, now: Date, options: Options): MinuteRange[] {
  if (time === 'now' || time === 'soon' || day === 'tonight') {
    return intersectRanges(onDay(day, WHOLE_DAY, zone, now, options), timeRanges(time, zone, now, options))
  }
  const following = onDay(day, TIME_OF_DAY[time], zone, now, options)
  if (day !== 'today' || time !== 'night') return following
  return [...following, ...onDay(day, { fromMinute: 0, untilMinute: NIGHT_ENDS }, zone, now, options)]
}

function onDay(day: DayWord, within: MinuteRange, zone: string, now: Date, options: Options): MinuteRange[] {
  if (day === 'tonight') return tonightRange(zone, now, options)
  if (day !== 'today' && day !== 'tomorrow') return rangesOn([WEEKDAY_WORDS.indexOf(day)], within)
  const { midnight } = localNow(zone, now)
  const start = day === 'today' ? midnight : midnight + MINUTES_PER_DAY
  return upcomingWithin(zone, now, options, shift(within, start))
}

function timeRanges(time: TimeWord, zone: string, now: Date, options: Options): MinuteRange[] {
  if (time !== 'now' && time !== 'soon') return timeOfDayRanges(time)
  const from = searchStart(now, time === 'now' ? options : {})
  const until = Math.floor(now.getTime() / 60_000) + (time === 'now' ? NOW_AHEAD_MINUTES : SOON_MINUTES) + 1
  return normaliseRanges(
    upcomingWalls(zone, from).map(({ fromWall, untilWall, offsetMinutes }) =>
      toWeek({ fromMinute: fromWall, untilMinute: Math.min(untilWall, until + offsetMinutes) }),
    ),
  )
}

type LocalNow = { midnight: number; minuteOfDay: number }

function localNow(zone: string, now: Date): LocalNow {
  const wall = wallMinuteAt(zone, Math.floor(now.getTime() / 60_000))
  const midnight = Math.floor(wall / MINUTES_PER_DAY) * MINUTES_PER_DAY
  return { midnight, minuteOfDay: wall - midnight }
}

function tonightWall({ midnight, minuteOfDay }: LocalNow): MinuteRange {
  return shift(TONIGHT, minuteOfDay < NIGHT_ENDS ? midnight - MINUTES_PER_DAY : midnight)
}

/** What the coming week has of a stretch of wall time, as minutes of the week. */
function upcomingWithin(zone: string, now: Date, options: Options, wall: MinuteRange): MinuteRange[] {
  const upcoming = upcomingWalls(zone, searchStart(now, options))
  return normaliseRanges(
    upcoming
      .flatMap(({ fromWall, untilWall }) => overlap(wall, { fromMinute: fromWall, untilMinute: untilWall }))
      .map(toWeek),
  )
}

/** Wall minutes count from a Thursday, minutes of the week from a Sunday. */
function toWeek(wall: MinuteRange): MinuteRange {
  return shift(wall, 4 * MINUTES_PER_DAY)
}

function rangesOn(days: readonly number[], within: MinuteRange): MinuteRange[] {
  return normaliseRanges(days.map((day) => shift(within, day * MINUTES_PER_DAY)))
}

function shift({ fromMinute, untilMinute }: MinuteRange, minutes: number): MinuteRange {
  return { fromMinute: fromMinute + minutes, untilMinute: untilMinute + minutes }
}
