import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { stepsBack } from '@/lib/lookup/for-whom'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria, FacetCounts } from '@/lib/lookup/types'

/** The way for relatives and friends, whose meetings stand behind all others; nothing when there are none here. */
export function FamilyPointer({
  criteria,
  facets,
  locale,
}: {
  criteria: Criteria
  facets: FacetCounts | null
  locale: Locale
}) {
  const count = facets?.counts.type?.get('family-and-friends') ?? 0
  if (count === 0 || !stepsBack(criteria)) return null
  const t = wordsIn(locale)
  const theirs: Criteria = { ...criteria, types: ['family-and-friends'], page: 1 }
  return (
    <p>
      {t('results.familyStepsBack')}{' '}
      <a href={meetingsHref(theirs, locale)}>{t('results.familyOnly', { count })}</a>
    </p>
  )
}
