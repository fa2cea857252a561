import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOccurrence } from './occurrence'
import { weeklySlot } from './slot-samples'
import { intersectSegments, type WeekSegment, weekSegments } from './week-segments'

const at = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute

const spans = (segments: readonly WeekSegment[]) => segments.map((s) => [s.fromMinute, s.untilMinute])

function startOf(segments: readonly WeekSegment[], minute: number): string | undefined {
  const segment = segments.find((s) => minute >= s.fromMinute && minute < s.untilMinute)
  return segment && new Date((segment.epochMinuteAtZero + minute) * 60_000).toISOString()
}

function dateOf(segments: readonly WeekSegment[], minute: number): string | undefined {
  const segment = segments.find((s) => minute >= s.fromMinute && minute < s.untilMinute)
  if (!segment) return undefined
  const epochDay = segment.sundayEpochDay + Math.floor(minute / 1440)
  return new Date(epochDay * 86_400_000).toISOString().slice(0, 10)
}

describe('the coming week in minutes of the local week', { timeout: 30_000 }, () => {
  it('is two segments in a quiet week: until Saturday ends, and the rest of the next week', () => {
    const segments = weekSegments('America/New_York', new Date('2026-11-18T17:00Z')) // Wednesday noon
    expect(spans(segments)).toEqual([
      [at(3, 12), at(7, 0)],
      [at(0, 0), at(3, 12)],
    ])
    expect(startOf(segments, at(3, 12))).toBe('2026-11-18T17:00:00.000Z')
    expect(startOf(segments, at(3, 11, 59))).toBe('2026-11-25T16:59:00.000Z')
    expect(dateOf(segments, at(6, 23))).toBe('2026-11-21')
    expect(dateOf(segments, at(0, 0))).toBe('2026-11-22')
  })

  it('is one segment when the week begins this minute', () => {
    const segments = weekSegments('UTC', new Date('2026-11-22T00:00Z'))
    expect(spans(segments)).toEqual([[0, 10_080]])
  })

  it('a start in the minute that has begun is past', () => {
    const segments = weekSegments('UTC', new Date('2026-11-22T00:00:01Z'))
    expect(startOf(segments, 0)).toBe('2026-11-29T00:00:00.000Z')
  })

  it('looking back keeps what began within so many minutes', () => {
    const now = new Date('2026-11-18T17:00Z')
    const segments = weekSegments('America/New_York', now, { lookBackMinutes: 90 })
    expect(startOf(segments, at(3, 10, 30))).toBe('2026-11-18T15:30:00.000Z')
    expect(startOf(segments, at(3, 10, 29))).toBe('2026-11-25T15:29:00.000Z')
  })

  it('cuts at a clock change, the skipped hour before the cut', () => {
    const segments = weekSegments('America/New_York', new Date('2026-03-06T17:00Z')) // Friday noon
    expect(spans(segments)).toEqual([
      [at(5, 12), at(7, 0)],
      [at(0, 0), at(0, 3)],
      [at(0, 3), at(5, 12)],
    ])
    expect(startOf(segments, at(0, 2, 30))).toBe('2026-03-08T07:30:00.000Z')
    expect(startOf(segments, at(0, 3, 30))).toBe('2026-03-08T07:30:00.000Z')
  })

  it('right after the skipped hour its times still lie ahead, and those that the wall has passed do not', () => {
    const segments = weekSegments('America/New_York', new Date('2026-03-08T07:10Z')) // 03:10, just sprung
    expect(startOf(segments, at(0, 2, 5))).toBe('2026-03-15T06:05:00.000Z')
    expect(startOf(segments, at(0, 2, 30))).toBe('2026-03-08T07:30:00.000Z')
    expect(startOf(segments, at(0, 3, 5))).toBe('2026-03-15T07:05:00.000Z')
    expect(startOf(segments, at(0, 3, 30))).toBe('2026-03-08T07:30:00.000Z')
  })

  it('in the second pass of an hour that comes twice, its times are a week away', () => {
    const segments = weekSegments('America/New_York', new Date('2026-11-01T06:10Z')) // 01:10 again
    expect(startOf(segments, at(0, 1, 30))).toBe('2026-11-08T06:30:00.000Z')
    expect(startOf(segments, at(0, 2))).toBe('2026-11-01T07:00:00.000Z')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => weekSegments('America/Gotham', new Date('2026-11-18T17:00Z'))).toThrow(RangeError)
  })

  it('agrees with the next occurrence of a weekly slot at any minute, zone and moment', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
    const lookBack = fc.integer({ min: 0, max: 1440 })
    const minute = fc.integer({ min: 0, max: 10_079 })
    fc.assert(
      fc.property(zone, now, lookBack, minute, (zone, now, lookBackMinutes, minute) => {
        const slot = weeklySlot({ zone, day: Math.floor(minute / 1440), startMinute: minute % 1440 })
        const next = nextOccurrence(slot, now, { graceMinutes: lookBackMinutes })
        const segments = weekSegments(zone, now, { lookBackMinutes })
        expect(startOf(segments, minute)).toBe(next?.startsAt.toISOString())
        expect(dateOf(segments, minute)).toBe(next?.localDate)
        const sizes = segments.map((s) => s.untilMinute - s.fromMinute)
        expect(sizes.every((size) => size > 0)).toBe(true)
        expect(sizes.reduce((sum, size) => sum + size)).toBe(10_080)
      }),
      { numRuns: 1000, seed: 3 },
    )
  })
})

describe('segments narrowed to ranges', () => {
  const segments = weekSegments('UTC', new Date('2026-11-18T12:00Z'))

  it('keeps the formula of each segment', () => {
    const narrowed = intersectSegments(segments, [{ fromMinute: at(3, 11), untilMinute: at(3, 13) }])
    expect(spans(narrowed)).toEqual([
      [at(3, 12), at(3, 13)],
      [at(3, 11), at(3, 12)],
    ])
    expect(startOf(narrowed, at(3, 12))).toBe('2026-11-18T12:00:00.000Z')
    expect(startOf(narrowed, at(3, 11))).toBe('2026-11-25T11:00:00.000Z')
  })

  it('a range may run past the end of the week', () => {
    const narrowed = intersectSegments(segments, [{ fromMinute: at(6, 21), untilMinute: at(7, 4) }])
    expect(spans(narrowed)).toEqual([
      [at(6, 21), at(7, 0)],
      [at(0, 0), at(0, 4)],
    ])
  })

  it('ranges that overlap count once, and none leave none', () => {
    const twice = [
      { fromMinute: at(4, 9), untilMinute: at(4, 12) },
      { fromMinute: at(4, 10), untilMinute: at(4, 14) },
    ]
    expect(spans(intersectSegments(segments, twice))).toEqual([[at(4, 9), at(4, 14)]])
    expect(intersectSegments(segments, [])).toEqual([])
  })
})
