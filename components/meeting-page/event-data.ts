import type { MeetingDetail } from '@/lib/catalogue/types'
import { meetingHref } from '@/lib/lookup/href'
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
 * does. Null for a sample, and for what has no date ahead.
 */
export function eventData(
  meeting: MeetingDetail,
  { baseUrl, locale }: { baseUrl: string; locale: string },
): Record<string, unknown> | null {
  const { slot, next, venue, place, fellowship, languages } = meeting
  if (meeting.sample || meeting.status !== 'published' || next === null) return null
  const url = `${baseUrl}${meetingHref(meeting, locale)}`
  const shown = venue && (venue.precision === 'exact' || venue.precision === 'approximate')
  const room = venue &&
    venue.precision !== 'hidden' && {
      '@type': 'Place',
      name: (shown && venue.name) || venue.city,
      address: {
        '@type': 'PostalAddress',
        ...(shown ? { streetAddress: venue.street, postalCode: place?.postalCode ?? '' } : {}),
        addressLocality: venue.city,
        addressRegion: venue.state,
        addressCountry: place?.country ?? '',
      },
    }
  // the page, never the way in: that is shown after a tap
  const afar = meeting.format !== 'in-person' && { '@type': 'VirtualLocation', url }
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
    eventSchedule: scheduleOf(slot),
    isAccessibleForFree: true,
    location: [room, afar].filter(Boolean),
    organizer: { '@type': 'Organization', name: fellowship.name },
    ...(languages.length > 0 ? { inLanguage: languages } : {}),
  }
}

function scheduleOf(slot: Slot) {
  const { day, startMinute, durationMinutes, recurrence, weekOfMonth, intervalWeeks, zone } = slot
  return {
    '@type': 'Schedule',
    repeatFrequency: recurrence === 'monthly' ? 'P1M' : `P${recurrence === 'interval' ? intervalWeeks : 1}W`,
    byDay: `https://schema.org/${DAYS[day ?? 0]}`,
    ...(recurrence === 'monthly' ? { byMonthWeek: weekOfMonth } : {}),
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
