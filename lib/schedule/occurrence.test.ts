import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOccurrence, occurrences, occursOn } from './occurrence'
import { weeklySlot } from './slot-samples'
import type { Slot } from './types'

const startOf = (slot: Slot, now: string) => nextOccurrence(slot, new Date(now))?.startsAt.toISOString()
const dates = (slot: Slot, from: string, limit: number | Date) =>
  occurrences(slot, new Date(from), limit).map(({ localDate }) => localDate)

describe('what still counts as next', () => {
  const slot = weeklySlot() // Mondays 19:30 in New York: 00:30 to 01:30 UTC in winter

  it.each([
    ['before it begins', '2026-11-23T20:00Z', '2026-11-24T00:30:00.000Z'],
    ['as it begins', '2026-11-24T00:30Z', '2026-11-24T00:30:00.000Z'],
    ['in its last second', '2026-11-24T01:29:59Z', '2026-11-24T00:30:00.000Z'],
    ['once it has ended', '2026-11-24T01:30Z', '2026-12-01T00:30:00.000Z'],
  ])('%s', (_, now, expected) => {
    expect(startOf(slot, now)).toBe(expected)
  })

  it('with ten minutes of grace it counts until ten minutes after its start, and not a second longer', () => {
    const start = (now: string) =>
      nextOccurrence(slot, new Date(now), { graceMinutes: 10 })?.startsAt.toISOString()
    expect(start('2026-11-24T00:40:00Z')).toBe('2026-11-24T00:30:00.000Z')
    expect(start('2026-11-24T00:40:01Z')).toBe('2026-12-01T00:30:00.000Z')
  })

  it('without grace only what has not begun counts', () => {
    const start = (now: string) =>
      nextOccurrence(slot, new Date(now), { graceMinutes: 0 })?.startsAt.toISOString()
    expect(start('2026-11-24T00:30:00Z')).toBe('2026-11-24T00:30:00.000Z')
    expect(start('2026-11-24T00:30:01Z')).toBe('2026-12-01T00:30:00.000Z')
  })

  it('a meeting without a duration counts until the moment it begins', () => {
    const brief = weeklySlot({ durationMinutes: 0 })
    expect(startOf(brief, '2026-11-24T00:30:00Z')).toBe('2026-11-24T00:30:00.000Z')
    expect(startOf(brief, '2026-11-24T00:30:01Z')).toBe('2026-12-01T00:30:00.000Z')
  })

  it('a meeting that crosses midnight is in progress on the day after, on the date of its slot', () => {
    const late = weeklySlot({ day: 6, startMinute: 23 * 60 + 30, durationMinutes: 90 })
    const found = nextOccurrence(late, new Date('2026-11-22T05:15Z')) // Sunday 00:15
    expect(found?.startsAt.toISOString()).toBe('2026-11-22T04:30:00.000Z')
    expect(found?.endsAt.toISOString()).toBe('2026-11-22T06:00:00.000Z')
    expect(found?.localDate).toBe('2026-11-21')
  })

  it('is none by appointment, and none for a slot that lacks what its recurrence needs', () => {
    const now = '2026-11-24T00:00Z'
    expect(
      startOf(weeklySlot({ recurrence: 'by-appointment', day: null, startMinute: null }), now),
    ).toBeUndefined()
    expect(startOf(weeklySlot({ startMinute: null }), now)).toBeUndefined()
    expect(startOf(weeklySlot({ recurrence: 'monthly' }), now)).toBeUndefined()
    expect(startOf(weeklySlot({ recurrence: 'interval', intervalWeeks: 2 }), now)).toBeUndefined()
    expect(
      startOf(weeklySlot({ recurrence: 'interval', intervalWeeks: 0, anchorDate: '2026-11-02' }), now),
    ).toBeUndefined()
  })

  it('refuses a zone that does not exist and a date that is none', () => {
    expect(() => startOf(weeklySlot({ zone: 'America/Gotham' }), '2026-11-24T00:00Z')).toThrow(RangeError)
    expect(() => occursOn(weeklySlot(), '2026-02-30')).toThrow(RangeError)
    expect(() => occursOn(weeklySlot(), 'monday')).toThrow(RangeError)
  })
})

