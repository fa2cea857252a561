import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/components/meeting/viewer'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { nextOccurrence } from '@/lib/schedule/occurrence'
import { weeklySlot } from '@/lib/schedule/slot-samples'
import { WhenSection } from './when-section'
import { WhereSection } from './where-section'

const now = new Date('2026-11-23T17:00:00Z')
const slot = weeklySlot({ day: 1, startMinute: 1170, zone: 'America/Los_Angeles' })
const viewer: Viewer = {
  locale: 'en',
  now,
  zone: 'America/New_York',
  guessed: true,
  unit: 'mi',
  headings: 'h2',
}

const meeting = {
  id: 'p1anted1',
  slug: 'monday',
  status: 'published',
  running: true,
  format: 'hybrid',
  slot,
  next: nextOccurrence(slot, now),
  venue: { name: 'Hall', street: '1 Main St', city: 'Reno', state: 'NV', precision: 'exact' },
  place: null,
  sourceNowSays: {},
} as unknown as MeetingDetail

const when = (but: Partial<MeetingDetail> = {}) =>
  renderToStaticMarkup(<WhenSection meeting={{ ...meeting, ...but }} viewer={viewer} />)

describe('WhenSection', () => {
  it('shows what one can join from afar on the clock of who reads it, too', () => {
    for (const format of ['hybrid', 'online', 'phone'] as const) {
      const section = when({ format })
      expect(section).toContain('today 7:30 PM')
      expect(section).toContain('That is today 10:30 PM, Eastern time (EST).')
      expect(section).toContain('data-clock="America/Los_Angeles"')
    }
    const room = when({ format: 'in-person' })
    expect(room).not.toContain('That is')
    expect(room).not.toContain('data-clock')
  })

  it('keeps to the discreet view on the way to a calendar', () => {
    expect(when()).toContain('href="/meetings/monday-p1anted1.ics"')
    const discreet = renderToStaticMarkup(
      <WhenSection meeting={meeting} viewer={{ ...viewer, plain: true }} />,
    )
    expect(discreet).toContain('href="/meetings/p1anted1.ics?plain=1"')
  })

  it('says how long it is until it begins', () => {
    expect(when()).toContain('in 11 hours')
  })

  it('says at once what the service body says instead, of the time and of the place', () => {
    const sourceNowSays = {
      day: 2,
      startMinute: 1200,
      venue: { name: '', street: '9 Oak Ave', city: 'Reno', state: 'NV' },
    }
    expect(when({ sourceNowSays })).toContain('The service body now says: Tuesday, 8:00 PM.')
    const where = renderToStaticMarkup(<WhereSection meeting={{ ...meeting, sourceNowSays }} locale="en" />)
    expect(where).toContain('The service body now says: 9 Oak Ave, Reno, NV.')
    expect(when()).not.toContain('now says')
  })
})
