import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { FacetCounts } from '@/lib/lookup/types'
import { type Html, html } from '@/lib/markup/html'
import { boxes } from './boxes'
import { choicesOf } from './choices-of'
import { type FilterGroup, withoutEmptyOptions } from './filter-groups'

/** Every filter as a list that opens, open where something is chosen; none that has nothing to choose. */
export function filterList(
  groups: readonly FilterGroup[],
  facets: FacetCounts | null,
  { form, locale }: { form: string; locale: Locale },
): Html {
  const t = wordsIn(locale)
  const listOf = (group: FilterGroup): Html => {
    const count = group.options.filter(({ value }) => group.chosen.includes(value)).length
    const chosen = count > 0 && html`<span class="tag">${t('search.chosen', { count })}</span>`
    return html`<details${count > 0 && html` open`}>
<summary>${group.title}${chosen}</summary>
<fieldset><legend class="sr-only">${group.title}</legend>
${group.hint && html`<p class="soft">${group.hint}</p>`}
<div class="choices">${boxes(group.parameter, choicesOf(group, facets, locale), form)}</div></fieldset>
</details>`
  }
  const shown = groups.map((group) => withoutEmptyOptions(group, facets))
  return html`${shown.filter(({ options }) => options.length > 0).map(listOf)}`
}
