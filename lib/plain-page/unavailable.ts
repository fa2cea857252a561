import { dialled } from '../catalogue/dialled'
import type { CrisisHelp } from '../catalogue/types'
import type { Locale } from '../i18n/locales'
import { healthLocale, wordsIn } from '../i18n/words'
import { localePath } from '../lookup/href'
import { type Html, html } from './html'
import { plainPage } from './page'

/**
 * What stands in for an answer that can't be given: a sentence, and whom to call. 503 when it will be given later,
 * 500 when something broke.
 */
export function unavailablePage(
  locale: Locale,
  { help, status = 503 }: { help: CrisisHelp; status?: 500 | 503 },
): Response {
  const t = wordsIn(locale)
  return plainPage({
    lang: locale,
    title: t('unavailable.title'),
    siteName: t('site.name'),
    home: localePath('/', locale),
    body: html`<p>${t('unavailable.text')}</p>
${helpOf(help, locale)}`,
    status,
  })
}

function helpOf({ lines, helpline }: CrisisHelp, locale: Locale): Html {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const urgent = lines.filter(({ kind }) => kind === 'emergency' || kind === 'crisis')
  return html`<section lang="${lang}"><h2>${t('health.crisisTitle')}</h2>
${lang !== locale && html`<p class="soft" lang="${locale}">${wordsIn(locale)('review.unreviewed')}</p>`}
${urgent.length === 0 && html`<p>${t('health.noLines')}</p>`}
<ul>
${urgent.map(
  ({ name, phone, textNumber }) => html`<li>${name !== phone && `${name}: `}
<a href="${dialled('tel', phone)}">${t('health.call', { phone })}</a>
${textNumber && html`<a href="${dialled('sms', textNumber)}">${t('health.text', { number: textNumber })}</a>`}</li>`,
)}
${
  helpline &&
  html`<li>${helpline.name}: <a href="${dialled('tel', helpline.phone)}">${t('health.call', { phone: helpline.phone })}</a></li>`
}
<li><a href="${localePath('/overdose', locale)}">${t('health.overdose')}</a></li>
</ul></section>`
}
