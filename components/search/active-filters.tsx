import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { ActiveFilter } from './active-filters-of'

/**
 * The filters that are on, each a link that takes it away. When some were read out of what somebody `said`, that
 * stands beside them.
 */
export function ActiveFilters({
  filters,
  clearHref,
  said = '',
  locale,
}: {
  filters: readonly ActiveFilter[]
  /** The search without any of them. */
  clearHref: string
  said?: string
  locale: Locale
}) {
  if (filters.length === 0) return null
  const t = wordsIn(locale)
  return (
    <nav aria-label={t('active.title')}>
      {said !== '' && <p className="soft">{t('active.understood', { text: said })}</p>}
      <ul className="chips">
        {filters.map(({ label, withoutHref }) => (
          <li key={withoutHref}>
            <a className="chip" href={withoutHref} aria-label={t('active.remove', { label })}>
              {label}
              <Icon name="cross" />
            </a>
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <a className="chip plain" href={clearHref}>
              {t('active.clear')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
