import type { MeetingDetail } from '@/lib/catalogue/types'
import { meetingHref } from '@/lib/lookup/href'
import { withoutPause } from '@/lib/schedule/pause'
import type { Slot } from '@/lib/schedule/types'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MODES = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  phone: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const

/**
 * A meeting for search engines: a schema.org Event with its next date and its schedule. It says no more than the page
 * does. Null for a sample, for what is not running, has no date ahead, or is at a place of which nothing may be said.
 */
export function eventData(
  meeting: MeetingDetail,
  { baseUrl, locale }: { baseUrl: string; locale: string },
): Record<string, unknown> | null {
  const { slot, next, fellowship, languages } = meeting
  if (meeting.sample || !meeting.running || next === null) return null
  const url = `${baseUrl}${meetingHref(meeting, locale)}`
  // the page, never the way in: that is shown after a tap
  const afar = meeting.format === 'in-person' ? null : { '@type': 'VirtualLocation', url }
  const location = [roomOf(meeting), afar].filter((where) => where !== null)
  if (location.length === 0) return null
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: meeting.name,
    startDate: next.startsAt.toISOString(),
    endDate: next.endsAt.toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${MODES[meeting.format]}`,
    eventSchedule: scheduleOf(withoutPause(slot, next.localDate)),
    isAccessibleForFree: true,
    location,
    organizer: { '@type': 'Organization', name: fellowship.name },
    ...(languages.length > 0 ? { inLanguage: languages } : {}),
  }
}

/** Where one goes, as far as it is published: of a hidden venue its city. Null when nothing is known. */
function roomOf({ venue, place }: MeetingDetail) {
  const name = venue?.name || venue?.city || venue?.state
  if (!venue || !name) return null
  const address = {
    streetAddress: venue.street,
    postalCode: place?.postalCode,
    addressLocality: venue.city,
    addressRegion: venue.state,
    addressCountry: place?.country,
  }
  const known = Object.fromEntries(Object.entries(address).filter(([, part]) => part))
  return { '@type': 'Place', name, address: { '@type': 'PostalAddress', ...known } }
}

/** Days of the month as schema.org's byDay takes them from RFC 5545, 3.3.10: "2TU", "-1FR". */
function scheduleOf(slot: Slot) {
  const { day, startMinute, durationMinutes, recurrence, weekOfMonth, intervalWeeks, zone } = slot
  const name = DAYS[day ?? 0] ?? 'Sunday'
  const isMonthly = recurrence === 'monthly'
  return {
    '@type': 'Schedule',
    repeatFrequency: isMonthly ? 'P1M' : `P${recurrence === 'interval' ? intervalWeeks : 1}W`,
    byDay: isMonthly ? `${weekOfMonth ?? 1}${name.slice(0, 2).toUpperCase()}` : `https://schema.org/${name}`,
    startTime: clock(startMinute ?? 0),
    duration: `PT${durationMinutes}M`,
    scheduleTimezone: zone,
    ...(slot.effectiveFrom ? { startDate: slot.effectiveFrom } : {}),
    ...(slot.effectiveUntil ? { endDate: slot.effectiveUntil } : {}),
    ...(slot.skippedDates.length > 0 ? { exceptDate: slot.skippedDates } : {}),
  }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
}
