import { LONGEST_TEXT } from '../criteria'
import type { Criteria } from '../types'
import type { Match, Reading } from './matches'
import { isListField, LIST_OF_FIELD, takenBack } from './opposites'
import { choosePlace, placeSpans, type Span, spanText, toCandidates } from './place-spans'
import { isCommonWord, isNoName, NAME_JOINERS, PLACE_PREPOSITIONS, SURE_PREPOSITIONS } from './place-words'
import { isAboutRelatives } from './relatives'
import type { Asked, KnownPlace, PlaceCandidate, ReadWords, Synonym } from './types'

/** The stretches of a text, at most six, that `parseWords` would like to know about: are they places? */
export function placesToAskFor(
  text: string,
  { reading, asked }: { reading: Reading; asked: Asked },
): PlaceCandidate[] {
  return toCandidates(text, reading, spansOf(text, { reading, asked }))
}

/** What may be a place, and what an address can carry as one. */
function spansOf(text: string, { reading, asked }: { reading: Reading; asked: Asked }): Span[] {
  return placeSpans(reading, asked).filter((span) => spanText(text, reading, span).length <= LONGEST_TEXT)
}

/**
 * Turns plain words, English or Spanish, into a search. `reading` is the text read with the vocabulary, `places` the
 * places among `placesToAskFor`. Never throws.
 */
export function parseWords(
  text: string,
  { reading, places, asked }: { reading: Reading; places: ReadonlyMap<string, KnownPlace>; asked: Asked },
): ReadWords {
  const span = choosePlace(text, reading, spansOf(text, { reading, asked }), places)
  const inPlace = (at: number) => span !== undefined && at >= span.from && at < span.until
  const matches = reading.matches.filter(({ from, until }) => !inPlace(from) && !inPlace(until - 1))
  const asksFor = criteriaOf(text, reading, matches, span)
  const { opposites, notLeftOut } = takenBack(matches, asksFor)
  return {
    criteria: { ...asksFor, ...opposites },
    notLeftOut: notLeftOut.map(({ from, until }) => spanText(text, reading, { from, until })),
    rest: restOf(text, reading, matches, span),
    treatment: asksForTreatment(matches),
    nearMe: span === undefined && matches.some(saysNearMe),
    isPlaceBare: span?.strength === 'bare' && !span.isPostal && !span.hasState,
  }
}

function criteriaOf(text: string, reading: Reading, matches: readonly Match[], span: Span | undefined) {
  const lists = new Map<keyof Criteria, Set<string>>()
  const criteria: Record<string, unknown> = {}
  const add = (key: keyof Criteria, values: readonly string[]) => {
    const list = lists.get(key) ?? new Set()
    for (const value of values) list.add(value)
    if (list.size > 0) lists.set(key, list)
  }
  const aboutRelatives = isAboutRelatives(matches)
  for (const match of matches) {
    if (match.kind === 'when') {
      add('days', match.days)
      add('times', match.times)
    }
    if (match.kind === 'distance') {
      criteria.within = match.distance.within
      criteria.unit = match.distance.unit
    }
    if (match.kind !== 'synonyms') continue
    for (const { field, value } of match.synonyms) {
      if (isListField(field)) add(LIST_OF_FIELD[field], value)
      if (field === 'relative' && aboutRelatives) add('types', value)
      if (field === 'sort' && span) criteria.sort = 'nearest'
    }
  }
  if (span) criteria.near = spanText(text, reading, span)
  for (const [key, values] of lists) criteria[key] = [...values]
  return criteria as Partial<Criteria>
}

function restOf(text: string, reading: Reading, matches: readonly Match[], span: Span | undefined): string[] {
  const used = new Set<number>()
  for (const { from, until } of [...matches, ...(span ? [{ from: span.before, until: span.until }] : [])])
    for (let at = from; at < until; at++) used.add(at)
  const rest: string[] = []
  for (let from = 0; from < reading.tokens.length; from++) {
    if (used.has(from)) continue
    let until = from
    while (until < reading.tokens.length && !used.has(until)) until++
    const words = reading.tokens.slice(from, until)
    const first = words.findIndex(({ word }) => !isSmall(word))
    const last = words.findLastIndex(({ word }) => !isSmall(word))
    if (first >= 0) rest.push(text.slice(words[first]?.start, words[last]?.end))
    from = until
  }
  return rest
}

const AROUND_TIMES = new Set('after before until till between despues antes'.split(' '))

/** Words that mean nothing once their neighbours are taken. */
function isSmall(word: string): boolean {
  return (
    word.length === 1 ||
    /^\d{1,2}$/.test(word) ||
    AROUND_TIMES.has(word) ||
    NAME_JOINERS.has(word) ||
    isCommonWord(word) ||
    isNoName(word) ||
    PLACE_PREPOSITIONS.has(word) ||
    SURE_PREPOSITIONS.has(word)
  )
}

function asksForTreatment(matches: readonly Match[]): boolean {
  return matches.some((match) => means(match, 'treatment'))
}

function saysNearMe(match: Match): boolean {
  return means(match, 'near-me') || means(match, 'sort')
}

function means(match: Match, meaning: Synonym['field']): boolean {
  return match.kind === 'synonyms' && match.synonyms.some(({ field }) => field === meaning)
}
