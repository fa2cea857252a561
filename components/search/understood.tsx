import { NotDone } from '@/components/said/not-done'
import { TreatmentNote } from '@/components/said/treatment-note'
import { KeepMedicine } from '@/components/site/keep-medicine'
import { Notice } from '@/components/ui/notice'
import type { CrisisHelp } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'
import type { Outcome, Problem } from '@/lib/lookup/types'
import { ActiveFilters } from './active-filters'
import { activeFiltersOf } from './active-filters-of'
import type { FellowshipName } from './filter-groups'
import { PlaceQuestion } from './place-question'
import { ProblemList } from './problem-list'

/** What was made of a search: what could not be taken or done, which place was meant, and the filters that are on. */
export function Understood({
  outcome,
  problems,
  fellowships,
  help,
  homeCountry,
  locale,
}: {
  outcome: Outcome
  /** Those of the address; the outcome has its own. */
  problems: readonly Problem[]
  fellowships: readonly FellowshipName[]
  help: CrisisHelp
  homeCountry: string
  locale: Locale
}) {
  const { criteria, said, place } = outcome
  return (
    <>
      <ProblemList problems={[...problems, ...outcome.problems]} locale={locale} />
      <PlaceQuestion outcome={outcome} locale={locale} />
      {said?.nearMe && criteria.near === '' && <Notice>{wordsIn(locale)('results.nearWhere')}</Notice>}
      <ActiveFilters
        clearHref={meetingsHref({ ...NO_CRITERIA, plain: criteria.plain }, locale)}
        said={said?.text ?? ''}
        filters={activeFiltersOf(
          criteria,
          { ...outcome.names, placeLabel: place?.label ?? '', fellowships },
          locale,
        )}
        locale={locale}
      />
      {said && <NotDone said={said} locale={locale} />}
      {said?.treatment && (
        <TreatmentNote
          place={place}
          help={help}
          isInUs={(place?.country ?? homeCountry) === 'US'}
          locale={locale}
        />
      )}
      {criteria.features.includes('medication-welcome') && <KeepMedicine locale={locale} />}
    </>
  )
}
