import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import { DAY_WORDS, TIME_WORDS } from '../schedule/when'
import { MOST_VALUES } from './criteria'
import { type Problem, SORTS, UNITS } from './types'

/** What each parameter takes, for a person who writes addresses by hand. */
const TAKES: Readonly<Record<string, string>> = {
  q: 'plain words, of which the first 200 characters are searched',
  near: 'a place of at most 120 characters, or "lat,lng"',
  within: 'a number from 1 to 500',
  unit: UNITS.join(' or '),
  bbox: 'west,south,east,north in degrees',
  region: 'the path of a region, as in "philadelphia-county/woodlyn"',
  sort: `${SORTS.join(' or ')}; nearest needs near`,
  page: 'a whole number from 1 to 250',
  plain: '0 or 1',
  type: TYPES.join(', '),
  for: CONCERNS.join(', '),
  format: FORMATS.join(', '),
  day: DAY_WORDS.join(', '),
  time: TIME_WORDS.join(', '),
  fellowship: "a fellowship's name as in /fellowships/{name}",
  body: "a service body's number",
  group: "a group's id of 8 characters",
  feature: [...FEATURES, 'medication-welcome'].join(', '),
  language: 'a language code of ISO 639 such as en or es',
}

/** One sentence, in English, that names the parameter and says what it takes. */
export function problemSentence({ field, value, reason }: Problem): string {
  if (reason === 'unknown')
    return `There is no parameter "${field}"; there are ${Object.keys(TAKES).join(', ')}.`
  if (reason === 'not-known') return `There is no ${field} "${value}".`
  if (reason === 'one-only') return `${field} takes one value.`
  if (reason === 'too-many') return `${field} takes at most ${MOST_VALUES} values.`
  return `${field} takes ${TAKES[field]}.`
}
