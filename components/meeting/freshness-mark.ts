import { icon } from '@/components/ui/icon'
import type { Freshness } from '@/lib/catalogue/freshness'
import { type Html, html } from '@/lib/markup/html'

const ICONS = { confirmed: 'check', listed: 'list', 'check-first': 'ask' } as const

/** How far a listing can be trusted, as a sign and in words. */
export function freshnessMark(freshness: Freshness, words: string): Html {
  return html`<span class="freshness ${freshness}">${icon(ICONS[freshness])}${words}</span>`
}
