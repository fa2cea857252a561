import type { Match } from './matches'
import type { Token } from './tokens'

/** Words that may stand between what takes back and what is taken back: "do not want to go to AA", "not on zoom". */
const BETWEEN = new Set(
  `a an the any another in on at by with via over for to of be do go going attend attending join joining come want wanna
   like need use using looking interested able into more much too longer do que de en el la los las un una por con para
   ser sea sean quiero queremos ir mas me gusta gustan`.split(/\s+/),
)
const MOST_BETWEEN = 5
const EITHER = new Set('or nor ni o u neither'.split(' '))
const LED_BY = new Set('in at near en around'.split(' '))
const LONGEST_NAME = 3
/** "There is no NA here" wants NA. */
const THERE_IS = new Set('there is are was hay theres'.split(' '))

type Read = { tokens: readonly Token[]; at: readonly (Match | null)[] }

/** What a text takes back, as matches that stand instead of others: "in person, not zoom", "anything but AA or NA". */
export function denialsIn({ tokens, at }: Read): Match[] {
  const cues = [...new Set(at)].flatMap((match) => {
    const scope = match && scopeOf(match)
    return match && scope ? [{ match, scope }] : []
  })
  return cues.flatMap(({ match, scope }) => {
    if (tokens[match.from]?.word === 'no' && THERE_IS.has(tokens[match.from - 1]?.word ?? '')) return []
    return denied({ tokens, at }, match.until, scope)
  })
}

type DeniedScope = 'all' | 'choice' | 'format' | 'attending'

function scopeOf(match: Match): DeniedScope | undefined {
  if (match.kind !== 'synonyms') return undefined
  return match.synonyms.find(({ field }) => field === 'not')?.value[0] as DeniedScope | undefined
}

function denied(read: Read, start: number, scope: DeniedScope): Match[] {
  const { tokens, at } = read
  let isLed = false
  let from = start
  for (; from < tokens.length && from - start < MOST_BETWEEN; from++) {
    const { word = '', gap = '' } = tokens[from] ?? {}
    if (/[.,;!?\n]/.test(gap)) return []
    if (!BETWEEN.has(word) || meansMore(at[from])) break
    isLed ||= LED_BY.has(word)
  }
  const match = at[from]
  if (match === undefined) return []
  if (match === null) return scope === 'all' ? unknownName(read, from, isLed ? LONGEST_NAME : 1) : []
  if (!isDeniable(match, scope)) return []
  const found = [match]
  // "not AA or NA"
  for (let next = match.until; EITHER.has(tokens[next]?.word ?? ''); ) {
    const other = at[next + 1]
    if (!other || !isDeniable(other, scope)) break
    found.push(other)
    next = other.until
  }
  return found.map((each) => ({
    kind: 'denied',
    meant: each,
    from: each.from,
    until: each.until,
  }))
}

/** "not in Chicago", "no pushy people": whatever it is, it is not what is searched for. */
function unknownName({ tokens, at }: Read, from: number, longest: number): Match[] {
  let until = from
  while (
    until - from < longest &&
    at[until] === null &&
    (until === from || !/[.,;!?\n]/.test(tokens[until]?.gap ?? ''))
  )
    until++
  return [{ kind: 'denied', meant: null, from, until }]
}

/** The fields that each kind of taking back is about; `all` is about every one. */
const DENIED_FIELDS: Readonly<Record<Exclude<DeniedScope, 'all'>, ReadonlySet<string>>> = {
  choice: new Set(['type', 'fellowship', 'format', 'feature']),
  format: new Set(['format']),
  attending: new Set(['format', 'day', 'time']),
}

function isDeniable(match: Match, scope: DeniedScope): boolean {
  if (match.kind === 'when') return scope === 'all' || scope === 'attending'
  if (match.kind !== 'synonyms') return false
  return match.synonyms.some(({ field, value }) => {
    if (value.length === 0 || NEVER_DENIED.has(field)) return false
    return scope === 'all' || DENIED_FIELDS[scope].has(field)
  })
}

const NEVER_DENIED = new Set(['ignore', 'meeting', 'self', 'not', 'relative'])

function meansMore(match: Match | null | undefined): boolean {
  return (
    match?.kind !== undefined &&
    !(match.kind === 'synonyms' && match.synonyms.every(({ field }) => field === 'ignore'))
  )
}
