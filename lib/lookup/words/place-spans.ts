import type { Match, Reading } from './matches'
import {
  areThings,
  isCommonWord,
  isNoName,
  isStateCode,
  isStateName,
  NAME_JOINERS,
  PLACE_PREPOSITIONS,
  RATHER_NO_PLACE,
  SURE_PREPOSITIONS,
} from './place-words'
import type { Asked, KnownPlace, PlaceCandidate } from './types'

/** How plainly the neighbours say that a place stands there. */
type Strength = 'sure' | 'likely' | 'bare'

/** A run of words that may be a place; `before` is where the words that lead to it begin. */
export type Span = {
  before: number
  from: number
  until: number
  strength: Strength
  hasState: boolean
  /** A postal code, or coordinates. */
  isPostal: boolean
  /** The whole run of which this is the longest reading. */
  isWhole: boolean
  /** Nothing else in the text means anything. */
  isAlone: boolean
  isAtEnd: boolean
  /** Its first word means something by itself. */
  isMixed?: boolean
  /** The end of a run whose beginning says something else: Johns Hopkins, Union Square San Francisco. */
  isEnd?: boolean
}

const PARTS_OF_TOWN = new Set('downtown central east west south north'.split(' '))
const MOST_CANDIDATES = 6
const LONGEST_SPAN = 6
const SMALLEST_TOWN_AT_END = 1500
const SMALLEST_TOWN = 10_000
const SMALLEST_AT_LANDMARK = 30_000
const SMALLEST_CITY_ABROAD = 500_000
const LONGEST_MISSPELT = 3
const LONGEST_CODE = 4
const LEAST_SCORE_BY_OTHER_NAME = 1500
const LEAST_GUESS = 2000