describe('where clocks are unusual', () => {
  const sunday = (but: Partial<Slot>) => weeklySlot({ day: 0, ...but })

  it.each<[string, Slot, string, string]>([
    [
      'a time that spring skips is an hour later on the wall',
      sunday({ startMinute: 150 }),
      '2026-03-08T00:00Z',
      '2026-03-08T07:30:00.000Z',
    ],
    [
      'of a time that autumn shows twice the first is taken',
      sunday({ startMinute: 90 }),
      '2026-11-01T00:00Z',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'Lord Howe skips half an hour: 02:15 is 02:45',
      sunday({ startMinute: 135, zone: 'Australia/Lord_Howe' }),
      '2026-10-03T00:00Z',
      '2026-10-03T15:45:00.000Z',
    ],
    [
      'Lord Howe repeats half an hour: 01:45 is the first',
      sunday({ startMinute: 105, zone: 'Australia/Lord_Howe' }),
      '2026-04-04T00:00Z',
      '2026-04-04T14:45:00.000Z',
    ],
    [
      'Troll jumps two hours: 01:30 is 03:30',
      sunday({ startMinute: 90, zone: 'Antarctica/Troll' }),
      '2026-03-28T00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'Troll repeats two hours: 02:30 is the first',
      sunday({ startMinute: 150, zone: 'Antarctica/Troll' }),
      '2026-10-24T00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'Kathmandu is 5 h 45 min ahead',
      sunday({ startMinute: 1080, zone: 'Asia/Kathmandu' }),
      '2026-11-22T00:00Z',
      '2026-11-22T12:15:00.000Z',
    ],
    [
      'Apia is 13 hours ahead: its Sunday morning is Saturday here',
      sunday({ startMinute: 540, zone: 'Pacific/Apia' }),
      '2026-11-20T00:00Z',
      '2026-11-21T20:00:00.000Z',
    ],
    [
      'Pago Pago, next to Apia, is 24 hours behind it',
      sunday({ startMinute: 540, zone: 'Pacific/Pago_Pago' }),
      '2026-11-20T00:00Z',
      '2026-11-22T20:00:00.000Z',
    ],
    [
      'Cairo skips the first hour of a day, not of a night',
      weeklySlot({ day: 5, startMinute: 30, zone: 'Africa/Cairo' }),
      '2026-04-23T00:00Z',
      '2026-04-23T22:30:00.000Z',
    ],
  ])('%s', (_, slot, now, expected) => {
    expect(startOf(slot, now)).toBe(expected)
  })

  it('sixty minutes are sixty minutes also while the clock is turned', () => {
    const [spring] = occurrences(sunday({ startMinute: 90 }), new Date('2026-03-08T00:00Z'), 1)
    const [autumn] = occurrences(sunday({ startMinute: 90 }), new Date('2026-11-01T00:00Z'), 1)
    expect(spring?.endsAt.toISOString()).toBe('2026-03-08T07:30:00.000Z') // 03:30 on the wall
    expect(autumn?.endsAt.toISOString()).toBe('2026-11-01T06:30:00.000Z') // 01:30 again
  })

  it('a meeting whose skipped time is over by the wall has only begun', () => {
    const found = nextOccurrence(sunday({ startMinute: 150 }), new Date('2026-03-08T07:40Z'))
    expect(found?.startsAt.toISOString()).toBe('2026-03-08T07:30:00.000Z')
  })
})

