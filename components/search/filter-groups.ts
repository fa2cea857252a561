import { CONCERNS, FEATURES, type Feature, FORMATS, TYPES } from '@/lib/catalogue/vocabulary'
import { toLanguageCode } from '@/lib/i18n/language-code'
import type { Locale } from '@/lib/i18n/locales'
import { nameOfDay, nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import type { AskedFeature, Criteria, Facet, FacetCounts } from '@/lib/lookup/types'
import { DAY_WORDS, TIME_WORDS } from '@/lib/schedule/when'

export type Option = { value: string; label: string }

/** One list of checkboxes; `parameter` is both its name in the address and its facet. */
export type FilterGroup = {
  parameter: Facet
  title: string
  options: readonly Option[]
  chosen: readonly string[]
  hint?: string
}

/** The long lists show only what would find something, and what is chosen. */
export function withoutEmptyOptions(group: FilterGroup, facets: FacetCounts | null): FilterGroup {
  const counts = facets?.counts[group.parameter]
  // cut off, the count of nothing is no proof that there is nothing
  if (!counts || facets?.capped || (group.parameter !== 'feature' && group.parameter !== 'language'))
    return group
  const options = group.options.filter(
    ({ value }) => (counts.get(value) ?? 0) > 0 || group.chosen.includes(value),
  )
  return { ...group, options }
}

/** Where in the vocabulary the features of a kind end: who may come, what happens there, how to get in. */
const WHAT_HAPPENS: Feature = 'discussion'
const ACCESS: Feature = 'wheelchair'

/** Languages to offer before anybody asks for another. */
const LANGUAGES = [
  'en',
  'es',
  'fr',
  'am',
  'ar',
  'de',
  'fa',
  'he',
  'hi',
  'ht',
  'it',
  'ja',
  'ko',
  'pa',
  'pl',
  'pt',
  'ru',
  'so',
  'th',
  'tl',
  'uk',
  'vi',
  'zh',
]

export type FellowshipName = { slug: string; name: string }

/**
 * Every filter with its options and what is chosen of them, in the order in which people ask. Languages that were
 * counted are offered too.
 */
export function filterGroups(
  criteria: Criteria,
  { fellowships, facets }: { fellowships: readonly FellowshipName[]; facets: FacetCounts | null },
  locale: Locale,
): FilterGroup[] {
  const t = wordsIn(locale)
  const feature = (value: AskedFeature): Option => ({ value, label: t(`features.${value}`) })
  const featureGroup = (title: string, features: readonly AskedFeature[]) => ({
    parameter: 'feature' as const,
    title,
    options: features.map(feature),
    chosen: criteria.features,
  })
  const whatHappens = FEATURES.indexOf(WHAT_HAPPENS)
  const access = FEATURES.indexOf(ACCESS)
  const spoken = [...(facets?.counts.language?.keys() ?? [])].filter((code) => toLanguageCode(code) === code)
  const languages = [...new Set([...LANGUAGES, ...spoken, ...criteria.languages])]
  return [
    {
      parameter: 'day',
      title: t('search.day'),
      options: DAY_WORDS.map((value) => ({ value, label: nameOfDay(value, locale) })),
      chosen: criteria.days,
    },
    {
      parameter: 'time',
      title: t('search.time'),
      options: TIME_WORDS.map((value) => ({ value, label: t(`times.${value}`) })),
      chosen: criteria.times,
    },
    typeGroup(criteria, locale),
    {
      parameter: 'for',
      title: t('search.for'),
      options: CONCERNS.map((value) => ({ value, label: t(`concerns.${value}`) })),
      chosen: criteria.concerns,
    },
    formatGroup(criteria, locale),
    {
      parameter: 'fellowship',
      title: t('search.fellowship'),
      options: fellowships.map(({ slug, name }) => ({ value: slug, label: name })),
      chosen: criteria.fellowships,
    },
    featureGroup(t('search.whoFor'), FEATURES.slice(0, whatHappens)),
    featureGroup(t('search.whatHappens'), FEATURES.slice(whatHappens, access)),
    {
      ...featureGroup(t('search.access'), ['medication-welcome', ...FEATURES.slice(access)]),
      hint: t('search.accessHint'),
    },
    {
      parameter: 'language',
      title: t('search.language'),
      options: languages.map((value) => ({ value, label: nameOfLanguage(value, locale) })),
      chosen: criteria.languages,
    },
  ]
}

export function typeGroup(criteria: Criteria, locale: Locale): FilterGroup {
  const t = wordsIn(locale)
  return {
    parameter: 'type',
    title: t('search.type'),
    options: TYPES.map((value) => ({ value, label: t(`types.${value}`) })),
    chosen: criteria.types,
  }
}

export function formatGroup(criteria: Criteria, locale: Locale): FilterGroup {
  const t = wordsIn(locale)
  return {
    parameter: 'format',
    title: t('search.format'),
    options: FORMATS.map((value) => ({ value, label: t(`formats.${value}`) })),
    chosen: criteria.formats,
  }
}
