import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOccurrence } from './occurrence'
import { weeklySlot } from './slot-samples'
import { intersectSegments, weekSegments } from './week-segments'
import {
  DAY_WORDS,
  type DayWord,
  dayRanges,
  TIME_WORDS,
  type TimeWord,
  timeOfDayAt,
  timeOfDayRanges,
  tonightRange,
  whenRanges,
} from './when'

const ZONE = 'America/New_York'
const MONDAY_3_PM = new Date('2026-11-23T20:00Z')
const TUESDAY_1_AM = new Date('2026-11-24T06:00Z')

const at = (day: number, hour: number, minute = 0) => day * 1440 + hour * 60 + minute

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'end']
const clock = (minute: number) =>
  `${NAMES[Math.floor(minute / 1440)]} ${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function said(days: DayWord[], times: TimeWord[], now: Date, lookBackMinutes = 0): string[] | undefined {
  const ranges = whenRanges({ days, times }, ZONE, now, { lookBackMinutes })
  return ranges?.map((r) => `${clock(r.fromMinute)} - ${clock(r.untilMinute)}`)
}

describe('days and times of day', () => {
  it('a day is midnight to midnight, neighbours join', () => {
    expect(dayRanges([1])).toEqual([{ fromMinute: at(1, 0), untilMinute: at(2, 0) }])
    expect(dayRanges([6, 5, 0])).toEqual([
      { fromMinute: at(0, 0), untilMinute: at(1, 0) },
      { fromMinute: at(5, 0), untilMinute: at(7, 0) },
    ])
  })

  it('a minute has one time of day, up to the minute before the next', () => {
    const begins = [4, 11, 17, 21].map((hour) => at(2, hour))
    expect(begins.map(timeOfDayAt)).toEqual(['morning', 'midday', 'evening', 'night'])
    expect(begins.map((minute) => timeOfDayAt(minute - 1))).toEqual(['night', 'morning', 'midday', 'evening'])
  })

  it('a time of day without a day is that of every day', () => {
    expect(timeOfDayRanges('morning')).toHaveLength(7)
    expect(timeOfDayRanges('midday', [2])).toEqual([{ fromMinute: at(2, 11), untilMinute: at(2, 17) }])
    expect(timeOfDayRanges('evening', [2])).toEqual([{ fromMinute: at(2, 17), untilMinute: at(2, 21) }])
  })

  it("the night of Monday ends on Tuesday at four, Saturday's on Sunday", () => {
    expect(timeOfDayRanges('night', [1])).toEqual([{ fromMinute: at(1, 21), untilMinute: at(2, 4) }])
    expect(timeOfDayRanges('night', [6])).toEqual([
      { fromMinute: at(0, 0), untilMinute: at(0, 4) },
      { fromMinute: at(6, 21), untilMinute: at(7, 0) },
    ])
  })

  it('the four times of day fill the week', () => {
    expect(said([], ['morning', 'midday', 'evening', 'night'], MONDAY_3_PM)).toEqual([
      'Sun 00:00 - end 00:00',
    ])
  })
})

describe('tonight', () => {
  it.each([
    ['in the afternoon it begins at five', MONDAY_3_PM, [[at(1, 17), at(2, 4)]]],
    ['in the evening it begins now', new Date('2026-11-24T00:10Z'), [[at(1, 19, 10), at(2, 4)]]],
    ['after midnight it is still the same night', TUESDAY_1_AM, [[at(2, 1), at(2, 4)]]],
    ['at four it is over, and the next one is meant', new Date('2026-11-24T09:00Z'), [[at(2, 17), at(3, 4)]]],
    [
      'on Saturday it runs into Sunday',
      new Date('2026-11-22T02:00Z'),
      [
        [at(0, 0), at(0, 4)],
        [at(6, 21), at(7, 0)],
      ],
    ],
  ])('%s', (_, now, expected) => {
    expect(tonightRange(ZONE, now).map((r) => [r.fromMinute, r.untilMinute])).toEqual(expected)
  })

  it('is longer or shorter on the wall when clocks change in it', () => {
    const inSecondPass = new Date('2026-11-01T06:10Z') // 01:10 for the second time: 01:10 to 02:00 are a week away
    expect(tonightRange(ZONE, inSecondPass)).toEqual([{ fromMinute: at(0, 2), untilMinute: at(0, 4) }])
    const justSprung = new Date('2026-03-08T07:10Z') // 03:10: the skipped 02:30 begins at 03:30
    expect(tonightRange(ZONE, justSprung)).toEqual([
      { fromMinute: at(0, 2, 10), untilMinute: at(0, 3) },
      { fromMinute: at(0, 3, 10), untilMinute: at(0, 4) },
    ])
  })
})

describe('words put together', { timeout: 30_000 }, () => {
  it.each<[string, DayWord[], TimeWord[], Date, string[] | undefined]>([
    ['no word narrows nothing', [], [], MONDAY_3_PM, undefined],
    [
      'today is what is left of it, not a week from today',
      ['today'],
      [],
      MONDAY_3_PM,
      ['Mon 15:00 - Tue 00:00'],
    ],
    ['a weekday is all of it', ['mon'], [], MONDAY_3_PM, ['Mon 00:00 - Tue 00:00']],
    ['tomorrow', ['tomorrow'], [], MONDAY_3_PM, ['Tue 00:00 - Wed 00:00']],
    ['tonight', ['tonight'], [], MONDAY_3_PM, ['Mon 17:00 - Tue 04:00']],
    [
      'days widen',
      ['today', 'tomorrow', 'fri'],
      [],
      MONDAY_3_PM,
      ['Mon 15:00 - Wed 00:00', 'Fri 00:00 - Sat 00:00'],
    ],
    [
      'times widen',
      ['tue'],
      ['morning', 'evening'],
      MONDAY_3_PM,
      ['Tue 04:00 - Tue 11:00', 'Tue 17:00 - Tue 21:00'],
    ],
    ['soon is two hours, both ends', [], ['soon'], MONDAY_3_PM, ['Mon 15:00 - Mon 17:01']],
    ['now is a quarter of an hour ahead', [], ['now'], MONDAY_3_PM, ['Mon 15:00 - Mon 15:16']],
    [
      'days and times narrow',
      ['today'],
      ['midday', 'night'],
      MONDAY_3_PM,
      ['Mon 15:00 - Mon 17:00', 'Mon 21:00 - Tue 04:00'],
    ],
    ['tonight, the night', ['tonight'], ['night'], MONDAY_3_PM, ['Mon 21:00 - Tue 04:00']],
    ['what excludes each other leaves nothing', ['tonight'], ['morning'], MONDAY_3_PM, []],
    ['a morning that is over leaves nothing', ['today'], ['morning'], MONDAY_3_PM, []],
    ['another day is not now', ['fri'], ['now', 'soon'], MONDAY_3_PM, []],
    [
      'the night of today after midnight: what is left, and the one that follows',
      ['today'],
      ['night'],
      TUESDAY_1_AM,
      ['Tue 01:00 - Tue 04:00', 'Tue 21:00 - Wed 04:00'],
    ],
    ['the night of tomorrow', ['tomorrow'], ['night'], MONDAY_3_PM, ['Tue 21:00 - Wed 04:00']],
    [
      'soon across midnight, kept to tomorrow',
      ['tomorrow'],
      ['soon'],
      new Date('2026-11-24T04:30Z'),
      ['Tue 00:00 - Tue 01:31'],
    ],
  ])('%s', (_, days, times, now, expected) => {
    expect(said(days, times, now)).toEqual(expected)
  })

  it('looking back holds what is in progress: now, today and tonight, but not soon', () => {
    const evening = new Date('2026-11-24T00:00Z') // Monday 19:00
    expect(said([], ['now'], evening, 60)).toEqual(['Mon 18:00 - Mon 19:16'])
    expect(said(['today'], [], evening, 60)).toEqual(['Mon 18:00 - Tue 00:00'])
    expect(said(['tonight'], [], evening, 60)).toEqual(['Mon 18:00 - Tue 04:00'])
    expect(said([], ['soon'], evening, 60)).toEqual(['Mon 19:00 - Mon 21:01'])
  })

  it('soon is two hours of time, also in the night of a clock change', () => {
    const autumn = new Date('2026-11-01T04:30Z') // 00:30; two hours later the wall says 01:30 for the second time
    expect(said([], ['soon'], autumn)).toEqual(['Sun 00:30 - Sun 02:00'])
    const spring = new Date('2026-03-08T06:30Z') // 01:30; two hours later the wall says 04:30
    expect(said([], ['soon'], spring)).toEqual(['Sun 01:30 - Sun 04:31'])
  })

  it('met with the segments, words that hang on now only ever find starts that are near', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
    const lookBack = fc.integer({ min: 0, max: 300 })
    const day = fc.constantFrom<DayWord>('today', 'tonight', 'tomorrow')
    const HOURS_AHEAD = { today: 25, tonight: 36, tomorrow: 50 } as Record<DayWord, number>
    fc.assert(
      fc.property(zone, now, lookBack, day, (zone, now, lookBackMinutes, day) => {
        const options = { lookBackMinutes }
        const ranges = whenRanges({ days: [day], times: [] }, zone, now, options) ?? []
        for (const segment of intersectSegments(weekSegments(zone, now, options), ranges)) {
          const minutesAhead = segment.epochMinuteAtZero + segment.fromMinute - now.getTime() / 60_000
          const last = segment.epochMinuteAtZero + segment.untilMinute - now.getTime() / 60_000
          expect(minutesAhead).toBeGreaterThanOrEqual(-lookBackMinutes)
          expect(last).toBeLessThanOrEqual((HOURS_AHEAD[day] ?? 0) * 60)
        }
      }),
      { numRuns: 500, seed: 4 },
    )
  })

  it('soon finds exactly the weekly slots that start within two hours', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(zone, now, fc.integer({ min: -200, max: 200 }), (zone, now, minutesAway) => {
        const [segment] = weekSegments(zone, new Date(now.getTime() + minutesAway * 60_000))
        const minute = segment?.fromMinute ?? 0
        const slot = weeklySlot({ zone, day: Math.floor(minute / 1440), startMinute: minute % 1440 })
        const start = nextOccurrence(slot, now, { graceMinutes: 0 })?.startsAt.getTime() ?? 0
        const ranges = whenRanges({ days: [], times: ['soon'] }, zone, now) ?? []
        const isFound = ranges.some((r) => minute >= r.fromMinute && minute < r.untilMinute)
        expect(isFound).toBe(Math.floor(start / 60_000) <= Math.floor(now.getTime() / 60_000) + 120)
      }),
      { numRuns: 500, seed: 5 },
    )
  })

  it('whatever is chosen, the ranges are sorted, disjoint and within the week', () => {
    const days = fc.subarray([...DAY_WORDS])
    const times = fc.subarray([...TIME_WORDS])
    fc.assert(
      fc.property(days, times, fc.integer({ min: 0, max: 10_079 }), (days, times, minutes) => {
        const now = new Date(MONDAY_3_PM.getTime() + minutes * 60_000)
        const ranges = whenRanges({ days, times }, ZONE, now) ?? []
        let end = -1
        for (const { fromMinute, untilMinute } of ranges) {
          expect(fromMinute).toBeGreaterThan(end)
          expect(untilMinute).toBeGreaterThan(fromMinute)
          end = untilMinute
        }
        expect(end).toBeLessThanOrEqual(10_080)
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})
