import { Drawn } from '@/components/ui/drawn'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Criteria, FacetCounts } from '@/lib/lookup/types'
import { DiscreetSwitch } from './discreet-switch'
import type { FilterGroup } from './filter-groups'
import { filterList } from './filter-list'
import { SelectField } from './select-field'

/** Every filter as a list that opens, and the button that asks again. The boxes belong to the form `form`. */
export function Filters({
  criteria,
  groups,
  facets,
  form,
  locale,
}: {
  criteria: Criteria
  groups: readonly FilterGroup[]
  facets: FacetCounts | null
  form: string
  locale: Locale
}) {
  const t = wordsIn(locale)
  return (
    <section id="filters" className="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{t('search.filters')}</h2>
      <p className="soft">{t('search.filtersHint')}</p>
      <Drawn as="div" content={filterList(groups, facets, { form, locale })} />
      <div className="row">
        {criteria.near !== '' && (
          <SelectField
            form={form}
            name="sort"
            label={t('search.sort')}
            options={[
              { value: 'soonest', label: t('search.sortSoonest') },
              { value: 'nearest', label: t('search.sortNearest') },
            ]}
            chosen={criteria.sort}
          />
        )}
        <SelectField
          form={form}
          name="unit"
          label={t('search.unit')}
          options={[
            { value: 'mi', label: t('search.unitMi') },
            { value: 'km', label: t('search.unitKm') },
          ]}
          chosen={criteria.unit}
        />
      </div>
      <button className="button" type="submit" form={form}>
        {t('search.submit')}
      </button>
      <DiscreetSwitch criteria={criteria} locale={locale} />
    </section>
  )
}