/** The stretches of a text that may be a place, the likeliest first; at most six. */
export function placeSpans(reading: Reading, asked: Asked): Span[] {
  const kinds = reading.tokens.map((_, at) => kindOf(reading, at))
  const led = ledSpans(reading, kinds)
  const taken = new Set(led.flatMap(({ from, until }) => range(from, until)))
  // where a place is given already, only words that plainly name another are one; beside filters a name is not alone
  const bare = [...pointSpans(reading, kinds), ...bareSpans(reading, kinds, taken)]
    .filter(({ hasState, isPostal }) => !asked.place || hasState || isPostal)
    .map((span) => ({ ...span, isAlone: span.isAlone && !asked.anything }))
  const spans = [...led, ...bare].sort((a, b) => weight(b) - weight(a))
  const seen = new Set<string>()
  return spans
    .filter(({ from, until }) => {
      const key = `${from}-${until}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, MOST_CANDIDATES)
}

/** What to ask the gazetteer for. */
export function toCandidates(text: string, reading: Reading, spans: readonly Span[]): PlaceCandidate[] {
  return spans.map((span) => ({
    text: spanText(text, reading, span),
    mayBeMisspelt: span.strength === 'likely' && span.isWhole && span.until - span.from <= LONGEST_MISSPELT,
  }))
}

/** The span that is the place, given which of them are known by name; undefined when none is. */
export function choosePlace(
  text: string,
  reading: Reading,
  spans: readonly Span[],
  places: ReadonlyMap<string, KnownPlace>,
): Span | undefined {
  const known = spans.flatMap((span) => {
    const place = places.get(spanText(text, reading, span))
    return place !== undefined && isMeant(span, reading, place) ? [{ span, place }] : []
  })
  const [first] = known
  if (!first) {
    const isNamed = (span: Span) => places.has(spanText(text, reading, span))
    const isLandmark = (whole: Span) =>
      spans.some((span) => span.isEnd && isPartOfSame(span, whole) && isNamed(span))
    return spans.find((span) => mayBeUnknown(span, reading) && !isLandmark(span))
  }
  if (first.span.isWhole) return first.span
  // of the parts of one run the longest that begins it, or the longest that ends it if more people live there
  const parts = known
    .filter(({ span }) => isPartOfSame(span, first.span))
    .sort((a, b) => length(b.span) - length(a.span))
  const longest = [parts.find(({ span }) => !span.isEnd), parts.find(({ span }) => span.isEnd)]
  const [best = first] = longest
    .flatMap((part) => part ?? [])
    .sort((a, b) => Number(b.place.isHome) - Number(a.place.isHome) || b.place.score - a.place.score)
  return best.span
}

function isPartOfSame(span: Span, other: Span): boolean {
  return span.strength !== 'bare' && span.before === other.before && !span.isMixed
}

function length({ from, until }: Span): number {
  return until - from
}

export function spanText(
  text: string,
  { tokens }: Reading,
  { from, until }: Pick<Span, 'from' | 'until'>,
): string {
  const start = tokens[from]?.start ?? 0
  const isBelowZero = isPointAt(tokens, from) && tokens[from]?.gap.endsWith('-')
  return text.slice(isBelowZero ? start - 1 : start, tokens[until - 1]?.end)
}

/** A place that nobody knows is asked after where the words say that it is one. */
function mayBeUnknown(span: Span, { tokens }: Reading): boolean {
  if (!span.isWhole || areThings(tokens.slice(span.from, span.until).map(({ word }) => word))) return false
  return span.isPostal || span.strength === 'sure'
}

function isMeant(span: Span, { tokens }: Reading, place: KnownPlace): boolean {
  if (span.isPostal) return true
  const words = tokens.slice(span.from, span.until).map(({ word }) => word)
  if (areThings(words)) return false
  if (span.isEnd && !span.hasState && place.score < SMALLEST_AT_LANDMARK) return false
  if (place.isFaint && !span.hasState) return isMeantByOtherName(span, words.join(''), place)
  if (span.strength === 'likely' && place.isGuess) return place.score >= LEAST_GUESS
  if (span.strength !== 'bare') return true
  if (span.isAlone) return true
  if (words.length === 1 && RATHER_NO_PLACE.has(words[0] ?? '')) return false
  if (span.hasState) return true
  if (!place.isHome) return place.score >= SMALLEST_CITY_ABROAD
  if (words.length > 1 && !words.some((word) => RATHER_NO_PLACE.has(word))) return true
  return place.score >= (span.isAtEnd ? SMALLEST_TOWN_AT_END : SMALLEST_TOWN)
}

/** A name of old, or SLC, which is like any short word: only of a large city, and a code where nothing else is meant. */
function isMeantByOtherName(span: Span, name: string, { score, isHome }: KnownPlace): boolean {
  if (span.strength === 'sure') return true
  const isCode = name.length <= LONGEST_CODE
  if (span.isAlone && !isCode) return true
  const isLed = span.strength === 'likely' || span.isAlone
  return score >= LEAST_SCORE_BY_OTHER_NAME && (isCode ? isLed && isHome : isLed || isHome)
}

type Kind = 'name' | 'state' | 'postal' | 'joiner' | 'preposition' | 'other'

function kindOf(reading: Reading, at: number): Kind {
  const { tokens, at: matches } = reading
  const word = tokens[at]?.word ?? ''
  if (matches[at]) return 'other'
  if (isCityByCode(reading, at)) return 'name'
  if (isPostal(reading, at)) return 'postal'
  if (isState(reading, at)) return 'state'
  if (isNoName(word)) return 'other'
  if (SURE_PREPOSITIONS.has(word) || PLACE_PREPOSITIONS.has(word)) return 'preposition'
  if (NAME_JOINERS.has(word)) return 'joiner'
  if (isCommonWord(word)) return standsBetweenNames(reading, at) ? 'joiner' : 'other'
  return /\p{L}/u.test(word) && word.length > 1 ? 'name' : 'other'
}

/** LA at the end, which no article is, and OK City. */
function isCityByCode({ tokens, at: matches }: Reading, at: number): boolean {
  const [before, word, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.word)
  if (word === 'ok') return next === 'city'
  const isFirst = before === undefined || matches[at - 1] !== null
  const isLast = next === undefined || (tokens[at]?.isUpper === true && matches[at + 1] !== null)
  return word === 'la' && isFirst && isLast
}

/** DC, and LA in downtown LA, are a state's code and a city. */
function isStateOnly({ tokens }: Reading, at: number): boolean {
  const [before = '', word = ''] = [tokens[at - 1]?.word, tokens[at]?.word]
  if (word === 'la') return !PARTS_OF_TOWN.has(before)
  return isStateCode(word) && word !== 'dc'
}

/** "42.36,-71.06" is four words, told by what stands between them. */
function isPointAt(tokens: Reading['tokens'], at: number): boolean {
  const gaps = ['', '.', ',', '.'] as const
  return gaps.every((mark, more) => {
    const { word, gap } = tokens[at + more] ?? { word: '', gap: '' }
    return /^\d+$/.test(word) && (more === 0 || gap.replace(/\s*[-+]?$/, '') === mark)
  })
}

function pointSpans(reading: Reading, kinds: readonly Kind[]): Span[] {
  return range(0, kinds.length - 3)
    .filter((from) => isPointAt(reading.tokens, from))
    .map((from) => ({
      ...toSpan(reading, kinds, { from, until: from + 4, before: from, strength: 'bare', isWhole: true }),
      isPostal: true,
    }))
}

/** Truth or Consequences. */
function standsBetweenNames({ tokens, at: matches }: Reading, at: number): boolean {
  return [at - 1, at + 1].every((next) => {
    const word = tokens[next]?.word ?? ''
    return (
      !matches[next] &&
      /^\p{L}{3,}$/u.test(word) &&
      !PLACE_PREPOSITIONS.has(word) &&
      !SURE_PREPOSITIONS.has(word) &&
      !isNoName(word)
    )
  })
}

function isPostal({ tokens, at: matches }: Reading, at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  const next = matches[at + 1] ? '' : (tokens[at + 1]?.word ?? '')
  if (/^\d{5}$/.test(word)) return true
  if (/^\d{4}$/.test(word)) return /^\d{5}$/.test(before) && tokens[at]?.gap === '-'
  if (/^[a-z]\d[a-z]$/.test(word)) return /^\d[a-z]\d$/.test(next)
  if (/^\d[a-z]\d$/.test(word)) return /^[a-z]\d[a-z]$/.test(before)
  if (/^[a-z]\d[a-z]\d[a-z]\d$/.test(word)) return true
  if (/^\d[a-z]{2}$/.test(word)) return /^[a-z]{1,2}\d[a-z\d]?$/.test(before)
  return /^[a-z]{1,2}\d[a-z\d]?$/.test(word) && /^\d[a-z]{2}$/.test(next)
}

function isState({ tokens, at: matches }: Reading, at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const pairs = [`${before} ${word}`, `${word} ${next}`]
  if (isStateName(word) || pairs.some((pair) => pair.includes(' ') && isStateName(pair.trim()))) return true
  if (!isStateCode(word)) return false
  const afterName =
    at > 0 &&
    !matches[at - 1] &&
    /^\p{L}{2,}$/u.test(before) &&
    !SURE_PREPOSITIONS.has(before) &&
    !isNoName(before)
  if (isCommonWord(word)) {
    const isLast = at === tokens.length - 1 || /^\d{5}$/.test(next)
    const beforeOther =
      matches[at + 1] != null && (tokens[at]?.isUpper || !['de', 'la', 'no', 'in', 'or', 'on'].includes(word))
    if (PLACE_PREPOSITIONS.has(before)) return isLast
    return afterName && (isLast || beforeOther)
  }
  return true
}

/** Where a place's name that begins at `from` ends: joiners only between names, a comma only before a state. */
function runEnd(reading: Reading, kinds: readonly Kind[], from: number): number {
  let end = from
  for (let at = from; at < kinds.length && at - from < LONGEST_SPAN; at++) {
    const kind = kinds[at]
    const isBroken = at > from && /[,;.\n]/.test(reading.tokens[at]?.gap ?? '')
    if (isBroken && kind !== 'state' && kind !== 'postal') {
      // "St. Louis": a dot after a short form breaks nothing
      if (!/^\.\s*$/.test(reading.tokens[at]?.gap ?? '') || (reading.tokens[at - 1]?.word.length ?? 0) > 3)
        break
    }
    if (kind === 'name' || kind === 'state' || kind === 'postal') end = at + 1
    else if (kind !== 'joiner') break
  }
  return end
}

function ledSpans(reading: Reading, kinds: readonly Kind[]): Span[] {
  return reading.tokens.flatMap((token, at) => {
    const distance = reading.at[at]
    const led = distance?.kind === 'distance' && distance.until === at + 1 && distance.distance.leadsToPlace
    if (!led && kinds[at] !== 'preposition') return []
    const isSure = led || SURE_PREPOSITIONS.has(token.word)
    let from = at + 1
    while (['of', 'to', 'de', 'the', 'a'].includes(reading.tokens[from]?.word ?? '') && from < kinds.length)
      from++
    if (kinds[from] === 'preposition') return []
    const until = runEnd(reading, kinds, from)
    const before = led ? at + 1 : at
    const options = { before, strength: isSure ? 'sure' : 'likely' } as const
    const mixed = mixedSpans(reading, kinds, from).map((span) => ({ ...span, ...options }))
    if (until === from) return mixed
    const parts = [until - from, 2, 1].filter((length) => length <= until - from)
    // "near Union Square San Francisco": the end says which city
    const ends = parts.map((length) => ({ from: until - length, until }))
    const starts = parts.map((length) => ({ from, until: from + length }))
    const plain = [...ends, ...starts]
      .filter((part) => kinds[part.until - 1] !== 'joiner')
      .map((part) =>
        toSpan(reading, kinds, { ...part, isWhole: part.until - part.from === until - from, ...options }),
      )
      .map((span) => ({ ...span, isEnd: span.from > from }))
    return [...mixed, ...plain]
  })
}

function bareSpans(reading: Reading, kinds: readonly Kind[], taken: ReadonlySet<number>): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < kinds.length; from++) {
    if (taken.has(from)) continue
    spans.push(...mixedSpans(reading, kinds, from))
    if (kinds[from] === 'preposition' || kinds[from] === 'other') continue
    const until = runEnd(reading, kinds, from)
    if (until <= from) continue
    const isAtEnd = until === kinds.length
    const hasTail = kinds[until - 1] === 'state' || kinds[until - 1] === 'postal'
    const less = range(1, Math.min(until - from, 4))
    const ends = less.map((words) => ({ from: from + words, until }))
    const starts = less.map((words) => ({ from, until: until - words }))
    const shorter =
      isAtEnd || hasTail ? ends : [...starts, ...ends.filter((end) => end.until - end.from <= 2)]
    for (const part of [{ from, until }, ...shorter]) {
      const isOne = part.until - part.from === 1
      if (isOne && part.from !== from && kinds[part.from] === 'state' && isStateOnly(reading, part.from))
        continue
      const isWhole = part.from === from && part.until === until
      const span = toSpan(reading, kinds, { ...part, isWhole, before: part.from, strength: 'bare' })
      spans.push({ ...span, isEnd: part.from > from })
    }
    from = until - 1
  }
  return spans
}

/** A word of the vocabulary and a name after it: Friday Harbor, Spanish Fork. Only the gazetteer can tell. */
function mixedSpans(reading: Reading, kinds: readonly Kind[], from: number): Span[] {
  const match = reading.at[from]
  if (
    match?.kind !== 'synonyms' ||
    match.until - match.from !== 1 ||
    !['name', 'state'].includes(kinds[from + 1] ?? '')
  )
    return []
  const gap = reading.tokens[from + 1]?.gap.trim()
  if (gap !== '' && !(gap === ',' && kinds[from + 1] === 'state')) return []
  const longest = runEnd(reading, kinds, from + 1)
  return [...new Set([longest, from + 2])]
    .map((until) => toSpan(reading, kinds, { from, until, isWhole: false, before: from, strength: 'bare' }))
    .map((span) => ({ ...span, isMixed: true }))
}

function toSpan(
  reading: Reading,
  kinds: readonly Kind[],
  span: Pick<Span, 'before' | 'from' | 'until' | 'strength' | 'isWhole'>,
): Span {
  const inside = kinds.slice(span.from, span.until)
  return {
    ...span,
    hasState: inside.length > 1 && inside.at(-1) === 'state',
    isPostal: inside.includes('postal'),
    isAtEnd: span.until === kinds.length,
    isAlone: reading.tokens.every(
      (_, at) => (at >= span.before && at < span.until) || saysNothing(reading.at[at] ?? null, kinds[at]),
    ),
  }
}

function saysNothing(match: Match | null, kind: Kind | undefined): boolean {
  if (match === null) return kind === 'joiner' || kind === 'preposition'
  return (
    match.kind === 'synonyms' &&
    match.synonyms.every(({ field }) => field === 'ignore' || field === 'meeting')
  )
}

function weight(span: Span): number {
  const { strength, isPostal, hasState, isWhole, isMixed, isAtEnd, from, until } = span
  const base = strength === 'sure' ? 400 : strength === 'likely' ? 300 : isPostal ? 350 : hasState ? 320 : 100
  // a longer name than the rest of it alone, if the gazetteer knows it
  return base + (isWhole ? 40 : isMixed ? 50 : 0) + (isAtEnd ? 20 : 0) + (until - from)
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, more) => from + more)
}
