import { shownFromText } from '@/components/meeting-page/shown-from-text'
import { waysToJoin } from '@/components/meeting-page/ways-to-join'
import { whomToAsk } from '@/components/meeting-page/whom-to-ask'
import { siteIdentity } from '@/components/site/site-identity'
import { parametersOf } from '@/lib/api/respond'
import { getJoinDetails, getMeeting } from '@/lib/catalogue/data'
import { isJoinKnown, joinStand } from '@/lib/catalogue/join'
import type { JoinDetails, MeetingDetail } from '@/lib/catalogue/types'
import { siteSettings } from '@/lib/config/site'
import { publicIdOf } from '@/lib/entry/routes'
import type { Locale } from '@/lib/i18n/locales'
import { localeOf, type Translate, wordsIn } from '@/lib/i18n/words'
import { parseCriteria } from '@/lib/lookup/criteria'
import { localePath, meetingHref } from '@/lib/lookup/href'
import { type Html, html } from '@/lib/markup/html'
import { plainPage } from '@/lib/plain-page/page'
import { answerOrUnavailable } from '../../../or-unavailable'

type Context = { params: Promise<{ locale: string; address: string }> }

export const POST = answerOrUnavailable(showWays)

/** Only the tap on the button shows how to join: a link that is followed leads back to the meeting. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, address } = await params
  const to = localePath(`/meetings/${encodeURIComponent(address)}`, locale) + new URL(request.url).search
  return new Response(null, { status: 303, headers: { Location: to } })
}

/** How to join, as the group wishes: after the tap, from 15 minutes before, or by asking. */
async function showWays(request: Request, { params }: Context): Promise<Response> {
  const { locale: segment, address } = await params
  const locale = localeOf(segment)
  const t = wordsIn(locale)
  const id = publicIdOf(address)
  const now = new Date()
  const { plain } = parseCriteria(parametersOf(request)).criteria
  const { name, home } = siteIdentity(locale, plain)
  const meeting = id === null ? null : await getMeeting(id, { now })
  const page = (body: Html, status = 200) =>
    plainPage({
      lang: locale,
      title: t('join.title'),
      siteName: name,
      home,
      body,
      status,
    })
  if (!meeting || meeting.status === 'closed')
    return page(html`<p>${t('join.gone')}</p>`, meeting ? 410 : 404)
  const about = (body: Html | null) =>
    page(html`<p><strong>${meeting.name}</strong></p>
${body}<p><a href="${meetingHref(meeting, locale, { plain })}">${t('join.back')}</a></p>`)
  if (!meeting.running) return about(html`<p>${t('join.gone')}</p>`)
  const details = await getJoinDetails(meeting.id)
  const join = details && { known: isJoinKnown(details), policy: details.policy }
  switch (joinStand(join, meeting.next, now)) {
    case 'open':
    case 'tap':
      return about(details && ways(details, t))
    case 'contact':
      return about(html`<p>${t('join.contact')}</p>${ask(meeting, locale)}`)
    case 'not-yet':
      return about(html`<p>${t('join.beforeStart')}</p>
${meeting.next && html`<p>${shownFromText(meeting, meeting.next, { locale, now, zone: siteSettings().zone })}</p>`}`)
    case 'none':
      return about(html`<p>${t('join.none')}</p>${ask(meeting, locale)}`)
  }
}

function ways(details: JoinDetails, t: Translate): Html {
  const { link, dial, facts, privacy } = waysToJoin(details)
  return html`
${link && html`<p><a class="button" href="${link.href}" rel="noreferrer noopener">${link.provider ? t('join.openIn', { provider: link.provider }) : t('join.open')}</a></p>`}
${dial && html`<p><a href="${dial.href}">${t('join.dial', { phone: dial.number })}</a></p>`}
<dl>${facts.map(({ key, value }) => html`<dt>${t(`join.${key}`)}</dt><dd>${value}</dd>`)}</dl>
${privacy.map((key) => html`<p class="soft">${t(`join.${key}`)}</p>`)}`
}

function ask(meeting: MeetingDetail, locale: Locale): Html {
  return html`<p>${wordsIn(locale)('join.ask')}</p>
<ul>${whomToAsk(meeting, locale).map(({ text, href }) => html`<li>${href ? html`<a href="${href}" rel="noreferrer noopener">${text}</a>` : text}</li>`)}</ul>`
}
