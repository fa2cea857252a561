import { refuse } from '../api/respond'
import type { Locale } from '../i18n/locales'
import { wordsIn } from '../i18n/words'
import { localePath } from '../lookup/href'
import { html } from '../markup/html'
import { plainPage } from '../plain-page/page'

/** Requests that the entry answers itself, by their status. */
const REFUSALS = {
  400: { title: 'refused.unreadable', text: 'refused.unreadableText' },
  405: { title: 'refused.method', text: 'refused.methodText' },
  411: { title: 'refused.noLength', text: 'refused.noLengthText' },
  413: { title: 'refused.tooLarge', text: 'refused.tooLargeText' },
  414: { title: 'refused.tooLong', text: 'refused.tooLongText' },
} as const

export type Refusal = keyof typeof REFUSALS

/** Why a request is refused and how to go on: a page in the language of its address, or in the API's own shape. */
export function refusalOf(status: Refusal, { locale, isApi }: { locale: Locale; isApi: boolean }): Response {
  const { title, text } = REFUSALS[status]
  const t = wordsIn(isApi ? 'en' : locale)
  if (isApi) return refuse(status, [{ field: '', message: `${t(title)}. ${t(text)}` }])
  return plainPage({
    lang: locale,
    title: t(title),
    siteName: t('site.name'),
    home: localePath('/', locale),
    body: html`<p>${t(text)}</p>
<p><a class="button" href="${localePath('/meetings', locale)}">${t('refused.search')}</a></p>`,
    status,
  })
}
