import { addressLines } from '@/components/meeting/address-lines'
import { siteIdentity } from '@/components/site/site-identity'
import { baseUrlOf, parametersOf } from '@/lib/api/respond'
import { toCalendar } from '@/lib/calendar/calendar-entry'
import { getMeeting } from '@/lib/catalogue/data'
import { siteSettings } from '@/lib/config/site'
import { publicIdOf } from '@/lib/entry/routes'
import { localeOf, wordsIn } from '@/lib/i18n/words'
import { parseCriteria } from '@/lib/lookup/criteria'
import { meetingHref } from '@/lib/lookup/href'
import { html } from '@/lib/markup/html'
import { plainPage } from '@/lib/plain-page/page'
import { answerOrUnavailable } from '../../../or-unavailable'

type Context = { params: Promise<{ locale: string; address: string }> }

export const GET = answerOrUnavailable(calendarEntry)

/**
 * A meeting's times for a calendar, served as `/meetings/{slug}-{id}.ics`. What does not run has none, nor has a sample.
 * From the discreet view neither the file nor the entry is called by the meeting's name.
 */
async function calendarEntry(request: Request, { params }: Context): Promise<Response> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const t = wordsIn(locale)
  const id = publicIdOf(address)
  const now = new Date()
  const { plain } = parseCriteria(parametersOf(request)).criteria
  const meeting = id === null ? null : await getMeeting(id, { now })
  if (!meeting?.running || meeting.sample || meeting.next === null) {
    const { name, home } = siteIdentity(locale, plain)
    return plainPage({
      lang: locale,
      title: t('meeting.calendarNone'),
      siteName: name,
      home,
      body: html`<p>${meeting && html`<a href="${meetingHref(meeting, locale, { plain })}">${meeting.name}</a>`}</p>`,
      status: meeting?.status === 'closed' ? 410 : 404,
    })
  }
  const url = `${baseUrlOf(request, siteSettings().url)}${meetingHref(meeting, locale, { plain })}`
  const calendar = toCalendar(
    {
      id: meeting.id,
      revision: meeting.version,
      title: plain ? t('meeting.calendarTitle') : meeting.name,
      text: t('meeting.calendarText', { url }),
      location: meeting.venue ? addressLines(meeting.venue, meeting.place).join(', ') : '',
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
      'Content-Disposition': `attachment; filename="${plain ? meeting.id : meeting.slug}.ics"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
