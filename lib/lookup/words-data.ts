import { resolveAllExactly, resolveExactly, resolvePlace } from '../geo/data'
import { homeOf } from '../geo/place-rank'
import { isFaintName } from '../geo/place-score'
import { toKey } from '../geo/place-text'
import type { Place, PlaceOutcome, Query } from '../geo/types'
import { NO_CRITERIA } from './criteria'
import type { Criteria } from './types'
import { findCrisis, gravestCrisis } from './words/crisis'
import { type Lexicon, toLexicon } from './words/lexicon'
import { findSlips, readText, type Slips } from './words/matches'
import { parseWords, placesToAskFor } from './words/parse-words'
import { PLACE_PREPOSITIONS } from './words/place-words'
import { splitQuoted } from './words/quoted'
import { cutWords, type Token, toTokens } from './words/tokens'
import type { Asked, KnownPlace, Said, Synonym } from './words/types'

type Understood = { criteria: Criteria; said: Said }
type Options = { siteCountry: string; query: Query }

/** Hardly any text is read otherwise when parts of it are gone, none more often than this. */
const MOST_READINGS = 4

/**
 * A search with its words understood: what they ask for stands among its filters, and `words` is what is left to be
 * searched as text. Lists grow, a place or distance that is named replaces the one that was there. Danger is looked for
 * in all that is said, quotes too; the search takes its first 200 characters. What is left is read again until there is
 * no more in it, because the address of the results will say just that. Asks the gazetteer at most seven times a reading.
 */
export async function understandWords(
  criteria: Criteria,
  options: Options,
  readings = MOST_READINGS,
): Promise<Understood> {
  const once = await readOnce(criteria, options)
  const left = once.criteria.words
  if (left === '' || left === criteria.words || readings === 1) return once
  const again = await understandWords(once.criteria, options, readings - 1)
  return {
    criteria: again.criteria,
    said: {
      ...once.said,
      treatment: once.said.treatment || again.said.treatment,
      nearMe: (once.said.nearMe || again.said.nearMe) && again.criteria.near === '',
      notLeftOut: [...once.said.notLeftOut, ...again.said.notLeftOut],
    },
  }
}

async function readOnce(criteria: Criteria, { siteCountry, query }: Options): Promise<Understood> {
  const { text, quoted } = splitQuoted(cutWords(criteria.words.toWellFormed()))
  const asked = askedBeside(criteria)
  const lexicon = await lexiconOf(query)
  const slips = await slipsSaveNames(text, findSlips(toTokens(text), lexicon), { siteCountry, query })
  const reading = readText(text, { lexicon, slips })
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

type Vocabulary = { version: string; lexicon: Lexicon }

/** The vocabulary as last read, by the database that it stands in. */
const KEPT = new WeakMap<Query, Vocabulary>()

/** The vocabulary as it stands now: read anew only when somebody has changed it. */
async function lexiconOf(query: Query): Promise<Lexicon> {
  const [now] = await query<{ version: string }>(
    // every write of a row gives it another xmin
    `SELECT concat_ws(' ', count(*), sum(xmin::text::bigint)) AS version FROM synonym`,
    [],
  )
  const kept = KEPT.get(query)
  if (kept && kept.version === now?.version) return kept.lexicon
  const lexicon = toLexicon(await query<Synonym>('SELECT phrase, field, value FROM synonym ORDER BY id', []))
  KEPT.set(query, { version: now?.version ?? '', lexicon })
  return lexicon
}

/** Slips of the finger, without the words that are the name of a place or belong to one. */
async function slipsSaveNames(text: string, slips: Slips, { siteCountry, query }: Options): Promise<Slips> {
  if (slips.size === 0) return slips
  const stretches = [...slips.keys()].flatMap((at) => stretchesAround(text, toTokens(text), at))
  const places = await resolveAllExactly(query, [...new Set(stretches.map(({ name }) => name))], {
    siteCountry,
  })
  const named = stretches.filter(({ name, fewest }) => {
    const outcome = places.get(name)
    const place = outcome && placeOf(outcome)
    return place && place.population >= (isNear(place, siteCountry) ? fewest : SMALLEST_CITY_ABROAD)
  })
  const spared = new Set(named.map(({ at }) => at))
  return new Map([...slips].filter(([at]) => !spared.has(at)))
}

const SMALLEST_TOWN = 5_000
const SMALLEST_CITY_ABROAD = 500_000

/** A word alone, and with the word before and after it; a name of two words, or after "in", may be a village. */
function stretchesAround(text: string, tokens: readonly Token[], at: number) {
  const slice = (from: number, until: number) => text.slice(tokens[from]?.start, tokens[until - 1]?.end)
  const isLed = PLACE_PREPOSITIONS.has(tokens[at - 1]?.word ?? '')
  return [
    { at, name: slice(at, at + 1), fewest: isLed ? 0 : SMALLEST_TOWN },
    ...(at > 0 && !isLed ? [{ at, name: slice(at - 1, at + 1), fewest: 0 }] : []),
    ...(at + 1 < tokens.length ? [{ at, name: slice(at, at + 2), fewest: 0 }] : []),
  ]
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
  const place = placeOf(outcome)
  if (!place || outcome.status === 'unknown') return undefined
  const { key, score } = outcome.name
  return {
    score,
    isHome: isNear(place, siteCountry),
    isFaint: place.kind !== 'point' && isFaintName({ ...place, kind: place.kind }, score),
    isGuess: !toKey(text).includes(key),
  }
}

function placeOf(outcome: PlaceOutcome): Place | undefined {
  if (outcome.status === 'unknown') return undefined
  return outcome.status === 'found' ? outcome.place : outcome.best
}

/** At home, or next door. */
function isNear({ country }: Place, siteCountry: string): boolean {
  const { home, nextDoor } = homeOf(siteCountry)
  return home.includes(country) || nextDoor.includes(country)
}
