import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { FacetCounts } from '@/lib/lookup/types'
import { Choices } from './choices'
import type { FilterGroup } from './filter-groups'

/** Every filter as a list that opens, and the button that asks again. The boxes belong to the form `form`. */
export function Filters({
  groups,
  facets,
  form,
  locale,
}: {
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
      {groups.map((group) => {
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
              <Choices group={group} form={form} facets={facets} locale={locale} />
            </fieldset>
          </details>
        )
      })}
      <button className="button" type="submit" form={form}>
        {t('search.submit')}
      </button>
    </section>
  )
}
