import { Icon } from '@/components/ui/icon'
import type { Freshness } from '@/lib/catalogue/freshness'

const ICONS = { confirmed: 'check', listed: 'list', 'check-first': 'ask' } as const

/** How far a listing can be trusted, as a sign and in words. */
export function FreshnessMark({ freshness, words }: { freshness: Freshness; words: string }) {
  return (
    <span className={`freshness ${freshness}`}>
      <Icon name={ICONS[freshness]} />
      {words}
    </span>
  )
}
