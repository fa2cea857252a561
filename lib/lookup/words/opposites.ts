import { TIMES_OF_DAY, WEEKDAY_WORDS } from '@/lib/schedule/when'
import type { Criteria } from '../types'
import type { Match } from './matches'
import type { Synonym } from './types'

/** Where in a search the values of a synonym stand. */
export const LIST_OF_FIELD = {
  type: 'types',
  for: 'concerns',
  fellowship: 'fellowships',
  format: 'formats',
  day: 'days',
  time: 'times',
  feature: 'features',
  language: 'languages',
} as const satisfies Partial<Record<Synonym['field'], keyof Criteria>>

export function isListField(field: Synonym['field']): field is keyof typeof LIST_OF_FIELD {
  return Object.hasOwn(LIST_OF_FIELD, field)
}

type Lists = Partial<Record<(typeof LIST_OF_FIELD)[keyof typeof LIST_OF_FIELD], readonly string[]>>

/** What somebody looks for who takes a value back, where there is such a thing. */
const OPPOSITES: Readonly<Record<string, Lists>> = {
  'format online': { formats: ['in-person'] },
  'format in-person': { formats: ['online'] },
  'type twelve-step': { types: ['non-twelve-step'] },
  'type non-twelve-step': { types: ['twelve-step'] },
  'fellowship alcoholics-anonymous': { types: ['non-twelve-step'] },
  'fellowship narcotics-anonymous': { types: ['non-twelve-step'] },
  'feature open': { features: ['closed'] },
  'feature closed': { features: ['open'] },
  'feature christian': { features: ['secular'] },
  'feature children-welcome': { features: ['no-children'] },
  'feature smoking-permitted': { features: ['non-smoking'] },
}

type TakenBack = {
  /** What is looked for instead. */
  opposites: Partial<Criteria>
  /** What can't be left out: there is no filter for it. */
  notLeftOut: Denied[]
}

type Denied = Extract<Match, { kind: 'denied' }>

/** What becomes of the words that were taken back, beside all that was asked for: an opposite, nothing, or a regret. */
export function takenBack(matches: readonly Match[], asksFor: Partial<Criteria>): TakenBack {
  const denied = matches.flatMap((match) => (match.kind === 'denied' ? [match] : []))
  const opposites: Record<string, readonly string[]> = {}
  const notLeftOut: Denied[] = []
  for (const match of denied) {
    const instead = insteadOf(match.meant, asksFor)
    if (instead === 'not-possible') notLeftOut.push(match)
    else
      for (const [key, values] of Object.entries(instead))
        opposites[key] = merged(opposites[key], values, key)
  }
  const { features, ...others } = withoutDenied(opposites, denied)
  const isNotMet = ({ meant }: Denied) =>
    meant?.kind !== 'synonyms' || !meant.synonyms.some(({ field, value }) => hasOther(field, value, others))
  // features beside one another, in every other list nothing stands that was asked for
  const all = features ? { ...others, features: merged(asksFor.features, features, 'features') } : others
  return { opposites: all as Partial<Criteria>, notLeftOut: notLeftOut.filter(isNotMet) }
}

/** Two lists as one; of days and times what stands in both: "not Monday or Tuesday". */
function merged(
  before: readonly string[] | undefined,
  values: readonly string[],
  key: string,
): readonly string[] {
  if (!before) return values
  return key === 'days' || key === 'times'
    ? before.filter((value) => values.includes(value))
    : [...new Set([...before, ...values])]
}

function insteadOf(meant: Match | null, asksFor: Lists): Lists | 'not-possible' {
  if (meant?.kind === 'when') return complement('times', meant.times, asksFor)
  if (meant?.kind !== 'synonyms') return 'not-possible'
  const said = meant.synonyms.filter(({ field }) => isListField(field))
  if (said.length === 0) return saysNearMe(meant.synonyms) ? 'not-possible' : {}
  if (said.some(({ field, value }) => hasOther(field, value, asksFor))) return {}
  const [first] = said
  if (first?.field === 'day') return complement('days', first.value, asksFor)
  if (first?.field === 'time') return complement('times', first.value, asksFor)
  const opposite = said.flatMap(({ field, value }) => OPPOSITES[`${field} ${value[0]}`] ?? [])[0]
  return opposite && !(opposite.types && asksFor.types) ? opposite : 'not-possible'
}

function saysNearMe(synonyms: readonly Synonym[]): boolean {
  return synonyms.some(({ field }) => field === 'near-me')
}

/** Whoever asks for one of them has left out the other. */
const EXCLUDES: Readonly<Record<string, string>> = { men: 'women', women: 'men' }

/** "NA, not AA": what one does ask for leaves the other out; features stand beside each other. */
function hasOther(field: Synonym['field'], denied: readonly string[], asksFor: Lists): boolean {
  if (!isListField(field)) return false
  const asked: readonly string[] = asksFor[LIST_OF_FIELD[field]] ?? []
  // "my boyfriend won't go to NA"
  if (field === 'fellowship' && asksFor.types?.includes('family-and-friends')) return true
  if (field !== 'feature') return asked.length > 0
  return denied.some((value) => asked.includes(value) || asked.includes(EXCLUDES[value] ?? value))
}

const WHOLE = { days: WEEKDAY_WORDS, times: TIMES_OF_DAY } as const

/** "not on Mondays": every other day. */
function complement(
  key: keyof typeof WHOLE,
  denied: readonly string[],
  asksFor: Lists,
): Lists | 'not-possible' {
  const whole: readonly string[] = WHOLE[key]
  if ((asksFor[key]?.length ?? 0) > 0) return {}
  // "not now, tomorrow"
  if (!denied.every((value) => whole.includes(value))) return asksFor.days ? {} : 'not-possible'
  return { [key]: whole.filter((value) => !denied.includes(value)) }
}

/** "neither online nor in person": the opposite of one is not what another takes back. */
function withoutDenied(lists: Lists, denied: readonly Denied[]): Lists {
  const values = new Set(
    denied.flatMap(({ meant }) =>
      meant?.kind === 'synonyms' ? meant.synonyms.flatMap(({ value }) => value) : [],
    ),
  )
  return Object.fromEntries(
    Object.entries(lists)
      .map(([key, list]) => [key, list.filter((value) => !values.has(value))] as const)
      .filter(([, list]) => list.length > 0),
  )
}
