import { type Html, html } from '../markup/html'
import { LAW, type Reviewer, type Source, STEPS, type Step } from './steps'

/** The number to dial where the site is, and the link that dials it. */
export type Emergency = { phone: string; href: string }

/** The body of the page that says what to do in an overdose. Without a number it says how to find one. */
export function overdoseBody({
  emergency,
  reviewedBy,
}: {
  emergency: Emergency | null
  reviewedBy: Reviewer | null
}): Html {
  return html`<ol class="steps">
${STEPS.map((step) => stepOf(step, emergency))}
</ol>
<section id="law"><h2>${LAW.title}</h2>
<p>${LAW.text}</p>
${sourcesOf([LAW.source])}</section>
<p class="notice" id="review">${reviewOf(reviewedBy)}</p>`
}

function stepOf({ key, title, lines, sources }: Step, emergency: Emergency | null): Html {
  return html`<li id="${key}"><h2>${title}</h2>
${key === 'call' && callOf(emergency)}
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
${sourcesOf(sources)}</li>
`
}

function callOf(emergency: Emergency | null): Html {
  return emergency
    ? html`<p><a class="button" href="${emergency.href}">Call ${emergency.phone}</a></p>`
    : html`<p>Call the emergency number of where you are: <a href="tel:911">911</a> in the US and Canada, <a href="tel:112">112</a> in most of Europe.</p>`
}

function sourcesOf(sources: readonly Source[]): Html {
  const links = sources.map(
    ({ name, url }, index) =>
      html`${index > 0 && ' · '}<a href="${url}" rel="noreferrer noopener">${name}</a>`,
  )
  return html`<p class="soft">Source: ${links}</p>`
}

function reviewOf(reviewedBy: Reviewer | null): string {
  return reviewedBy
    ? `Reviewed by ${reviewedBy.name} on ${reviewedBy.on}.`
    : 'Not yet reviewed by a clinician. The steps are those that the sources publish.'
}
