import { Icon } from '@/components/ui/icon'
import type { Freshness } from '@/lib/catalogue/freshness'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'

const ICONS = { confirmed: 'check', listed: 'list', 'check-first': 'ask' } as const

/** How far a listing can be trusted, as a sign and a word. */
export function FreshnessMark({ freshness, locale }: { freshness: Freshness; locale: Locale }) {
  return (
    <span className={`freshness ${freshness}`}>
      <Icon name={ICONS[freshness]} />
      {wordsIn(locale)(`freshness.${freshness}`)}
    </span>
  )
}
