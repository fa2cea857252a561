import type { Locale } from '@/lib/i18n/locales'
import { nameOfDay } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'

/** The days that people ask for most, one tap each. */
export function DayLinks({ criteria, locale }: { criteria: Criteria; locale: Locale }) {
  const t = wordsIn(locale)
  const choices: readonly { label: string; days: Criteria['days'] }[] = [
    { label: t('search.anyDay'), days: [] },
    ...(['tonight', 'today', 'tomorrow'] as const).map((day) => ({
      label: nameOfDay(day, locale),
      days: [day],
    })),
  ]
  return (
    <nav aria-label={t('search.when')}>
      <ul className="tabs">
        {choices.map(({ label, days }) => (
          <li key={label}>
            <a
              href={meetingsHref({ ...criteria, days, page: 1 }, locale)}
              aria-current={days.join() === criteria.days.join() ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
