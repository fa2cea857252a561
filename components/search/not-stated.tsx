import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Found } from '@/lib/lookup/types'

/** How many more fit but don't say whether they have the access that is asked for, and the way to them. */
export function NotStated({ found, locale }: { found: Found; locale: Locale }) {
  const { criteria, facets, place } = found
  if (!facets?.unstated) return null
  const t = wordsIn(locale)
  const values = {
    count: facets.unstated,
    number: `${formatNumber(facets.unstated, locale)}${facets.capped ? '+' : ''}`,
    features: criteria.features.map((feature) => t(`features.${feature}`)).join(', '),
  }
  return (
    <p>
      {place ? t('results.unstatedNear', values) : t('results.unstated', values)}{' '}
      <a href={meetingsHref({ ...criteria, features: [], page: 1 }, locale)}>{t('results.unstatedShow')}</a>
    </p>
  )
}
