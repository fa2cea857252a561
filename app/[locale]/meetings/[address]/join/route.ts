import { getTranslations } from 'next-intl/server'
import { getJoinDetails, getMeeting } from '@/lib/catalogue/data'
import { joinNow } from '@/lib/catalogue/join'
import { providerOf } from '@/lib/catalogue/provider'
import type { JoinDetails, MeetingDetail } from '@/lib/catalogue/types'
import { publicIdOf } from '@/lib/entry/routes'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { localePath, meetingHref } from '@/lib/lookup/href'
import { type Html, html } from '@/lib/plain-page/html'
import { plainPage } from '@/lib/plain-page/page'
import { formatOccurrence, formatZone } from '@/lib/schedule/words'

type Context = { params: Promise<{ locale: string; address: string }> }

/** Only the tap on the button shows how to join: a link that is followed leads back to the meeting. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, address } = await params
  const to = localePath(`/meetings/${encodeURIComponent(address)}`, locale)
  return new Response(null, { status: 303, headers: { Location: to } })
}

/** How to join, as the group wishes: after the tap, from 15 minutes before, or by asking. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, address } = await params
  const locale: Locale = isLocale(asked) ? asked : 'en'
  const [t, site] = await Promise.all([
    getTranslations({ locale, namespace: 'join' }),
    getTranslations({ locale, namespace: 'site' }),
  ])
  const id = publicIdOf(address)
  const now = new Date()
  const [meeting, details] = id
    ? await Promise.all([getMeeting(id, { now }), getJoinDetails(id)])
    : [null, null]
  const page = (body: Html, status = 200) =>
    plainPage({
      lang: locale,
      title: t('title'),
      siteName: site('name'),
      home: localePath('/', locale),
      body,
      status,
    })
  if (!meeting || meeting.status === 'closed') return page(html`<p>${t('gone')}</p>`, meeting ? 410 : 404)
  const back = html`<p><a href="${meetingHref(meeting, locale)}">${t('back')}</a></p>`
  const heading = html`<p><strong>${meeting.name}</strong></p>`
  if (meeting.status === 'suspended') return page(html`${heading}<p>${t('gone')}</p>${back}`)
  const answer = joinNow(details, meeting.next, now)
  switch (answer) {
    case 'shown':
      return page(html`${heading}${details && ways(details, t)}${back}`)
    case 'contact':
      return page(html`${heading}<p>${t('contact')}</p>${serviceBody(meeting)}${back}`)
    case 'not-yet':
      return page(html`${heading}<p>${t('notYet', { when: whenOf(meeting, locale, now) })}</p>${back}`)
    case 'none':
      return page(html`${heading}<p>${t('none')}</p>${serviceBody(meeting)}${back}`)
  }
}

type Translate = (key: string, values?: Record<string, string>) => string

function ways(details: JoinDetails, t: Translate): Html {
  const provider = providerOf(details.url)
  const facts: readonly (readonly [string, string])[] = [
    [t('meetingNumber'), details.meetingNumber],
    [t('passcode'), details.passcode],
    [t('dialInCode'), details.dialInCode],
    [t('notes'), details.notes],
  ]
  return html`
${details.url && html`<p><a class="button" href="${details.url}" rel="noreferrer noopener">${provider ? t('openIn', { provider }) : t('open')}</a></p>`}
${details.phone && html`<p>${t('phone')}: <a href="tel:${details.phone}">${details.phone}</a></p>`}
<dl>${facts.map(([label, value]) => value && html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<p class="soft">${t('privacy')}</p>`
}

function serviceBody({ serviceBody: body }: MeetingDetail): Html | null {
  if (!body) return null
  return html`<p>${body.url ? html`<a href="${body.url}" rel="noreferrer noopener">${body.name}</a>` : body.name}
${body.phone && html` <a href="tel:${body.phone}">${body.phone}</a>`}</p>`
}

function whenOf({ next, slot }: MeetingDetail, locale: Locale, now: Date): string {
  if (!next) return ''
  return `${formatOccurrence(next, { zone: slot.zone, locale, now })} ${formatZone(slot.zone, next.startsAt, locale)}`
}
