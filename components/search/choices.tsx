import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import type { FacetCounts } from '@/lib/lookup/types'
import type { FilterGroup, Option } from './filter-groups'

/** The checkboxes of one filter. `form` names the form that they belong to when they stand outside of it. */
export function Choices({
  group,
  form,
  facets = null,
  locale,
}: {
  group: FilterGroup
  form?: string
  facets?: FacetCounts | null
  locale: Locale
}) {
  return group.options.map((option) => (
    <label key={option.value} className="choice">
      <input
        type="checkbox"
        name={group.parameter}
        value={option.value}
        form={form}
        defaultChecked={group.chosen.includes(option.value)}
      />
      <span>{option.label}</span>
      <OptionCount option={option} group={group} facets={facets} locale={locale} />
    </label>
  ))
}

function OptionCount({
  option,
  group,
  facets,
  locale,
}: {
  option: Option
  group: FilterGroup
  facets: FacetCounts | null
  locale: Locale
}) {
  const counts = facets?.counts[group.parameter]
  if (!facets || !counts) return null
  const count = counts.get(option.value) ?? 0
  const number = formatNumber(count, locale)
  return (
    <span className="count">
      {facets.capped && count > 0 ? `${number}+` : number}
      <span className="sr-only"> {wordsIn(locale)('search.countUnit', { count })}</span>
    </span>
  )
}
