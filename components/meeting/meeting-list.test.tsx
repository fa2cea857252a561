import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { MeetingCard } from '@/lib/lookup/types'
import { weeklySlot } from '@/lib/schedule/slot-samples'
import { MeetingList } from './meeting-list'
import type { Viewer } from './viewer'

const viewer: Viewer = {
  locale: 'en',
  now: new Date('2026-11-23T17:00:00Z'),
  zone: 'America/New_York',
  unit: 'mi',
  guessed: true,
  headings: 'h3',
}
const meeting = {
  id: 'p1anted1',
  slug: 'monday',
  name: 'Monday & <friends>',
  types: ['twelve-step'],
  format: 'online',
  slot: weeklySlot(),
  next: {
    startsAt: new Date('2026-11-23T17:25:00Z'),
    endsAt: new Date('2026-11-23T18:25:00Z'),
    localDate: '2026-11-23',
  },
  running: true,
  venue: null,
  distanceMetres: null,
  features: [],
  languages: ['es'],
  freshness: 'check-first',
  phone: '+1 555-555-0100',
  groupMedication: null,
  fellowship: { name: 'Narcotics Anonymous', abbreviation: 'NA', medicationPolicy: null },
} as unknown as MeetingCard

const drawn = (meeting: MeetingCard) =>
  renderToStaticMarkup(<MeetingList meetings={[meeting]} viewer={viewer} />)

test('a card says when, what and how sure, and whom to call where nobody stands for it', () => {
  const card = drawn(meeting)
  expect(card).toContain(
    '<time class="when-next" datetime="2026-11-23T17:25:00.000Z" data-clock="America/New_York">',
  )
  expect(card).toContain('<span class="soon">Starts in 25 min</span>')
  expect(card).toContain('<h3><a href="/meetings/monday-p1anted1">Monday &amp; &lt;friends&gt;</a></h3>')
  expect(card).toContain('Narcotics Anonymous (NA) · Twelve-step · Online · Spanish')
  expect(card).toContain('<a href="tel:+15555550100">+1 555-555-0100</a>')
})

test('where one goes stands on a card as exactly as the group wishes', () => {
  const venue = { name: 'Hall', street: '1 Main St', city: 'Troy', state: 'NY', precision: 'exact' as const }
  const card = drawn({ ...meeting, format: 'in-person', venue, distanceMetres: 1931 })
  expect(card).toContain('Hall, 1 Main St, Troy, NY<span class="distance">1.2 mi away</span>')
  expect(card).not.toContain('data-clock')
  const roughly = drawn({ ...meeting, format: 'in-person', venue: { ...venue, precision: 'city' } })
  expect(roughly).toContain('In Troy, NY')
  expect(roughly).not.toContain('Main St')
})
