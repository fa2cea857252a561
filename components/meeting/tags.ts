import type { Freshness } from '@/lib/catalogue/freshness'
import { type Html, html } from '@/lib/markup/html'
import { freshnessMark } from './freshness-mark'

/** One label; `lang` where its text is in another language than the page, after words of the page's own (`before`). */
export type Tag = { kind: 'sample' | 'strong' | 'plain'; text: string; lang?: string; before?: string }

/** The labels of a meeting in words, and how sure the listing is. */
export type LabelWords = { tags: readonly Tag[]; freshness: Freshness; freshnessWords: string }

/** The same as the items of a list `ul.tags`. */
export function tagItems({ tags, freshness, freshnessWords }: LabelWords): Html {
  return html`${tags.map(tag)}<li>${freshnessMark(freshness, freshnessWords)}</li>`
}

function tag({ kind, text, lang, before }: Tag): Html {
  const inLanguage = lang !== undefined && html` lang="${lang}"`
  const className = kind === 'plain' ? 'tag' : `tag ${kind}`
  if (!before) return html`<li class="${className}"${inLanguage}>${text}</li>`
  return html`<li class="${className}">${before} ${lang ? html`<span${inLanguage}>${text}</span>` : text}</li>`
}
