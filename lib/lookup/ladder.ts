import { NO_CRITERIA } from './criteria'
import type { Criteria, Unit } from './types'

/** What was given up to find something, the least first. */
export const STEPS = [
  'most-words',
  'without-words',
  'farther',
  'any-day',
  'farther-any-day',
  'online',
  'fewer-filters',
  'online-fewer-filters',
  'anything-online',
] as const
export type Step = (typeof STEPS)[number]

/** A wider search: which step it takes, and all that it asks for. */
export type Rung = { step: Step; criteria: Criteria }

/** Farther than this nobody is sent without having asked for it. */
const FARTHER: Readonly<Record<Unit, readonly number[]>> = { mi: [50, 100], km: [80, 160] }

/**
 * The searches to go through, one after the other, when a search finds nothing: for most of the words that were searched
 * as text, without them, farther away, on another day, online, and at last with fewer filters. What it is for and which type stays to the end, because somebody who looks for
 * meetings for relatives isn't helped by others. Never the search itself, save for most of its words, and none twice.
 */
export function rungsOf(criteria: Criteria): Rung[] {
  const whole: Criteria = { ...criteria, words: '', page: 1 }
  const anyDay: Partial<Criteria> = { days: [], times: [] }
  const fewer: Partial<Criteria> = { fellowships: [], bodies: [], groups: [], features: [], languages: [] }
  const online: Partial<Criteria> = {
    ...anyDay,
    formats: ['online'],
    near: '',
    within: NO_CRITERIA.within,
    box: null,
    region: '',
    sort: 'soonest',
  }
  const wider = whole.near === '' ? [] : FARTHER[whole.unit].filter((within) => within > whole.within)
  const rungs: Rung[] = [
    ...(criteria.words === '' ? [] : [{ step: 'without-words' as const, criteria: whole }]),
    ...wider.map((within) => ({ step: 'farther' as const, criteria: { ...whole, within } })),
    { step: 'any-day', criteria: { ...whole, ...anyDay } },
    ...wider.map((within) => ({
      step: 'farther-any-day' as const,
      criteria: { ...whole, ...anyDay, within },
    })),
    { step: 'online', criteria: { ...whole, ...online } },
    { step: 'fewer-filters', criteria: { ...whole, ...fewer } },
    { step: 'online-fewer-filters', criteria: { ...whole, ...fewer, ...online } },
    { step: 'anything-online', criteria: { ...NO_CRITERIA, ...online, plain: whole.plain } },
  ]
  const seen = new Set([JSON.stringify({ ...criteria, page: 1 })])
  const others = rungs.filter((rung) => {
    const key = JSON.stringify(rung.criteria)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return criteria.words === ''
    ? others
    : [{ step: 'most-words', criteria: { ...criteria, page: 1 } }, ...others]
}
