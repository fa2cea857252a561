import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../schedule/minute-ranges'
import { NIGHT_ENDS, TIMES_OF_DAY, timeOfDayAt, WEEKDAY_WORDS } from '../schedule/when'
import { type Candidates, type Flag, JOINS_LANGUAGES } from './candidates'
import { asksForAccess, attendedBy, maskOf, onRequestOnly } from './filters'
import { bitsOf, type Occasion, weeklyOn } from './occasions'
import { type Criteria, FACETS, type Facet } from './types'

/**
 * A count beside an option. Three are no facets: `candidates` says how many meetings were looked at, `found` how many of
 * them answer the search, `unstated` how many would, did they state the access that is asked for.
 */
export type FacetRow = {
  facet: Facet | 'candidates' | 'found' | 'unstated'
  option: string
  meetings: number
}

type Search = {
  criteria: Criteria
  occasions: readonly Occasion[]
  /** The filters that are asked for, in the order of the bits of what a candidate passes. */
  flags: readonly Flag[]
  /** The fellowships by id. */
  slugs: Readonly<Record<string, string>>
}

/**
 * Counts beside each option the candidates that a search with it finds, given everything else chosen: each facet leaves out
 * its own filter. Every option of a vocabulary has a row; of fellowships and languages those that somebody has.
 */
export function tally(candidates: Candidates, search: Search): FacetRow[] {
  const { criteria, occasions, flags } = search
  const datesOf = datesOn(occasions)
  const countedIn = conditionsOf(search)
  const dayMeant = dayMeantBy(criteria)
  const dates = bitsOf(occasions, ({ facet }) => facet !== null)
  // who asks for teens, or names a fellowship, sees what is otherwise shown on request only
  const hides = onRequestOnly(criteria) !== undefined
  const hidesFeatures = criteria.fellowships.length === 0
  const access = asksForAccess(criteria) ? 1 << flags.indexOf('feature') : null
  const asksForDays = criteria.days.length > 0
  const sums = noSums(occasions)
  for (let at = 0; at < candidates.length; at++) {
    const passes = candidates.passes(at)
    const when = datesOf(candidates, at)
    const counted = countedIn(passes, when)
    if (counted === 0) continue
    if (counted & IN.found) sums.found++
    if (counted & IN.type) sums.types.add(candidates.types(at))
    if (counted & IN.for) sums.concerns.add(candidates.concerns(at))
    if (counted & IN.format) sums.formats.add(candidates.format(at))
    if (counted & IN.fellowship) sums.fellowships.add(candidates.fellowshipId(at))
    if (counted & IN.language && candidates.languages(at) !== '') sums.spoken.add(candidates.languages(at))
    if (counted & IN.feature) {
      const onRequest = candidates.onRequest(at)
      const shown = hidesFeatures && onRequest ? ON_REQUEST : EVERY
      sums.low.addBits(candidates.features(at, 'low') & shown.low)
      sums.high.addBits(candidates.features(at, 'high') & shown.high)
      if (shown === EVERY && candidates.welcomesMedication(at)) sums.welcoming++
      if (access !== null && (passes & access) === 0 && !(hides && onRequest)) sums.unstated++
    }
    const minute = candidates.minuteOfWeek(at)
    if (minute === null) continue
    const time = TIME_AT[minute % MINUTES_PER_DAY] ?? 0
    if (counted & IN.day) sums.days.add(dayMeant(minute))
    if (counted & (asksForDays && time === NIGHT ? IN.night : IN.time)) sums.times.add(time)
    if (counted & IN.dated) sums.dated.add(when & dates)
  }
  const looked = [rowOf('candidates', '', candidates.length), rowOf('found', '', sums.found)]
  const unstated = access === null ? [] : [rowOf('unstated', '', sums.unstated)]
  return [...looked, ...unstated, ...rowsOf(sums, search)]
}

/** What is added up, before anything is: of masks how often each occurs, of what is spoken together too. */
function noSums(occasions: readonly Occasion[]) {
  return {
    found: 0,
    welcoming: 0,
    unstated: 0,
    types: new Counts(MASKS),
    concerns: new Counts(MASKS),
    formats: new Counts(MASKS),
    low: new Counts(32),
    high: new Counts(32),
    dated: new Counts(1 << occasions.length),
    days: new Counts(WEEKDAY_WORDS.length),
    times: new Counts(TIMES_OF_DAY.length),
    fellowships: new CountsByKey<number>(),
    spoken: new CountsByKey<string>(),
  }
}

function rowsOf(sums: ReturnType<typeof noSums>, { occasions, slugs }: Search): FacetRow[] {
  return [
    ...TYPES.map((slug, bit) => rowOf('type', slug, sums.types.having(1 << bit))),
    ...CONCERNS.map((slug, bit) => rowOf('for', slug, sums.concerns.having(1 << bit))),
    // as a search does, in person and online also count what is hybrid
    ...FORMATS.map((slug) =>
      rowOf('format', slug, sums.formats.having(Number(maskOf(FORMATS, attendedBy([slug]))))),
    ),
    ...FEATURES.map((slug, bit) => rowOf('feature', slug, (bit < 32 ? sums.low : sums.high).of(bit % 32))),
    rowOf('feature', 'medication-welcome', sums.welcoming),
    ...[...sums.fellowships].map(([id, meetings]) => rowOf('fellowship', slugs[id] ?? '', meetings)),
    ...[...languagesIn(sums.spoken)].map(([code, meetings]) => rowOf('language', code, meetings)),
    ...WEEKDAY_WORDS.map((day, at) => rowOf('day', day, sums.days.of(at))),
    ...TIMES_OF_DAY.map((time, at) => rowOf('time', time, sums.times.of(at))),
    ...occasions.flatMap(({ name, facet }, bit) =>
      facet ? [rowOf(facet, name, sums.dated.having(1 << bit))] : [],
    ),
  ]
}

