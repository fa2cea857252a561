import { resolveExactly, resolvePlace } from '../geo/data'
import { homeOf } from '../geo/place-rank'
import type { PlaceOutcome, Query } from '../geo/types'
import { NO_CRITERIA } from './criteria'
import type { Criteria } from './types'
import { readText } from './words/matches'
import { parseWords, placesToAskFor } from './words/parse-words'
import { splitQuoted } from './words/quoted'
import { phrasesIn } from './words/tokens'
import type { Asked, KnownPlace, Said, Synonym } from './words/types'

/**
 * A search with its words understood: what they ask for stands among its filters, and `words` is what is left to be
 * searched as text. Lists grow, a place or distance that is named replaces the one that was there. Asks the gazetteer
 * at most six times.
 */
export async function understandWords(
  criteria: Criteria,
  { siteCountry, query }: { siteCountry: string; query: Query },
): Promise<{ criteria: Criteria; said: Said }> {
  const { text, quoted } = splitQuoted(criteria.words)
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
      return [candidate.text, outcome && toKnown(outcome, siteCountry)] as const
    }),
  )
  const places = new Map(known.flatMap(([name, place]) => (place ? [[name, place]] : [])))
  const { rest, criteria: read, ...said } = parseWords(text, { reading, places, asked })
  const words = [...rest, ...quoted.map((phrase) => `"${phrase}"`)].join(' ')
  return { criteria: { ...joined(criteria, read), words }, said: { ...said, text: criteria.words } }
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

function toKnown(outcome: PlaceOutcome, siteCountry: string): KnownPlace | undefined {
  if (outcome.status === 'unknown') return undefined
  const { population, country } = outcome.status === 'found' ? outcome.place : outcome.best
  const { home, nextDoor } = homeOf(siteCountry)
  return { population, isHome: home.includes(country) || nextDoor.includes(country) }
}
