import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Criteria, FacetCounts } from '@/lib/lookup/types'
import { Choices } from './choices'
import { choicesOf } from './choices-of'
import { DiscreetSwitch } from './discreet-switch'
import { type FilterGroup, withoutEmptyOptions } from './filter-groups'
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
      {groups.map((whole) => {
        const group = withoutEmptyOptions(whole, facets)
        if (group.options.length === 0) return null
        const chosen = group.options.filter(({ value }) => group.chosen.includes(value)).length
        return (
          <details key={group.title} open={chosen > 0}>
            <summary>
              {group.title}
              {chosen > 0 && <span className="tag">{t('search.chosen', { count: chosen })}</span>}
            </summary>
            <fieldset>
              <legend className="sr-only">{group.title}</legend>
              {group.hint && <p className="soft">{group.hint}</p>}
              <Choices name={group.parameter} choices={choicesOf(group, facets, locale)} form={form} />
            </fieldset>
          </details>
        )
      })}
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
