import { describe, expect, it } from 'vitest'
import type { Occurrence } from './occurrence'
import { weeklySlot } from './slot-samples'
import type { Slot } from './types'
import {
  formatClock,
  formatDayName,
  formatOccurrence,
  formatRecurrence,
  formatZone,
  untilParts,
} from './words'

const startingAt = (iso: string): Occurrence => ({
  startsAt: new Date(iso),
  endsAt: new Date(new Date(iso).getTime() + 3_600_000),
  localDate: iso.slice(0, 10),
})

describe('a wall time', () => {
  it.each([
    [0, '12:00 midnight', '00:00 (medianoche)'],
    [5, '12:05 AM', '00:05'],
    [450, '7:30 AM', '07:30'],
    [719, '11:59 AM', '11:59'],
    [720, '12:00 noon', '12:00 (mediodía)'],
    [765, '12:45 PM', '12:45'],
    [1170, '7:30 PM', '19:30'],
    [1439, '11:59 PM', '23:59'],
  ])('%i minutes after midnight is %s, %s', (minute, english, spanish) => {
    expect(formatClock(minute, 'en')).toBe(english)
    expect(formatClock(minute, 'es')).toBe(spanish)
  })
})

describe('how often', () => {
  it.each<[Partial<Slot>, string, string]>([
    [{}, 'Every Monday', 'Todos los lunes'],
    [{ day: 0 }, 'Every Sunday', 'Todos los domingos'],
    [{ day: 6 }, 'Every Saturday', 'Todos los sábados'],
    [
      { day: 5, recurrence: 'monthly', weekOfMonth: -1 },
      'Last Friday of the month',
      'Último viernes del mes',
    ],
    [{ recurrence: 'monthly', weekOfMonth: 1 }, 'First Monday of the month', 'Primer lunes del mes'],
    [{ recurrence: 'monthly', weekOfMonth: 5 }, 'Fifth Monday of the month', 'Quinto lunes del mes'],
    [
      { day: 2, recurrence: 'interval', intervalWeeks: 2 },
      'Every 2 weeks on Tuesday',
      'Cada 2 semanas, los martes',
    ],
    [
      { day: 6, recurrence: 'interval', intervalWeeks: 3 },
      'Every 3 weeks on Saturday',
      'Cada 3 semanas, los sábados',
    ],
    [{ day: 3, recurrence: 'interval', intervalWeeks: 1 }, 'Every Wednesday', 'Todos los miércoles'],
    [{ day: null, recurrence: 'by-appointment' }, 'By appointment', 'Con cita previa'],
  ])('%o', (but, english, spanish) => {
    expect(formatRecurrence(weeklySlot(but), 'en')).toBe(english)
    expect(formatRecurrence(weeklySlot(but), 'es')).toBe(spanish)
  })

  it('names days, whole and short', () => {
    expect([0, 1, 6].map((day) => formatDayName(day, 'en'))).toEqual(['Sunday', 'Monday', 'Saturday'])
    expect([0, 3, 6].map((day) => formatDayName(day, 'es'))).toEqual(['domingo', 'miércoles', 'sábado'])
    expect(formatDayName(3, 'en', 'short')).toBe('Wed')
    expect(formatDayName(3, 'es', 'short')).toBe('mié')
  })
})

describe('a zone', () => {
  const winter = new Date('2026-11-23T12:00Z')
  const summer = new Date('2026-07-23T12:00Z')

  it.each([
    ['America/New_York', winter, 'Eastern time (EST)', 'hora oriental (EST)'],
    ['America/New_York', summer, 'Eastern time (EDT)', 'hora oriental (EDT)'],
    ['America/Los_Angeles', summer, 'Pacific time (PDT)', 'hora del Pacífico (PDT)'],
    ['Asia/Kathmandu', winter, 'Nepal time (GMT+5:45)', 'hora de Nepal (GMT+5:45)'],
    ['UTC', winter, 'UTC', 'UTC'],
  ])('%s at %s is %s, %s', (zone, at, english, spanish) => {
    expect(formatZone(zone, at, 'en')).toBe(english)
    expect(formatZone(zone, at, 'es')).toBe(spanish)
  })
})

describe('when it starts', () => {
  const now = new Date('2026-11-22T15:00Z')
  const said = (iso: string, zone: string, locale: 'en' | 'es') =>
    formatOccurrence(startingAt(iso), { zone, locale, now })

  it.each([
    ['2026-11-23T00:30Z', 'America/New_York', 'today 7:30 PM', 'hoy 19:30'],
    ['2026-11-24T00:30Z', 'America/New_York', 'tomorrow 7:30 PM', 'mañana 19:30'],
    ['2026-11-22T04:30Z', 'America/New_York', 'yesterday 11:30 PM', 'ayer 23:30'],
    ['2026-12-01T00:30Z', 'America/New_York', 'Mon 30 Nov, 7:30 PM', 'lun 30 nov, 19:30'],
    [
      '2027-01-05T17:00Z',
      'America/New_York',
      'Tue 5 Jan 2027, 12:00 noon',
      'mar 5 ene 2027, 12:00 (mediodía)',
    ],
    ['2026-11-23T00:30Z', 'Asia/Kathmandu', 'tomorrow 6:15 AM', 'mañana 06:15'],
  ])('%s in %s is %s, %s', (iso, zone, english, spanish) => {
    expect(said(iso, zone, 'en')).toBe(english)
    expect(said(iso, zone, 'es')).toBe(spanish)
  })

  it.each([
    ['2026-11-22T15:25:00Z', { state: 'soon', minutes: 25 }],
    ['2026-11-22T15:00:10Z', { state: 'soon', minutes: 1 }],
    ['2026-11-22T17:00:00Z', { state: 'soon', minutes: 120 }],
    ['2026-11-22T17:00:30Z', { state: 'later', minutes: 121 }],
    ['2026-11-22T15:00:00Z', { state: 'in-progress', minutes: 0 }],
    ['2026-11-22T14:48:30Z', { state: 'in-progress', minutes: 11 }],
  ])('a start at %s is %o', (iso, parts) => {
    expect(untilParts(startingAt(iso), now)).toEqual(parts)
  })
})
