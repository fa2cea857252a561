import { z } from 'zod'
import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import type { Bounds } from '../geo/cells'
import { toLanguageCode } from '../i18n/language-code'
import { DAY_WORDS, TIME_WORDS } from '../schedule/when'
import { type Criteria, type Problem, SORTS, UNITS } from './types'
import { LONGEST_WORDS } from './words/tokens'

export type RawParameters = Readonly<Record<string, string | readonly string[] | undefined>>

export const PAGE_SIZE = 20
/** Nobody reads further; it bounds what one address can cost. */
export const LAST_PAGE = 250
/** A place as typed, at most. */
export const LONGEST_TEXT = 120
/** A list takes so many values. */
export const MOST_VALUES = 40

export const NO_CRITERIA: Criteria = {
  words: '',
  near: '',
  within: 25,
  unit: 'mi',
  box: null,
  region: '',
  types: [],
  concerns: [],
  formats: [],
  days: [],
  times: [],
  fellowships: [],
  bodies: [],
  groups: [],
  features: [],
  languages: [],
  sort: 'soonest',
  page: 1,
  plain: false,
}

/** Whether these are all that a search asks for, whatever of them it does. */
export function asksOnly(criteria: Criteria, parts: readonly (keyof Criteria)[]): boolean {
  const names = Object.keys(NO_CRITERIA) as (keyof Criteria)[]
  return names.every(
    (name) => parts.includes(name) || JSON.stringify(criteria[name]) === JSON.stringify(NO_CRITERIA[name]),
  )
}

/** Whether a search says no more than where and how, not what for, for whom or when. */
export function asksOnlyWhere(criteria: Criteria): boolean {
  return asksOnly(criteria, ['near', 'within', 'unit', 'box', 'region', 'formats', 'sort', 'page', 'plain'])
}

const text = z.string().max(LONGEST_TEXT)
const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** west,south,east,north in degrees, as in GeoJSON (RFC 7946, section 5): over the date line west is east of east. */
const box = z
  .string()
  .transform((value) => value.split(',').map(Number))
  .pipe(z.array(z.number()).length(4))
  .transform(([west = 0, south = 0, east = 0, north = 0]): Bounds => ({ south, west, north, east }))
  .refine(
    ({ south, west, north, east }) =>
      south >= -90 && north <= 90 && south < north && [west, east].every((lng) => Math.abs(lng) <= 180),
  )

/** Every parameter of `/meetings` and `/api/v1/meetings` that takes one value, by its name in the address. */
const SINGLE = {
  q: { key: 'words', schema: z.string() },
  near: { key: 'near', schema: text },
  within: { key: 'within', schema: z.coerce.number().min(1).max(500) },
  unit: { key: 'unit', schema: z.enum(UNITS) },
  bbox: { key: 'box', schema: box },
  region: {
    key: 'region',
    schema: z
      .string()
      .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)
      .max(200),
  },
  sort: { key: 'sort', schema: z.enum(SORTS) },
  page: { key: 'page', schema: z.coerce.number().int().min(1).max(LAST_PAGE) },
  plain: { key: 'plain', schema: z.enum(['0', '1']).transform((value) => value === '1') },
} as const

/** Those that take several, by repeating the key. */
const LISTS = {
  type: { key: 'types', schema: z.enum(TYPES) },
  for: { key: 'concerns', schema: z.enum(CONCERNS) },
  format: { key: 'formats', schema: z.enum(FORMATS) },
  day: { key: 'days', schema: z.enum(DAY_WORDS) },
  time: { key: 'times', schema: z.enum(TIME_WORDS) },
  fellowship: { key: 'fellowships', schema: slug },
  body: { key: 'bodies', schema: z.coerce.number().int().min(1).max(2_147_483_647) },
  group: { key: 'groups', schema: z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/) },
  feature: { key: 'features', schema: z.enum([...FEATURES, 'medication-welcome']) },
  language: { key: 'languages', schema: z.string().transform(toLanguageCode).pipe(z.string()) },
} as const

type ListName = keyof typeof LISTS
type SingleName = keyof typeof SINGLE

/**
 * Reads the parameters of a search. Never throws: a value that can't be taken is left out and reported,
 * an empty one (as GET forms send) is no value, a name it does not know is reported as `unknown`.
 */
export function parseCriteria(raw: RawParameters): { criteria: Criteria; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const taken: Record<string, unknown> = { ...NO_CRITERIA }
  for (const [name, given] of Object.entries(raw)) {
    const [first, ...more] = valuesOf(given)
    if (first === undefined) continue
    if (Object.hasOwn(SINGLE, name)) {
      const { key, schema } = SINGLE[name as SingleName]
      const parsed = schema.safeParse(first)
      if (parsed.success) taken[key] = parsed.data
      else problems.push(problemOf(name, first, parsed.error))
      if (more[0]) problems.push({ field: name, value: shorten(more[0]), reason: 'one-only' })
    } else if (Object.hasOwn(LISTS, name)) {
      const { key, schema } = LISTS[name as ListName]
      const list = new Set<unknown>()
      for (const value of [first, ...more].slice(0, MOST_VALUES)) {
        const parsed = schema.safeParse(value)
        if (parsed.success) list.add(parsed.data)
        else problems.push(problemOf(name, value, parsed.error))
      }
      const left = more[MOST_VALUES - 1]
      if (left) problems.push({ field: name, value: shorten(left), reason: 'too-many' })
      taken[key] = [...list]
    } else {
      problems.push({ field: shorten(name), value: shorten(first), reason: 'unknown' })
    }
  }
  const criteria = taken as Criteria
  if (criteria.words.length > LONGEST_WORDS)
    problems.push({ field: 'q', value: shorten(criteria.words), reason: 'cut' })
  if (criteria.sort === 'nearest' && criteria.near === '') {
    problems.push({ field: 'sort', value: 'nearest', reason: 'not-a-choice' })
    return { criteria: { ...criteria, sort: 'soonest' }, problems }
  }
  return { criteria, problems }
}

/** What a parameter was given, each value once, without what is empty. */
function valuesOf(given: string | readonly string[] | undefined): string[] {
  const values = typeof given === 'string' ? [given] : (given ?? [])
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))]
}

function problemOf(field: string, value: string, error: z.ZodError): Problem {
  const code = error.issues[0]?.code
  const tooLong = value.length > LONGEST_TEXT
  const reason = tooLong
    ? 'too-long'
    : code === 'too_big' || code === 'too_small'
      ? 'out-of-range'
      : 'not-a-choice'
  return { field, value: shorten(value), reason }
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
