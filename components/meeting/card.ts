import { type Html, html } from '@/lib/markup/html'
import type { CardWords } from './card-words'
import { tagItems } from './tags'
import type { Viewer } from './viewer'
import type { WhenWords } from './when-words'

/** One meeting of a list, whose words are ready, as an item of a list `ul.cards`. */
export function card(
  { href, name, kind, when, where, labels, call }: CardWords,
  heading: Viewer['headings'],
): Html {
  const title = html`<a href="${href}">${name}</a>`
  return html`<li class="card"><p class="when">${nextOf(when)}${when.soon && html`<span class="soon">${when.soon}</span>`}${when.notes.map((note) => html`<span class="soft">${note}</span>`)}</p>${
    heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  }<p>${kind}</p>${
    where &&
    html`<p class="where">${where.text}${where.distance && html`<span class="distance">${where.distance}</span>`}</p>`
  }<ul class="tags">${tagItems(labels)}</ul>${
    call && html`<p>${call.before} <a href="${call.href}">${call.phone}</a></p>`
  }</li>`
}

function nextOf({ next, at, guessedZone }: WhenWords): Html {
  if (!at) return html`<span class="when-next">${next}</span>`
  return html`<time class="when-next" datetime="${at}"${guessedZone && html` data-clock="${guessedZone}"`}>${next}</time>`
}
