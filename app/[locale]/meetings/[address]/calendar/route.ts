import { cityOf } from '@/components/meeting/city-of'
import { baseUrlOf } from '@/lib/api/respond'
import { toCalendar } from '@/lib/calendar/calendar-entry'
import { getMeeting } from '@/lib/catalogue/data'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { siteSettings } from '@/lib/config/site'
import { publicIdOf } from '@/lib/entry/routes'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { localePath, meetingHref } from '@/lib/lookup/href'
import { html } from '@/lib/plain-page/html'
import { plainPage } from '@/lib/plain-page/page'
import { answerOrUnavailable } from '../../../or-unavailable'

type Context = { params: Promise<{ locale: string; address: string }> }

export const GET = answerOrUnavailable(calendarEntry)

/** A meeting's times for a calendar, served as `/meetings/{slug}-{id}.ics`. What does not run has none, nor has a sample. */
async function calendarEntry(request: Request, { params }: Context): Promise<Response> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const t = wordsIn(locale)
  const id = publicIdOf(address)
  const now = new Date()
  const meeting = id === null ? null : await getMeeting(id, { now })
  if (!meeting?.running || meeting.sample || meeting.next === null) {
    return plainPage({
      lang: locale,
      title: t('meeting.calendarNone'),
      siteName: t('site.name'),
      home: localePath('/', locale),
      body: html`<p>${meeting && html`<a href="${meetingHref(meeting, locale)}">${meeting.name}</a>`}</p>`,
      status: meeting?.status === 'closed' ? 410 : 404,
    })
  }
  const url = `${baseUrlOf(request, siteSettings().url)}${meetingHref(meeting, locale)}`
  const calendar = toCalendar(
    {
      id: meeting.id,
      revision: meeting.version,
      title: meeting.name,
      text: t('meeting.calendarText', { url }),
      location: locationOf(meeting),
      url,
      slot: meeting.slot,
      first: meeting.next,
      language: locale.toUpperCase(),
    },
    { now },
  )
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${meeting.slug}.ics"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}

/** As exactly as the meeting's own page says it. */
function locationOf({ venue, place }: MeetingDetail): string {
  if (!venue) return ''
  const city = [cityOf(venue), place?.postalCode].filter(Boolean).join(' ')
  return [venue.name, venue.street, city].filter(Boolean).join(', ')
}
