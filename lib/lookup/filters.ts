import sql, { join, type Sql } from 'sql-template-tag'
import { ACCESS_FEATURES, CONCERNS, FEATURES, FORMATS, type Format, TYPES } from '../catalogue/vocabulary'
import type { Criteria } from './types'

/** A condition on the search row `m`, or nothing when its parameter is unset. */
type Filter = (criteria: Criteria) => Sql | undefined

/** The words' bits together; a word's bit is its position in its list. */
export function maskOf<Word extends string>(vocabulary: readonly Word[], words: readonly Word[]): bigint {
  return words.reduce((mask, word) => mask | (1n << BigInt(vocabulary.indexOf(word))), 0n)
}

/** In person and online both match hybrid, because that can be attended either way. */
export function attendedBy(formats: readonly Format[]): readonly Format[] {
  const online = formats.includes('online')
  const inPerson = formats.includes('in-person')
  return online || inPerson ? [...new Set<Format>([...formats, 'hybrid'])] : formats
}

export const ofTypes: Filter = ({ types }) =>
  types.length > 0 ? sql`m.types & ${Number(maskOf(TYPES, types))}::int <> 0` : undefined

export const forConcerns: Filter = ({ concerns }) =>
  concerns.length > 0 ? sql`m.concerns & ${Number(maskOf(CONCERNS, concerns))}::int <> 0` : undefined

export const inFormats: Filter = ({ formats }) =>
  formats.length > 0 ? sql`m.format & ${Number(maskOf(FORMATS, attendedBy(formats)))}::int <> 0` : undefined

export const ofFellowships: Filter = ({ fellowships }) =>
  fellowships.length > 0
    ? sql`m.fellowship_id = ANY (ARRAY(SELECT id FROM fellowship WHERE slug = ANY (${fellowships}::text[])))`
    : undefined

/** Meetings for teenagers show on request only: by their fellowship's name, or by the feature. */
export const onRequestOnly: Filter = ({ fellowships, features }) =>
  fellowships.length > 0 || features.includes('teens') ? undefined : sql`NOT m.on_request`

export const ofServiceBodies: Filter = ({ bodies }) =>
  bodies.length > 0 ? sql`m.service_body_id = ANY (${bodies}::int[])` : undefined

export const ofGroups: Filter = ({ groups }) =>
  groups.length > 0 ? sql`m.group_id = ANY (${groups}::text[])` : undefined

export const inRegion: Filter = ({ region }) =>
  region !== ''
    ? sql`m.region_id = ANY (ARRAY(SELECT id FROM region WHERE path = ${region} OR starts_with(path, ${`${region}/`})))`
    : undefined

export const withFeatures: Filter = ({ features }) => {
  const tags = features.filter((feature) => feature !== 'medication-welcome')
  const wanted: Sql[] = []
  if (tags.length > 0) wanted.push(sql`m.features & ${String(maskOf(FEATURES, tags))}::bigint <> 0`)
  // 1 in the search row: the group welcomes it, or its fellowship does and the group says nothing else
  if (tags.length < features.length) wanted.push(sql`m.medication = 1`)
  return wanted.length > 0 ? sql`(${join(wanted, ' OR ')})` : undefined
}

/** Whether all the features that a search asks for are such as a listing rarely says it lacks. */
export function asksForAccess({ features }: Criteria): boolean {
  const access: readonly string[] = ACCESS_FEATURES
  return features.length > 0 && features.every((feature) => access.includes(feature))
}

/** What stands beside "medication welcome": left to each group by its fellowship, and the group says nothing. */
export function askFirstConditions(criteria: Criteria): Sql {
  const wanted = withFeatures(criteria) ?? sql`false`
  return sql`${conditionsOf(criteria, ['feature'])} AND m.medication = 3 AND NOT ${wanted}`
}

export const inLanguages: Filter = ({ languages }) =>
  languages.length > 0 ? sql`m.languages && ${languages}::text[]` : undefined

/** Every filter but place and time, in the order in which they are cheapest to check. */
export const FILTERS = {
  type: ofTypes,
  for: forConcerns,
  format: inFormats,
  fellowship: ofFellowships,
  onRequest: onRequestOnly,
  body: ofServiceBodies,
  group: ofGroups,
  region: inRegion,
  feature: withFeatures,
  language: inLanguages,
} as const satisfies Record<string, Filter>

/** All conditions of a search but place and time, but for those named in `except` (a facet leaves out its own). */
export function conditionsOf(criteria: Criteria, except: readonly (keyof typeof FILTERS)[] = []): Sql {
  const conditions = Object.entries(FILTERS).flatMap(([name, filter]) => {
    const condition = except.includes(name as keyof typeof FILTERS) ? undefined : filter(criteria)
    return condition ? [condition] : []
  })
  return conditions.length > 0 ? join(conditions, ' AND ') : sql`true`
}
