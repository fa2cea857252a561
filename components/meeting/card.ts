import { type Html, html } from '@/lib/markup/html'
import type { CardWords } from './card-words'
import { tagItems } from './tags'
import type { Viewer } from './viewer'
import type { WhenWords } from './when-words'
import type { WhereWords } from './where-words'

/** One meeting of a list, whose words are ready, as an item of a list `ul.cards`. */
export function card(
  { href, name, kind, when, where, labels, call }: CardWords,
  heading: Viewer['headings'],
): Html {
  const link = html`<a href="${href}">${name}</a>`
  const title = heading === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`
  return html`<li class="card">
<p class="when">${nextOf(when)}${soonOf(when)}${when.notes.map((note) => html`<span class="soft">${note}</span>`)}</p>
${title}
<p>${kind}</p>
${where && whereOf(where)}
<ul class="tags">${tagItems(labels)}</ul>
${call && html`<p>${call.before} <a href="${call.href}">${call.phone}</a></p>`}</li>`
}

function nextOf({ next, at, guessedZone }: WhenWords): Html {
  if (!at) return html`<span class="when-next">${next}</span>`
  return html`<time class="when-next" datetime="${at}"${guessedZone && html` data-clock="${guessedZone}"`}>${next}</time>`
}

function soonOf({ soon }: WhenWords): Html | undefined {
  return soon === undefined ? undefined : html`<span class="soon">${soon}</span>`
}

function whereOf({ text, distance }: WhereWords): Html {
  return html`<p class="where">${text}${distance && html`<span class="distance">${distance}</span>`}</p>`
}
