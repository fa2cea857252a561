import { IANAZone } from 'luxon'
import { describe, expect, it } from 'vitest'
import { nextOccurrence } from './occurrence'
import { weeklySlot } from './slot-samples'
import { weekSegments } from './week-segments'

/**
 * Everything here is checked against offsets that Luxon reads and against the definition of a start, spelt out:
 * of all instants at which the clock shows the wall time the first, or when there is none, the wall time read
 * with the offset before the gap.
 */

const MINUTE = 60_000
const HOUR = 60
const DAY = 1440
const WEEK = 7 * DAY
const FROM = Date.UTC(2024, 0, 1) / MINUTE
const UNTIL = Date.UTC(2029, 0, 1) / MINUTE

type Transition = { zone: string; at: number; before: number; after: number }

const offsetAt = (zone: string, minute: number) => IANAZone.create(zone).offset(minute * MINUTE)

function transitionsOf(zone: string): Transition[] {
  const found: Transition[] = []
  for (let week = FROM; week < UNTIL; week += WEEK) {
    const before = offsetAt(zone, week)
    const after = offsetAt(zone, week + WEEK)
    if (before !== after) found.push({ zone, at: changeBetween(zone, week, week + WEEK), before, after })
  }
  return found
}

function changeBetween(zone: string, from: number, until: number): number {
  const before = offsetAt(zone, from)
  let low = from
  let high = until
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}

function expectedStart(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - 26 * HOUR)
  const after = offsetAt(zone, wall + 26 * HOUR)
  const shown = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall)
  return shown.length > 0 ? Math.min(...shown) : wall - before
}

/** Wall times just before, inside and just after the hour that the clock skips or shows twice. */
function wallsAround({ at, before, after }: Transition): number[] {
  const low = at + Math.min(before, after)
  const high = at + Math.max(before, after)
  return [low - 61, low - 1, low, Math.floor((low + high) / 2), high - 1, high, high + 59]
}

const minutesAround = ({ at }: Transition) => [at - 3 * DAY, at - 20, at, at + 20, at + 70]

const weekdayOfWall = (wall: number) => new Date(wall * MINUTE).getUTCDay()
const minuteOfDay = (wall: number) => ((wall % DAY) + DAY) % DAY
const dateOfWall = (wall: number) => new Date(wall * MINUTE).toISOString().slice(0, 10)

const zones = Intl.supportedValuesOf('timeZone')
const transitions = zones.flatMap(transitionsOf)

describe('every clock change of every zone, 2024 to 2028', { timeout: 60_000 }, () => {
  it('finds changes to test with', () => {
    expect(zones.length).toBeGreaterThan(400)
    expect(transitions.length).toBeGreaterThan(1000)
    expect(transitions.some(({ before, after }) => after - before === 30)).toBe(true)
    expect(transitions.some(({ before, after }) => after - before === -60)).toBe(true)
  })

  it('gives the next occurrence that the definition gives', () => {
    const wrong: unknown[] = []
    for (const transition of transitions) {
      const { zone } = transition
      for (const wall of wallsAround(transition)) {
        const starts = [-WEEK, 0, WEEK].map((shift) => expectedStart(zone, wall + shift))
        const slot = weeklySlot({ zone, day: weekdayOfWall(wall), startMinute: minuteOfDay(wall) })
        for (const now of minutesAround(transition)) {
          const expected = starts.findIndex((start) => start + slot.durationMinutes > now)
          const found = nextOccurrence(slot, new Date(now * MINUTE))
          const localDate = dateOfWall(wall + (expected - 1) * WEEK)
          const isRight =
            found?.startsAt.getTime() === (starts[expected] ?? Number.NaN) * MINUTE &&
            found.endsAt.getTime() - found.startsAt.getTime() === slot.durationMinutes * MINUTE &&
            found.localDate === localDate
          if (!isRight) wrong.push({ transition, wall, now, found, expected: starts[expected], localDate })
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('cuts the week so that every minute is held once and starts when the definition says', () => {
    const wrong: unknown[] = []
    for (const transition of transitions) {
      const { zone } = transition
      const probes = wallsAround(transition).map((wall) => ({
        minute: weekdayOfWall(wall) * DAY + minuteOfDay(wall),
        starts: [-WEEK, 0, WEEK].map((shift) => expectedStart(zone, wall + shift)),
        dates: [-WEEK, 0, WEEK].map((shift) => dateOfWall(wall + shift)),
      }))
      for (const now of minutesAround(transition)) {
        const lookBackMinutes = now % 3 === 0 ? 0 : 45
        const segments = weekSegments(zone, new Date(now * MINUTE), { lookBackMinutes })
        if (!coversTheWeekOnce(segments)) wrong.push({ transition, now, segments })
        for (const { minute, starts, dates } of probes) {
          const expected = starts.findIndex((start) => start >= now - lookBackMinutes)
          const segment = segments.find((s) => minute >= s.fromMinute && minute < s.untilMinute)
          const start = segment && segment.epochMinuteAtZero + minute
          const date = segment && dateOfWall(segment.sundayEpochDay * DAY + minute)
          if (start !== starts[expected] || date !== dates[expected]) {
            wrong.push({
              transition,
              now,
              lookBackMinutes,
              minute,
              start,
              expected: starts[expected],
              segments,
            })
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

function coversTheWeekOnce(segments: readonly { fromMinute: number; untilMinute: number }[]): boolean {
  const sorted = segments.toSorted((a, b) => a.fromMinute - b.fromMinute)
  const ends = sorted.reduce((end, s) => (s.fromMinute === end ? s.untilMinute : Number.NaN), 0)
  return ends === WEEK
}