function rowOf(facet: FacetRow['facet'], option: string, meetings: number): FacetRow {
  return { facet, option, meetings }
}

/** Of the bits of a vocabulary of eight words at most there are so many. */
const MASKS = 256

/** What a candidate can be counted in, as bits. */
const COUNTED = [...FACETS, 'found', 'night', 'dated'] as const
const IN = Object.fromEntries(COUNTED.map((name, bit) => [name, 1 << bit])) as Record<
  (typeof COUNTED)[number],
  number
>

/** Answers for what a candidate passes, and the occasions on which it takes place, with what it is counted in. */
function conditionsOf({ criteria, occasions, flags }: Search): (passes: number, when: number) => number {
  const filtersBut = (count: (typeof COUNTED)[number]) =>
    flags.reduce((bits, name, at) => {
      // an option of these two decides itself whether it is on request
      const isDecided = name === 'onRequest' && (count === 'fellowship' || count === 'feature')
      return name === count || isDecided ? bits : bits | (1 << at)
    }, 0)
  const named = (name: Occasion['name']) => bitsOf(occasions, (occasion) => occasion.name === name)
  const whenOf = (count: (typeof COUNTED)[number]) => {
    if (count === 'dated') return bitsOf(occasions, ({ facet }) => facet !== null)
    if (count === 'night') return named('night')
    if (count === 'day' && criteria.days.length > 0) return named('but-day')
    return named(count === 'time' && criteria.times.length > 0 ? 'but-time' : 'asked')
  }
  const conditions = COUNTED.map((name) => ({ bit: IN[name], filters: filtersBut(name), on: whenOf(name) }))
  // they are few, and most candidates are alike
  const known = new Map<number, number>()
  return (passes, when) => {
    const both = (passes << 16) | when
    const held = known.get(both)
    if (held !== undefined) return held
    const counted = conditions.reduce(
      (bits, { bit, filters, on }) =>
        (passes & filters) === filters && (when & on) !== 0 ? bits | bit : bits,
      0,
    )
    known.set(both, counted)
    return counted
  }
}

/** The bits of the occasions on which a candidate takes place. */
function datesOn(occasions: readonly Occasion[]): (candidates: Candidates, at: number) => number {
  const weekly = weeklyOn(occasions)
  const anyTime = bitsOf(occasions, ({ isAnyTime }) => isAnyTime)
  const ofAll = bitsOf(occasions, ({ onlyTrusted }) => !onlyTrusted)
  return (candidates, at) => {
    const minute = candidates.minuteOfWeek(at)
    const when = minute === null ? anyTime : (candidates.kept(at) ?? weekly(candidates.zoneId(at), minute))
    return candidates.isTrusted(at) ? when : when & ofAll
  }
}

/** The day under which a meeting answers: with the night asked for, what begins before 4 belongs to the day before. */
function dayMeantBy({ times }: Criteria): (minuteOfWeek: number) => number {
  const begins = times.includes('night') ? NIGHT_ENDS : 0
  return (minuteOfWeek) => Math.floor((minuteOfWeek - begins + MINUTES_PER_WEEK) / MINUTES_PER_DAY) % 7
}

/** The time of day of each minute of a day, as its place among them. */
const TIME_AT = Uint8Array.from({ length: MINUTES_PER_DAY }, (_, minute) =>
  TIMES_OF_DAY.indexOf(timeOfDayAt(minute)),
)
const NIGHT = TIMES_OF_DAY.indexOf('night')

/** The bits of the features for which a meeting is counted, and for which one shown on request only is. */
const EVERY = { low: -1, high: -1 }
const TEENS = FEATURES.indexOf('teens')
const ON_REQUEST = { low: TEENS < 32 ? 1 << TEENS : 0, high: TEENS < 32 ? 0 : 1 << TEENS }

/** How often each number below `size` was added. */
class Counts {
  readonly #counts: Int32Array

  constructor(size: number) {
    this.#counts = new Int32Array(size)
  }

  add(value: number): void {
    this.#counts[value] = this.of(value) + 1
  }

  of(value: number): number {
    return this.#counts[value] ?? 0
  }

  /** Counts under each of its bits what has several. */
  addBits(bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.add(31 - Math.clz32(rest & -rest))
  }

  /** How many were numbers with one of the bits of `mask`. */
  having(mask: number): number {
    return this.#counts.reduce((sum, count, value) => ((value & mask) === 0 ? sum : sum + count), 0)
  }
}

/** How often each key was added. */
class CountsByKey<Key> extends Map<Key, number> {
  add(key: Key, times = 1): void {
    this.set(key, (this.get(key) ?? 0) + times)
  }
}

/** How often each language is spoken, given what is spoken together. */
function languagesIn(spoken: CountsByKey<string>): CountsByKey<string> {
  const languages = new CountsByKey<string>()
  for (const [together, meetings] of spoken)
    for (const language of together.split(JOINS_LANGUAGES)) languages.add(language, meetings)
  return languages
}
