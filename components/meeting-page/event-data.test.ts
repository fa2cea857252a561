import { describe, expect, it } from 'vitest'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { nextOccurrence } from '@/lib/schedule/occurrence'
import { weeklySlot } from '@/lib/schedule/slot-samples'
import type { Slot } from '@/lib/schedule/types'
import { eventData } from './event-data'

const NOW = new Date('2026-11-23T12:00:00Z')
const VENUE: NonNullable<MeetingDetail['venue']> = {
  name: 'Grace Church',
  street: '12 Elm St',
  city: 'Springfield',
  state: 'IL',
  precision: 'exact',
}
const PLACE: NonNullable<MeetingDetail['place']> = {
  notes: '',
  county: '',
  postalCode: '62701',
  country: 'US',
  point: null,
}
const MEETING = {
  id: 'abcd1234',
  slug: 'new-hope',
  name: 'New Hope',
  sample: false,
  running: true,
  format: 'in-person',
  venue: VENUE,
  place: PLACE,
  fellowship: { name: 'Heroin Anonymous' },
  languages: ['en'],
}

/** What a search engine is told of New Hope, but for what a test is about. */
function dataOf(but: Partial<MeetingDetail> = {}, slotBut: Partial<Slot> = {}) {
  const slot = weeklySlot(slotBut)
  const meeting = { ...MEETING, slot, next: nextOccurrence(slot, NOW), ...but } as MeetingDetail
  return eventData(meeting, { baseUrl: 'https://chair.example', locale: 'en' })
}
const scheduleOf = (slot: Partial<Slot>) => dataOf({}, slot)?.eventSchedule

describe('a meeting for search engines', () => {
  it('is an event with its address, its next date and its schedule', () => {
    expect(dataOf()).toMatchObject({
      '@type': 'Event',
      url: 'https://chair.example/meetings/new-hope-abcd1234',
      name: 'New Hope',
      startDate: '2026-11-24T00:30:00.000Z',
      endDate: '2026-11-24T01:30:00.000Z',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Grace Church',
          address: { streetAddress: '12 Elm St', addressLocality: 'Springfield', postalCode: '62701' },
        },
      ],
      eventSchedule: {
        repeatFrequency: 'P1W',
        byDay: 'https://schema.org/Monday',
        startTime: '19:30:00',
        duration: 'PT60M',
        scheduleTimezone: 'America/New_York',
      },
    })
  })

  it.each([
    ['the last Friday', { day: 5, recurrence: 'monthly', weekOfMonth: -1 }, 'P1M', '-1FR'],
    ['the second Tuesday', { day: 2, recurrence: 'monthly', weekOfMonth: 2 }, 'P1M', '2TU'],
    [
      'every other Sunday',
      { day: 0, recurrence: 'interval', intervalWeeks: 2, anchorDate: '2026-11-22' },
      'P2W',
      'https://schema.org/Sunday',
    ],
  ] as const)(
    'says on which days, without a week that schema.org does not know: %s',
    (_, slot, every, byDay) => {
      expect(scheduleOf(slot)).toMatchObject({ repeatFrequency: every, byDay })
      expect(scheduleOf(slot)).not.toHaveProperty('byMonthWeek')
    },
  )

  it('leaves out the dates of a pause, and ends at one that has no end', () => {
    const ahead = { pause: { from: '2026-12-01', until: '2026-12-14' }, skippedDates: ['2027-01-04'] }
    expect(scheduleOf(ahead)).toMatchObject({ exceptDate: ['2026-12-07', '2026-12-14', '2027-01-04'] })
    expect(scheduleOf({ pause: { from: '2026-12-01', until: null } })).toMatchObject({
      endDate: '2026-11-30',
    })
  })

  it('says of a hidden place its city alone, and is none where not even that is known', () => {
    const hidden = { ...VENUE, name: '', street: '', precision: 'hidden' } as const
    const place = { ...PLACE, postalCode: '' }
    expect(dataOf({ venue: hidden, place })?.location).toEqual([
      {
        '@type': 'Place',
        name: 'Springfield',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Springfield',
          addressRegion: 'IL',
          addressCountry: 'US',
        },
      },
    ])
    expect(dataOf({ venue: { ...hidden, city: '', state: '' }, place })).toBeNull()
    expect(dataOf({ venue: null, place: null })).toBeNull()
  })

  it('is joined at its page, never by its link', () => {
    const url = 'https://chair.example/meetings/new-hope-abcd1234'
    expect(dataOf({ format: 'online', venue: null, place: null })?.location).toEqual([
      { '@type': 'VirtualLocation', url },
    ])
    expect(dataOf({ format: 'hybrid' })?.location).toHaveLength(2)
  })

  it('is none for a sample, for what is not running, and without a date ahead', () => {
    expect(dataOf({ sample: true })).toBeNull()
    expect(dataOf({ running: false })).toBeNull()
    expect(dataOf({ next: null })).toBeNull()
  })
})
