import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { nextOccurrence, occurrences } from '../schedule/occurrence'
import type { Slot } from '../schedule/types'
import { toCalendar } from './calendar-entry'

const NOW = new Date('2026-09-01T12:00:00Z')
const WEEKLY: Slot = {
  day: 1,
  startMinute: 19 * 60,
  durationMinutes: 60,
  zone: 'America/New_York',
  recurrence: 'weekly',
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
  effectiveFrom: null,
  effectiveUntil: null,
  skippedDates: [],
  pause: null,
}
const ENTRY = {
  id: 'abcd1234',
  revision: 3,
  title: 'Back to Basics, "the room"; upstairs',
  text: 'Erste Zeile\nZweite Zeile mit Umlauten: äöüß, die länger ist als fünfundsiebzig Oktetts und gefaltet wird 🙂🙂🙂🙂🙂🙂🙂🙂',
  location: 'St. Mark’s, 1 Sample Street, Springfield',
  url: 'https://example.org/meetings/back-to-basics-abcd1234',
  language: 'EN',
}

function calendarOf(change: Partial<Slot>): string {
  const slot = { ...WEEKLY, ...change }
  const first = nextOccurrence(slot, NOW)
  if (!first) throw new Error('This slot has no date.')
  return toCalendar({ ...ENTRY, slot, first }, { now: NOW })
}

function eventIn(calendar: string): ICAL.Event {
  const component = new ICAL.Component(ICAL.parse(calendar))
  const zone = component.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const event = component.getFirstSubcomponent('vevent')
  if (!event) throw new Error('There is no event.')
  return new ICAL.Event(event)
}

/** The starts that another implementation reads out of the file, until a year and a half from now. */
function startsIn(calendar: string): string[] {
  const event = eventIn(calendar)
  const until = NOW.getTime() + 550 * 86_400_000
  const starts: string[] = []
  const all = event.iterator()
  for (let at = all.next(); at; at = all.next()) {
    const start = at.toJSDate()
    if (start.getTime() >= until) break
    starts.push(start.toISOString())
  }
  ICAL.TimezoneService.reset()
  return starts
}

describe('a calendar entry', () => {
  const SLOTS: readonly [string, Partial<Slot>][] = [
    ['every week', {}],
    ['on the mornings of the changes', { day: 0, startMinute: 180 }],
    ['the last Friday of the month', { day: 5, recurrence: 'monthly', weekOfMonth: -1 }],
    ['the fifth Monday of the month', { recurrence: 'monthly', weekOfMonth: 5 }],
    ['the first Sunday of the month', { day: 0, recurrence: 'monthly', weekOfMonth: 1 }],
    ['every other Sunday', { day: 0, recurrence: 'interval', intervalWeeks: 2, anchorDate: '2026-09-05' }],
    ['every third Saturday', { day: 6, recurrence: 'interval', intervalWeeks: 3, anchorDate: '2026-08-30' }],
    ['with dates left out', { skippedDates: ['2026-11-02', '2026-12-28', '2026-12-29', '2020-01-06'] }],
    ['until a day', { effectiveUntil: '2027-03-29' }],
    ['until the eve of a day', { effectiveUntil: '2027-03-28' }],
    ['from a day on', { effectiveFrom: '2027-01-15' }],
    ['across midnight', { startMinute: 23 * 60 + 30, durationMinutes: 90 }],
    ['with a pause ahead', { pause: { from: '2026-10-19', until: '2026-11-09' } }],
    ['after a pause', { pause: { from: null, until: '2026-09-07' } }],
    ['until a pause without an end', { pause: { from: '2026-11-09', until: null } }],
    [
      'monthly, with a pause',
      { recurrence: 'monthly', weekOfMonth: 2, pause: { from: '2026-12-01', until: '2027-02-28' } },
    ],
  ]
  const ZONES = [
    'America/New_York',
    'America/Phoenix',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Auckland',
    'UTC',
  ]
  it.each(SLOTS)('takes place when the meeting does, across both clock changes: %s', (_, change) => {
    for (const zone of ZONES) {
      const slot = { ...WEEKLY, ...change, zone }
      const expected = occurrences(slot, NOW, new Date(NOW.getTime() + 550 * 86_400_000))
      expect(startsIn(calendarOf({ ...change, zone })), zone).toEqual(
        expected.map(({ startsAt }) => startsAt.toISOString()),
      )
    }
  })

  it('keeps its time on the wall in the hours that a clock skips or shows twice, as the calendar reads them', () => {
    for (const startMinute of [90, 150]) {
      const event = eventIn(calendarOf({ day: 0, startMinute }))
      const all = event.iterator()
      for (let count = 0; count < 60; count++) {
        const at = all.next()
        expect(at.hour * 60 + at.minute).toBe(startMinute)
        expect(at.zone?.tzid).toBe('America/New_York')
      }
      ICAL.TimezoneService.reset()
    }
  })

  it('ends on the next day what crosses midnight', () => {
    const event = eventIn(calendarOf({ startMinute: 23 * 60 + 30, durationMinutes: 90 }))
    expect(event.startDate.toString()).toBe('2026-09-07T23:30:00')
    expect(event.endDate.toString()).toBe('2026-09-08T01:00:00')
    expect(event.duration.toSeconds()).toBe(5400)
  })

  it('says what the meeting is called, where it is and where to read on, and keeps its id', () => {
    const event = eventIn(calendarOf({}))
    expect(event.uid).toBe('abcd1234@meetings.open-chair')
    expect(event.sequence).toBe(3)
    expect(event.summary).toBe(ENTRY.title)
    expect(event.description).toBe(ENTRY.text)
    expect(event.location).toBe(ENTRY.location)
    expect(event.component.getFirstPropertyValue('url')).toBe(ENTRY.url)
    expect(event.duration.toSeconds()).toBe(3600)
  })

  it('ends its lines as RFC 5545 says, none longer than 75 octets', () => {
    const calendar = calendarOf({ skippedDates: ['2026-11-02', '2026-11-09'] })
    const lines = calendar.split('\r\n')
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(calendar).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/)
    expect(calendarOf({ effectiveUntil: '2027-03-29' })).toMatch(/UNTIL=\d{8}T\d{6}Z/)
  })

  it('describes every zone that a meeting can be in', () => {
    const nameless = Intl.supportedValuesOf('timeZone').filter(
      (zone) => !calendarOf({ zone }).includes('BEGIN:VTIMEZONE'),
    )
    expect(nameless).toEqual([])
  })
})
