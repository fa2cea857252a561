import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import type { FacetCounts } from '@/lib/lookup/types'
import { DATED_DAYS, DATED_TIMES } from '@/lib/lookup/windows'
import type { FilterGroup } from './filter-groups'

/**
 * The checkboxes of one filter, each with how many would be found with it where that is known. `form` names the form
 * that they belong to when they stand outside of it.
 */
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
  const counts = facets?.loose ? undefined : facets?.counts[group.parameter]
  return group.options.map(({ value, label }) => (
    <label key={value} className="choice">
      <input
        type="checkbox"
        name={group.parameter}
        value={value}
        form={form}
        defaultChecked={group.chosen.includes(value)}
      />
      {label}
      {counts && (counts.has(value) || !isDated(value)) && (
        <span className="count">{countText(counts.get(value) ?? 0, facets, locale)}</span>
      )}
    </label>
  ))
}

/** What hangs on today's date is not in the summary, which counts the whole catalogue. */
function isDated(value: string): boolean {
  return ([...DATED_DAYS, ...DATED_TIMES] as readonly string[]).includes(value)
}

function countText(count: number, facets: FacetCounts | null, locale: Locale): string {
  const number = formatNumber(count, locale)
  return facets?.capped && count > 0 ? `${number}+` : number
}
