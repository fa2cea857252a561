import { describe, expect, it } from 'vitest'
import { slotChanges } from './slot-changes'

const weekly = {
  recurrence: 'weekly',
  day: 1,
  startMinute: 1140,
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
}
const monthly = { ...weekly, recurrence: 'monthly', weekOfMonth: 2 }
const byAppointment = { ...weekly, recurrence: 'by-appointment', day: null, startMinute: null }
const changes = (wanted: object, current: object) =>
  slotChanges(wanted, { effectiveFrom: null, effectiveUntil: null, ...current } as Parameters<
    typeof slotChanges
  >[1])

describe('a slot that a person sets', () => {
  it('leaves behind what only the old recurrence needed', () => {
    expect(changes({ recurrence: 'weekly' }, monthly)).toMatchObject({
      recurrence: 'weekly',
      weekOfMonth: null,
    })
    expect(changes({ recurrence: 'by-appointment' }, monthly)).toMatchObject({
      recurrence: 'by-appointment',
      day: null,
      startMinute: null,
      weekOfMonth: null,
    })
  })

  it('takes what the new recurrence needs', () => {
    expect(changes({ recurrence: 'monthly', weekOfMonth: -1 }, weekly)).toMatchObject({
      recurrence: 'monthly',
      weekOfMonth: -1,
      anchorDate: null,
    })
    const fortnightly = { recurrence: 'interval', intervalWeeks: 2, anchorDate: '2026-12-07' } as const
    expect(changes(fortnightly, weekly)).toMatchObject(fortnightly)
    expect(changes({ weekOfMonth: 3 }, monthly)).toEqual({})
  })

  it('makes a meeting by appointment weekly when it gets a day and a time', () => {
    expect(changes({ day: 2, startMinute: 600 }, byAppointment)).toMatchObject({
      recurrence: 'weekly',
      day: 2,
      startMinute: 600,
    })
  })

  it.each([
    [{ day: 2 }, byAppointment, 'set both day and time'],
    [{ recurrence: 'weekly' }, byAppointment, 'set both day and time'],
    [{ recurrence: 'by-appointment', day: 2 }, weekly, 'no day and no time'],
    [{ recurrence: 'monthly' }, weekly, 'Monthly needs weekOfMonth'],
    [{ recurrence: 'interval', intervalWeeks: 2 }, weekly, 'needs intervalWeeks and anchorDate'],
    [{ weekOfMonth: 2 }, weekly, '"weekOfMonth" is for recurrence=monthly'],
    [{ recurrence: 'weekly', anchorDate: '2026-12-07' }, monthly, '"anchorDate" is for recurrence=interval'],
    [{ effectiveUntil: '2026-12-01' }, { ...weekly, effectiveFrom: '2026-12-02' }, 'before it begins'],
  ])('can not be %j', (wanted, current, sentence) => {
    expect(() => changes(wanted, current)).toThrow(sentence)
  })
})