describe('recurrences beyond weekly', () => {
  it('a fifth Monday is skipped in months that have four', () => {
    const fifth = weeklySlot({ recurrence: 'monthly', weekOfMonth: 5 })
    expect(dates(fifth, '2026-01-01T00:00Z', 5)).toEqual([
      '2026-03-30',
      '2026-06-29',
      '2026-08-31',
      '2026-11-30',
      '2027-03-29',
    ])
  })

  it('a fifth is found also from the day after the last one', () => {
    const fifth = weeklySlot({ recurrence: 'monthly', weekOfMonth: 5 })
    expect(dates(fifth, '2026-12-01T12:00Z', 1)).toEqual(['2027-03-29'])
  })

  it('the last Friday is the fourth or the fifth', () => {
    const last = weeklySlot({ day: 5, recurrence: 'monthly', weekOfMonth: -1 })
    expect(dates(last, '2026-05-20T00:00Z', 3)).toEqual(['2026-05-29', '2026-06-26', '2026-07-31'])
  })

  it('the first Monday of a month that begins on a Monday is its first day', () => {
    const first = weeklySlot({ recurrence: 'monthly', weekOfMonth: 1 })
    expect(dates(first, '2026-05-20T00:00Z', 2)).toEqual(['2026-06-01', '2026-07-06'])
  })

  it('every two weeks goes on across the year end, and before its anchor', () => {
    const slot = weeklySlot({ day: 2, recurrence: 'interval', intervalWeeks: 2, anchorDate: '2026-12-22' })
    expect(dates(slot, '2026-12-01T00:00Z', 4)).toEqual([
      '2026-12-08',
      '2026-12-22',
      '2027-01-05',
      '2027-01-19',
    ])
  })

  it('every three weeks is counted from the week of its anchor, Sunday to Saturday', () => {
    const saturday = { day: 6, recurrence: 'interval', intervalWeeks: 3, anchorDate: '2026-11-22' } as const
    expect(dates(weeklySlot(saturday), '2026-11-23T00:00Z', 2)).toEqual(['2026-11-28', '2026-12-19'])
    const sunday = { ...saturday, day: 0, anchorDate: '2026-11-28' }
    expect(dates(weeklySlot(sunday), '2026-11-23T12:00Z', 1)).toEqual(['2026-12-13'])
  })

  it('keeps to its first and last date, both inclusive', () => {
    const slot = weeklySlot({ effectiveFrom: '2027-01-04', effectiveUntil: '2027-01-18' })
    expect(dates(slot, '2026-11-01T00:00Z', 10)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18'])
    expect(startOf(slot, '2027-01-19T01:30Z')).toBeUndefined()
  })

  it('does not take place on skipped dates', () => {
    const slot = weeklySlot({ skippedDates: ['2026-11-23', '2026-12-07'] })
    expect(dates(slot, '2026-11-23T12:00Z', 2)).toEqual(['2026-11-30', '2026-12-14'])
    expect(occursOn(slot, '2026-11-23')).toBe(false)
    expect(occursOn(slot, '2026-11-30')).toBe(true)
  })

  it('does not take place in a pause, first and last date included', () => {
    const slot = weeklySlot({ pause: { from: '2026-11-30', until: '2026-12-14' } })
    expect(dates(slot, '2026-11-23T12:00Z', 2)).toEqual(['2026-11-23', '2026-12-21'])
    expect(occursOn(slot, '2026-11-30')).toBe(false)
    expect(occursOn(slot, '2026-12-14')).toBe(false)
    const endless = weeklySlot({ pause: { from: '2026-11-30', until: null } })
    expect(dates(endless, '2026-11-23T12:00Z', 2)).toEqual(['2026-11-23'])
    expect(startOf(weeklySlot({ pause: { from: null, until: null } }), '2026-11-23T12:00Z')).toBeUndefined()
    expect(dates(weeklySlot({ pause: { from: null, until: '2026-11-23' } }), '2026-11-23T12:00Z', 1)).toEqual(
      ['2026-11-30'],
    )
  })

  it('stops looking after five years', () => {
    expect(startOf(weeklySlot({ effectiveFrom: '2031-10-01' }), '2026-11-23T00:00Z')).toBe(
      '2031-10-06T23:30:00.000Z',
    )
    expect(startOf(weeklySlot({ effectiveFrom: '2032-01-01' }), '2026-11-23T00:00Z')).toBeUndefined()
    expect(occurrences(weeklySlot(), new Date('2026-11-23T00:00Z'), 10_000).length).toBe(262)
  })

  it('lists those that start at or after a moment and before another', () => {
    const from = '2026-11-24T00:30:00Z'
    expect(dates(weeklySlot(), from, new Date('2026-12-08T00:30Z'))).toEqual(['2026-11-23', '2026-11-30'])
    expect(dates(weeklySlot(), '2026-11-24T00:30:01Z', 1)).toEqual(['2026-11-30'])
    expect(dates(weeklySlot(), from, 0)).toEqual([])
  })
})

describe('whatever the slot', { timeout: 30_000 }, () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  const localDate = instant.map((date) => date.toISOString().slice(0, 10))
  const slot = fc.record({
    day: fc.integer({ min: 0, max: 6 }),
    startMinute: fc.integer({ min: 0, max: 1439 }),
    durationMinutes: fc.integer({ min: 0, max: 1440 }),
    zone: fc.constantFrom(...zones),
    recurrence: fc.constantFrom<Slot['recurrence']>('weekly', 'monthly', 'interval'),
    weekOfMonth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    intervalWeeks: fc.integer({ min: 1, max: 9 }),
    anchorDate: localDate,
    effectiveFrom: fc.option(localDate),
    effectiveUntil: fc.option(localDate),
    skippedDates: fc.array(localDate, { maxLength: 3 }),
    pause: fc.option(fc.record({ from: fc.option(localDate), until: fc.option(localDate) })),
  })

  it('the next occurrence is the first of the list that still counts', () => {
    fc.assert(
      fc.property(slot, instant, (slot, now) => {
        const dayBefore = new Date(now.getTime() - 26 * 3_600_000)
        const listed = occurrences(slot, dayBefore, 9).find(
          ({ startsAt, endsAt }) => endsAt > now || startsAt >= now,
        )
        expect(nextOccurrence(slot, now)).toEqual(listed ?? null)
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  it('the list is in order and holds just the dates that it occurs on', () => {
    fc.assert(
      fc.property(slot, instant, (slot, from) => {
        const listed = occurrences(slot, from, new Date(from.getTime() + 100 * 86_400_000))
        const starts = listed.map(({ startsAt }) => startsAt.getTime())
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        const inside = (days: number) =>
          new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)
        const days = Array.from({ length: 96 }, (_, day) => inside(day + 2))
        const listedDates = listed.map((o) => o.localDate).filter((date) => days.includes(date))
        expect(listedDates).toEqual(days.filter((date) => occursOn(slot, date)))
      }),
      { numRuns: 100, seed: 2 },
    )
  })
})
