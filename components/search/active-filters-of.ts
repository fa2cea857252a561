import type { Locale } from '@/lib/i18n/locales'
import { nameOfDay, nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria, Names } from '@/lib/lookup/types'
import type { FellowshipName } from './filter-groups'

/** A filter that is on: what it is called, and the address of the same search without it. */
export type ActiveFilter = { label: string; withoutHref: string }

/** Every filter that is on, in the order of the filters; `placeLabel` is what the typed place was taken for. */
export function activeFiltersOf(
  criteria: Criteria,
  names: Pick<Names, 'region' | 'body' | 'group'> & {
    placeLabel: string
    fellowships: readonly FellowshipName[]
  },
  locale: Locale,
): ActiveFilter[] {
  const t = wordsIn(locale)
  const without = (change: Partial<Criteria>) => meetingsHref({ ...criteria, page: 1, ...change }, locale)
  const one = (on: boolean, label: string, change: Partial<Criteria>): ActiveFilter[] =>
    on ? [{ label, withoutHref: without(change) }] : []
  const each = <Value>(
    values: readonly Value[],
    labelOf: (value: Value) => string,
    change: (left: Value[]) => Partial<Criteria>,
  ): ActiveFilter[] =>
    values.map((value) => ({
      label: labelOf(value),
      withoutHref: without(change(values.filter((other) => other !== value))),
    }))
  const fellowshipName = (slug: string) =>
    names.fellowships.find((fellowship) => fellowship.slug === slug)?.name ?? slug
  return [
    ...one(criteria.words !== '', t('active.words', { words: criteria.words }), { words: '' }),
    ...one(criteria.near !== '', t('active.near', { place: names.placeLabel || criteria.near }), {
      near: '',
      within: NO_CRITERIA.within,
      sort: 'soonest',
    }),
    ...one(criteria.box !== null, t('active.box'), { box: null }),
    ...one(
      criteria.region !== '',
      t('active.region', { name: names.region.get(criteria.region) ?? criteria.region }),
      { region: '' },
    ),
    ...each(
      criteria.days,
      (day) => nameOfDay(day, locale),
      (days) => ({ days }),
    ),
    ...each(
      criteria.times,
      (time) => t(`times.${time}`),
      (times) => ({ times }),
    ),
    ...each(
      criteria.types,
      (type) => t(`types.${type}`),
      (types) => ({ types }),
    ),
    ...each(
      criteria.concerns,
      (concern) => t(`concerns.${concern}`),
      (concerns) => ({ concerns }),
    ),
    ...each(
      criteria.formats,
      (format) => t(`formats.${format}`),
      (formats) => ({ formats }),
    ),
    ...each(criteria.fellowships, fellowshipName, (fellowships) => ({ fellowships })),
    ...each(
      criteria.bodies,
      (body) => names.body.get(String(body)) ?? String(body),
      (bodies) => ({ bodies }),
    ),
    ...each(
      criteria.groups,
      (group) => names.group.get(group) ?? group,
      (groups) => ({ groups }),
    ),
    ...each(
      criteria.features,
      (feature) => t(`features.${feature}`),
      (features) => ({ features }),
    ),
    ...each(
      criteria.languages,
      (language) => nameOfLanguage(language, locale),
      (languages) => ({ languages }),
    ),
    ...one(criteria.sort === 'nearest', t('active.nearest'), { sort: 'soonest' }),
  ]
}
