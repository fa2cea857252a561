import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import type { FacetCounts } from '@/lib/lookup/types'
import { DATED_DAYS, DATED_TIMES } from '@/lib/lookup/windows'
import type { Choice } from './boxes'
import type { FilterGroup } from './filter-groups'

/** The checkboxes of one filter in words, each with how many would be found with it where that is known. */
export function choicesOf(group: FilterGroup, facets: FacetCounts | null, locale: Locale): Choice[] {
  const counts = facets?.loose ? undefined : facets?.counts[group.parameter]
  return group.options.map(({ value, label }) => ({
    value,
    label,
    count:
      counts && (counts.has(value) || !isDated(value))
        ? countText(counts.get(value) ?? 0, facets?.capped ?? false, locale)
        : null,
    isChosen: group.chosen.includes(value),
  }))
}

const DATED: ReadonlySet<string> = new Set([...DATED_DAYS, ...DATED_TIMES])

/** What hangs on today's date is not in the summary, which counts the whole catalogue. */
function isDated(value: string): boolean {
  return DATED.has(value)
}

/** Cut off, a count says "so many and more", and of nothing it says nothing. */
function countText(count: number, isCapped: boolean, locale: Locale): string | null {
  const number = formatNumber(count, locale)
  if (!isCapped) return number
  return count > 0 ? `${number}+` : null
}
