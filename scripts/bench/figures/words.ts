import type { ClientBase } from 'pg'
import { PrismaClient } from '@/lib/db/generated/client'
import { withClient } from '@/lib/db/pg'
import { readAdapter } from '@/lib/db/prisma'
import { withReadSettings } from '@/lib/db/read-settings'
import type { Query } from '@/lib/geo/types'
import { NO_CRITERIA, PAGE_SIZE } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import type { Scope } from '@/lib/lookup/scope'
import { soonestStatement } from '@/lib/lookup/statements'
import { readSearchText, toTextScope } from '@/lib/lookup/text'
import { windowsOf } from '@/lib/lookup/windows'
import { toLexicon } from '@/lib/lookup/words/lexicon'
import { findSlips, readText } from '@/lib/lookup/words/matches'
import { parseWords, placesToAskFor } from '@/lib/lookup/words/parse-words'
import { toTokens } from '@/lib/lookup/words/tokens'
import type { Asked } from '@/lib/lookup/words/types'
import { zonesIn } from '@/lib/lookup/zones'
import { randomFor } from '@/prisma/seed/sample/random'
import { SYNONYMS } from '@/prisma/seed/synonyms'
import { progress, step } from '../../steps/step'
import type { BenchCluster } from '../databases'
import { type Figure, formatQuantiles, quantilesOf } from '../figure'
import { timeInterleaved } from '../interleave'
import type { BenchOptions } from '../options'
import type { Search } from '../searches'
import { drawTowns, loadTowns } from '../towns'
import { areaOf } from './questions'

const SITE = { country: 'US', zone: 'America/New_York' }
const NOW = new Date('2026-11-23T21:50:00Z')
const SEARCHES = 200
const PARSE_MS = 2
const TEXT_MS = 100
const TEXT_NEAR_MS = 30
const NOTHING_ASKED: Asked = { place: false, anything: false }

/** What people say, from a word to a sentence; and as much as fits. */
const SAID = [
  "women's NA tonight near 97214",
  'suboxone friendly online now',
  'reunion en español mañana en Chicago',
  'smart recovery wheelchair sunday morning',
  'dual diagnosis group within 5 miles of Bethesda',
  'is there an AA meeting near Union Square San Francisco that takes people on methadone tomorrow at noon',
  'mi hijo consume heroína y necesito un grupo para familiares en línea esta noche',
  'heroin',
  'na aa ca '.repeat(22).trim(),
]

/** How long words take to be read, and to be searched for in names, places and notes. */
export async function measureWords(
  cluster: BenchCluster,
  { meetings, places }: BenchOptions,
): Promise<Figure[]> {
  const { appUrl } = await cluster.filled(meetings)
  const prisma = new PrismaClient({ adapter: readAdapter(withReadSettings(appUrl)) })
  const query: Query = (text, values) => prisma.$queryRawUnsafe(text, ...values)
  try {
    return await withClient(appUrl, async (client) => {
      const towns = drawTowns(await loadTowns(client), places, 'words near a place').slice(0, SEARCHES)
      const kinds = await drawTexts(client)
      return await step('Timing words', async () => {
        const figures = [await timeReading()]
        for (const [kind, texts] of Object.entries(kinds)) {
          const anywhere = texts.map((words) => ({
            criteria: { ...NO_CRITERIA, words },
            point: null,
            now: NOW,
          }))
          const near = towns.map(({ query: where, lat, lng }, turn) => ({
            criteria: { ...NO_CRITERIA, near: where, words: texts[turn % texts.length] ?? '' },
            point: { lat, lng },
            now: NOW,
          }))
          figures.push(
            ...(await timeText(`Text ${kind}, without a place`, anywhere, { query, p95Ms: TEXT_MS })),
            ...(await timeText(`Text ${kind}, near a place`, near, { query, p95Ms: TEXT_NEAR_MS })),
          )
        }
        return figures
      })
    })
  } finally {
    await prisma.$disconnect()
  }
}

async function timeReading(): Promise<Figure> {
  progress('Reading words')
  const searches = Array.from({ length: 50 }, () => SAID).flat()
  const lexicon = toLexicon(SYNONYMS)
  const read = (text: string) => async () => {
    const reading = readText(text, { lexicon, slips: findSlips(toTokens(text), lexicon) })
    placesToAskFor(text, { reading, asked: NOTHING_ASKED })
    parseWords(text, { reading, places: new Map(), asked: NOTHING_ASKED })
  }
  const [times = []] = await timeInterleaved(searches, [read])
  return figureOf('Reading words', times, PARSE_MS)
}

/** The text read, and one page of what says it with its number: what the words add to a search. */
function textSearch({ criteria, point }: Search, query: Query) {
  return async () => {
    const area = point && areaOf({ criteria, point, now: NOW })
    const zones = (await zonesIn(area, query)).zones
    const { terms } = await readSearchText(criteria.words, query)
    const text = await toTextScope(terms, { isNear: area !== null, query })
    const scope: Scope = { criteria, area, windows: windowsOf(criteria, zones, NOW), text }
    const statement = soonestStatement(scope, { limit: PAGE_SIZE, offset: 0 })
    await query(statement.text, statement.values)
  }
}

async function timeText(
  name: string,
  searches: readonly Search[],
  { query, p95Ms }: { query: Query; p95Ms: number },
): Promise<Figure[]> {
  progress(name)
  const [times = [], whole = []] = await timeInterleaved(searches, [
    (search) => textSearch(search, query),
    // as the site asks: the place found, online meetings beside it, wider when nothing fits
    ({ criteria }) =>
      () =>
        lookUpMeetings(criteria, { now: NOW, site: SITE, query }),
  ])
  return [
    figureOf(name, times, p95Ms),
    { name: `${name}: the whole lookup`, measured: formatQuantiles(quantilesOf(whole)) },
  ]
}

function figureOf(name: string, times: readonly number[], p95Ms: number): Figure {
  const quantiles = quantilesOf(times)
  return { name, measured: formatQuantiles(quantiles), aim: `p95 < ${p95Ms} ms`, met: quantiles.p95 < p95Ms }
}

/** One or two words each, as they stand in the catalogue's names: to the letter, as typed, misspelt, hardly begun. */
async function drawTexts(client: ClientBase): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT concat_ws(' ', m.name, v.name, v.city) AS name
     FROM meeting m LEFT JOIN venue v ON v.id = m.venue_id ORDER BY m.id LIMIT 20000`,
  )
  const random = randomFor('texts')
  const [first = '', ...others] = rows.map(({ name }) => name)
  const drawn = Array.from({ length: SEARCHES }, () => {
    const [word = '', ...more] = random
      .pick([first, ...others])
      .split(/[^\p{L}\p{N}]+/u)
      .filter(({ length }) => length > 2)
    return Array.from({ length: random.whole(1, 2) }, () => random.pick([word, ...more]))
  })
  const written = (as: (word: string) => string) => drawn.map((words) => words.map(as).join(' '))
  return {
    'in quotes': written((word) => `"${word}"`),
    'as typed': written((word) => word),
    misspelt: written(misspelt),
    'of two letters': written((word) => word.slice(0, 2)),
  }
}

/** A word with its second and third letter swapped and its last doubled. */
function misspelt(word: string): string {
  return `${word[0] ?? ''}${word[2] ?? ''}${word[1] ?? ''}${word.slice(3)}${word.at(-1) ?? ''}`
}
