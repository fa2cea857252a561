import { getTranslations } from 'next-intl/server'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { siteIdentity } from '@/components/site/site-identity'
import { parametersOf } from '@/lib/api/respond'
import { getMeeting } from '@/lib/catalogue/data'
import { createReport } from '@/lib/catalogue/mutations'
import { LONGEST_REPORT, REPORT_KINDS, reportSchema } from '@/lib/catalogue/report'
import { siteSettings } from '@/lib/config/site'
import { CLIENT_KEY_HEADER } from '@/lib/entry/client-key'
import { publicIdOf } from '@/lib/entry/routes'
import { isSameOrigin } from '@/lib/entry/same-origin'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { parseCriteria } from '@/lib/lookup/criteria'
import { meetingHref } from '@/lib/lookup/href'
import { html } from '@/lib/markup/html'
import { plainPage } from '@/lib/plain-page/page'
import { answerOrUnavailable } from '../../../or-unavailable'

type Context = { params: Promise<{ locale: string; address: string }> }

export const GET = answerOrUnavailable(showForm)
export const POST = answerOrUnavailable(takeReport)

/** Reports of one visitor: five in ten minutes, so that nobody can flood the curators. */
const limiter = new RateLimiterMemory({ points: 5, duration: 600 })

type Filled = { kind: string; message: string; problem: string }
const EMPTY: Filled = { kind: '', message: '', problem: '' }

/** One form to say what is wrong with a listing: no account, no script, no question who asks. */
async function showForm(request: Request, context: Context): Promise<Response> {
  const { form, unknown } = await pages(request, context)
  return form ? form(EMPTY, 200) : unknown()
}

/** Saves the report, or shows the form again with everything that was written. */
async function takeReport(request: Request, context: Context): Promise<Response> {
  const { form, unknown, thanks, meetingId, t } = await pages(request, context)
  if (!form || meetingId === null) return unknown()
  const data = await request.formData().catch(() => new FormData())
  const written = { kind: String(data.get('kind') ?? ''), message: String(data.get('message') ?? '') }
  if (!isSameOrigin(request.headers, siteSettings().url))
    return form({ ...written, problem: t('otherSite') }, 403)
  const parsed = reportSchema.safeParse(written)
  if (!parsed.success) {
    const tooLong = parsed.error.issues.some((issue) => issue.path[0] === 'message')
    return form({ ...written, problem: tooLong ? t('tooLong') : t('chooseKind') }, 422)
  }
  try {
    await limiter.consume(request.headers.get(CLIENT_KEY_HEADER) ?? '')
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit
    const minutes = Math.max(1, Math.ceil(limit.msBeforeNext / 60_000))
    return form({ ...written, problem: t('tooMany', { minutes: String(minutes) }) }, 429)
  }
  try {
    await createReport({ meetingId, ...parsed.data })
  } catch {
    return form({ ...written, problem: t('failed') }, 503)
  }
  return thanks()
}

async function pages(request: Request, { params }: Context) {
  const { locale: asked, address } = await params
  const locale: Locale = isLocale(asked) ? asked : 'en'
  const t = await getTranslations({ locale, namespace: 'report' })
  const { plain } = parseCriteria(parametersOf(request)).criteria
  const { name, home } = siteIdentity(locale, plain)
  const shared = { lang: locale, siteName: name, home }
  const id = publicIdOf(address)
  const meeting = id === null ? null : await getMeeting(id, { now: new Date() })
  const unknown = () =>
    plainPage({ ...shared, title: t('title'), body: html`<p>${t('unknown')}</p>`, status: 404 })
  if (!meeting) return { form: null, unknown, thanks: unknown, meetingId: null, t }

  const back = html`<p><a href="${meetingHref(meeting, locale, { plain })}">${t('back')}</a></p>`
  const thanks = () =>
    plainPage({ ...shared, title: t('thanksTitle'), body: html`<p role="status">${t('thanks')}</p>${back}` })
  const form = (filled: Filled, status: number) =>
    plainPage({
      ...shared,
      title: t('title'),
      status,
      body: html`
${filled.problem && html`<p class="notice" role="alert">${filled.problem}</p>`}
<p><strong>${t('about', { name: meeting.name })}</strong></p>
<p>${t('intro')}</p>
<form method="post" action="${meetingHref(meeting, locale, { plain, below: '/report' })}">
<fieldset><legend>${t('kind')}</legend>
${REPORT_KINDS.map(
  (kind) =>
    html`<label class="choice"><input type="radio" name="kind" value="${kind}" required ${
      kind === filled.kind && html`checked`
    }> <span>${t(`kinds.${kind}`)}</span></label>`,
)}
</fieldset>
<p><label class="text" for="message">${t('message')}</label>
<textarea id="message" name="message" maxlength="${LONGEST_REPORT}" aria-describedby="hint">${filled.message}</textarea>
<span class="soft" id="hint">${t('messageHint')}</span></p>
<p><button>${t('send')}</button></p>
</form>
${back}`,
    })
  return { form, unknown, thanks, meetingId: meeting.id, t }
}
