'use client'

import type { Freshness } from '@/lib/catalogue/freshness'
import { FreshnessMark } from './freshness-mark'

/** One label; `lang` where its text is in another language than the page, after words of the page's own (`before`). */
export type Tag = { kind: 'sample' | 'strong' | 'plain'; text: string; lang?: string; before?: string }

/**
 * The labels of a meeting, whose words are ready, and how sure the listing is. Does nothing in a browser: as with the
 * boxes of the filters, a page carries a list of words (decision 016).
 */
export function Tags({
  tags,
  freshness,
  freshnessWords,
}: {
  tags: readonly Tag[]
  freshness: Freshness
  freshnessWords: string
}) {
  return (
    <ul className="tags">
      {tags.map(({ kind, text, lang, before }) => (
        <li key={text} className={kind === 'plain' ? 'tag' : `tag ${kind}`} lang={before ? undefined : lang}>
          {before ? `${before} ` : ''}
          {before && lang ? <span lang={lang}>{text}</span> : text}
        </li>
      ))}
      <li>
        <FreshnessMark freshness={freshness} words={freshnessWords} />
      </li>
    </ul>
  )
}
