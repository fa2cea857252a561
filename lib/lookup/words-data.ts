import { resolveExactly, resolvePlace } from '../geo/data'
import { homeOf } from '../geo/place-rank'
import { isFaintName } from '../geo/place-score'
import { toKey } from '../geo/place-text'
import type { PlaceOutcome, Query } from '../geo/types'
import { NO_CRITERIA } from './criteria'
import type { Criteria } from './types'
import { findCrisis, gravestCrisis } from './words/crisis'
import { readText } from './words/matches'
import { parseWords, placesToAskFor } from './words/parse-words'
import { splitQuoted } from './words/quoted'
import { cutWords, phrasesIn } from './words/tokens'
import type { Asked, KnownPlace, Said, Synonym } from './words/types'

/**
 * A search with its words understood: what they ask for stands among its filters, and `words` is what is left to be
 * searched as text. Lists grow, a place or distance that is named replaces the one that was there. Danger is looked for
 * in all that is said, quotes too; the search takes its first 200 characters. Asks the gazetteer at most six times.
 */
export async function understandWords(
  criteria: Criteria,
  { siteCountry, query }: { siteCountry: string; query: Query },
): Promise<{ criteria: Criteria; said: Said }> {
  const { text, quoted } = splitQuoted(cutWords(criteria.words))
  const asked = askedBeside(criteria)
  const synonyms = await query<Synonym>(
    'SELECT phrase, field, value FROM synonym WHERE phrase = ANY($1::text[]) ORDER BY id',
    [phrasesIn(text)],
  )
  const reading = readText(text, synonyms)
  const known = await Promise.all(
    placesToAskFor(text, { reading, asked }).map(async (candidate) => {
      const resolve = candidate.mayBeMisspelt ? resolvePlace : resolveExactly
      const outcome = await resolve(query, candidate.text, { siteCountry })
      return [candidate.text, outcome && toKnown(candidate.text, outcome, siteCountry)] as const
    }),
  )
  const places = new Map(known.flatMap(([name, place]) => (place ? [[name, place]] : [])))
  const { rest, criteria: read, isPlaceBare, ...signs } = parseWords(text, { reading, places, asked })
  const crisis = gravestCrisis(criteria.words)
  const phrases = quoted.filter((phrase) => findCrisis(phrase).length === 0)
  // what is left of a cry for help is no name of a group
  const names = crisis === 'overdose' || crisis === 'suicide' ? [] : rest
  const words = [...names, ...phrases.map((phrase) => `"${phrase}"`)].join(' ')
  const said = { ...signs, crisis, helpFromHome: crisis !== null && isPlaceBare, text: criteria.words }
  return { criteria: { ...joined(criteria, read), words }, said }
}

function askedBeside(criteria: Criteria): Asked {
  const { near, box, region } = criteria
  const place = near !== '' || box !== null || region !== ''
  const lists = Object.values(criteria).filter(Array.isArray)
  return { place, anything: place || lists.some(({ length }) => length > 0) }
}

function joined(criteria: Criteria, read: Partial<Criteria>): Criteria {
  const all: Record<string, unknown> = { ...criteria }
  for (const [key, value] of Object.entries(read)) {
    const before = criteria[key as keyof Criteria]
    all[key] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value
  }
  return (read.near === undefined ? all : { ...all, box: NO_CRITERIA.box }) as Criteria
}

function toKnown(text: string, outcome: PlaceOutcome, siteCountry: string): KnownPlace | undefined {
  if (outcome.status === 'unknown') return undefined
  const place = outcome.status === 'found' ? outcome.place : outcome.best
  const { key, score } = outcome.name
  const { home, nextDoor } = homeOf(siteCountry)
  return {
    score,
    isHome: home.includes(place.country) || nextDoor.includes(place.country),
    isFaint: place.kind !== 'point' && isFaintName({ ...place, kind: place.kind }, score),
    isGuess: !toKey(text).includes(key),
  }
}
