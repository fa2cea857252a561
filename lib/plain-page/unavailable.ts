import { dialled } from '../catalogue/dialled'
import type { CrisisHelp } from '../catalogue/types'
import type { Locale } from '../i18n/locales'
import { healthLocale, wordsIn } from '../i18n/words'
import { localePath } from '../lookup/href'
import { type Html, html } from '../markup/html'
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
  const call = (phone: string) =>
    html`<a class="button" href="${dialled('tel', phone)}">${t('health.call', { phone })}</a>`
  return html`<section lang="${lang}"><h2>${t('health.crisisTitle')}</h2>
${lang !== locale && html`<p class="soft" lang="${locale}">${wordsIn(locale)('review.unreviewed')}</p>`}
${
  urgent.length > 0
    ? urgent.map(
        ({ name, phone, textNumber, note }) => html`<p>${name === phone ? t('health.emergency') : name}<br>
${call(phone)}
${textNumber && html`<a class="button" href="${dialled('sms', textNumber)}">${t('health.text', { number: textNumber })}</a>`}<br>
<span class="soft">${note[lang] ?? note.en}</span></p>
`,
      )
    : html`<p>${t('health.noLines')}</p>
<p>${t('health.emergencyAmerica')}<br>${call('911')}</p>
<p>${t('health.emergencyEurope')}<br>${call('112')}</p>`
}
${
  helpline &&
  html`<p>${helpline.name}<br>
${call(helpline.phone)}</p>`
}
<p><a href="${localePath('/overdose', locale)}">${t('health.overdose')}</a></p>
</section>`
}
