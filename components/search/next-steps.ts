import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'
import { formatRadius } from './radius'

export type NextStep = { label: string; href: string }

const WIDER = [50, 100, 250, 500]

/**
 * What to try when nothing fits: farther than `looked`, another day, online, fewer filters. Never empty.
 */
export function nextSteps(criteria: Criteria, locale: Locale, looked = criteria.within): NextStep[] {
  const t = wordsIn(locale)
  const step = (label: string, change: Partial<Criteria>): NextStep => ({
    label,
    href: meetingsHref({ ...criteria, page: 1, ...change }, locale),
  })
  const wider = WIDER.find((radius) => radius >= looked * 2)
  const { near, within, unit, plain } = criteria
  const isTimed = criteria.days.length > 0 || criteria.times.length > 0
  const isOnlyOnline = criteria.formats.length === 1 && criteria.formats[0] === 'online' && near === ''
  return [
    ...(near !== '' && wider
      ? [step(t('empty.wider', { radius: formatRadius(wider, unit, locale) }), { within: wider })]
      : []),
    ...(isTimed ? [step(t('empty.anyDay'), { days: [], times: [] })] : []),
    ...(isOnlyOnline
      ? []
      : [
          step(t('empty.online'), {
            formats: ['online'],
            near: '',
            within: NO_CRITERIA.within,
            box: null,
            region: '',
            sort: 'soonest',
          }),
        ]),
    ...(near === ''
      ? []
      : [
          {
            label: t('empty.fewer'),
            href: meetingsHref({ ...NO_CRITERIA, near, within, unit, plain }, locale),
          },
        ]),
    { label: t('empty.everything'), href: meetingsHref({ ...NO_CRITERIA, plain }, locale) },
  ]
}
