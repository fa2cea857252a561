import { NO_CRITERIA } from './criteria'
import type { Criteria } from './types'

/** The one builder of search addresses: the parameters of a search, without those that say nothing. */
export function toParameters(criteria: Criteria): URLSearchParams {
  const parameters = new URLSearchParams()
  const add = (name: string, value: string | number) => parameters.append(name, String(value))
  if (criteria.words !== '') add('q', criteria.words)
  if (criteria.near !== '') add('near', criteria.near)
  if (criteria.within !== NO_CRITERIA.within) add('within', criteria.within)
  if (criteria.unit !== NO_CRITERIA.unit) add('unit', criteria.unit)
  if (criteria.box)
    add('bbox', [criteria.box.west, criteria.box.south, criteria.box.east, criteria.box.north].join(','))
  if (criteria.region !== '') add('region', criteria.region)
  const lists: readonly [string, readonly (string | number)[]][] = [
    ['type', criteria.types],
    ['for', criteria.concerns],
    ['format', criteria.formats],
    ['day', criteria.days],
    ['time', criteria.times],
    ['fellowship', criteria.fellowships],
    ['body', criteria.bodies],
    ['group', criteria.groups],
    ['feature', criteria.features],
    ['language', criteria.languages],
  ]
  for (const [name, values] of lists) for (const value of values) add(name, value)
  if (criteria.sort !== NO_CRITERIA.sort) add('sort', criteria.sort)
  if (criteria.page !== 1) add('page', criteria.page)
  if (criteria.plain) add('plain', 1)
  return parameters
}

/** The address of a search in a language: `/meetings?...`, `/es/meetings?...`. */
export function meetingsHref(criteria: Criteria, locale: string): string {
  const parameters = toParameters(criteria).toString()
  return `${localePath('/meetings', locale)}${parameters && `?${parameters}`}`
}

/**
 * The address of one meeting, or of what stands `below` it. The id decides; the slug is decoration, which the discreet
 * view (`plain`) leaves out.
 */
export function meetingHref(
  { slug, id }: { slug: string; id: string },
  locale: string,
  { plain = false, below = '' }: { plain?: boolean; below?: '' | '.ics' | '/join' | '/report' } = {},
): string {
  const path = localePath(`/meetings/${plain ? id : `${slug}-${id}`}${below}`, locale)
  return plain ? `${path}?plain=1` : path
}

/** The address of a group; as with meetings the id decides. */
export function groupHref(group: { slug: string; id: string }, locale: string): string {
  return localePath(`/groups/${group.slug}-${group.id}`, locale)
}

/** English stands at the root, every other language below its code. */
export function localePath(path: string, locale: string): string {
  if (locale === 'en') return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
