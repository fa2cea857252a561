import { describe, expect, it } from 'vitest'
import { occurrences } from './occurrence'
import { isOnPause, withoutPause } from './pause'
import { weeklySlot } from './slot-samples'

describe('whether a slot is on pause', () => {
  const slot = weeklySlot({ pause: { from: '2026-11-24', until: '2026-12-06' } })

  it.each([
    ['on the eve, though it is the first day in London', '2026-11-24T04:59Z', false],
    ['on the first day', '2026-11-24T05:00Z', true],
    ['on the last day, though it is over in London', '2026-12-07T04:59Z', true],
    ['on the day after', '2026-12-07T05:00Z', false],
  ])('%s', (_, now, expected) => {
    expect(isOnPause(slot, new Date(now))).toBe(expected)
  })

  it('without a first day it has begun, without a last it goes on', () => {
    const now = new Date('2026-11-24T12:00Z')
    expect(isOnPause(weeklySlot({ pause: { from: null, until: null } }), now)).toBe(true)
    expect(isOnPause(weeklySlot({ pause: { from: null, until: '2026-11-23' } }), now)).toBe(false)
    expect(isOnPause(weeklySlot({ pause: { from: '2026-11-25', until: null } }), now)).toBe(false)
    expect(isOnPause(weeklySlot(), now)).toBe(false)
  })

  it('lets what began on the eve come to its end after midnight', () => {
    const late = weeklySlot({
      startMinute: 23 * 60 + 30,
      durationMinutes: 90,
      pause: { from: '2026-11-24', until: null },
    })
    expect(isOnPause(late, new Date('2026-11-24T05:59Z'))).toBe(false)
    expect(isOnPause(late, new Date('2026-11-24T06:00Z'))).toBe(true)
  })
})

describe('a slot without its pause', () => {
  const from = '2026-11-23'
  const until = new Date('2028-01-01T00:00Z')
  const dates = (slot: Parameters<typeof occurrences>[0]) =>
    occurrences(slot, new Date('2026-11-23T12:00Z'), until).map(({ localDate }) => localDate)

  it.each([
    ['ahead', { from: '2026-12-01', until: '2027-01-10' }],
    ['with no end', { from: '2026-12-01', until: null }],
    ['that nobody lives to see the end of', { from: '2026-12-01', until: '2999-12-31' }],
    ['over', { from: '2026-10-01', until: '2026-11-10' }],
    ['that has begun', { from: null, until: '2026-12-07' }],
  ])('has the same dates: a pause %s', (_, pause) => {
    const slot = weeklySlot({ pause, skippedDates: ['2026-11-30'] })
    const told = withoutPause(slot, from)
    expect(told.pause).toBeNull()
    expect(dates(told)).toEqual(dates(slot))
  })

  it('names the dates that it loses, and no more, and keeps an earlier end', () => {
    const slot = weeklySlot({ pause: { from: '2026-12-01', until: '2026-12-15' } })
    expect(withoutPause(slot, from).skippedDates).toEqual(['2026-12-07', '2026-12-14'])
    const endless = { pause: { from: '2026-12-01', until: null } }
    expect(withoutPause(weeklySlot(endless), from).effectiveUntil).toBe('2026-11-30')
    expect(withoutPause(weeklySlot({ ...endless, effectiveUntil: '2026-11-25' }), from).effectiveUntil).toBe(
      '2026-11-25',
    )
  })
})
