import type { ClientBase } from 'pg'
import { PrismaClient } from '@/lib/db/generated/client'
import { withClient } from '@/lib/db/pg'
import { readAdapter } from '@/lib/db/prisma'
import { withReadSettings } from '@/lib/db/read-settings'
import { statementNames } from '@/lib/db/statement-names'
import type { Query } from '@/lib/geo/types'
import { lookUpMeetings } from '@/lib/lookup/data'
import type { ZoneInUse } from '@/lib/lookup/windows'
import { zonesIn } from '@/lib/lookup/zones'
import { progress, step } from '../../steps/step'
import type { BenchCluster } from '../databases'
import { type Figure, formatNumber, formatQuantiles, quantilesOf } from '../figure'
import { type Side, timeInterleaved } from '../interleave'
import type { BenchOptions } from '../options'
import type { Search } from '../searches'
import { areaOf, type Question, questionsFor } from './questions'

const PRISMA_COST = 3
const SITE = { country: 'US', zone: 'America/New_York' }

/** The statements of searches in a small and a large catalogue, through `pg` and Prisma, and the whole lookup. */
export async function measureLookup(
  cluster: BenchCluster,
  { meetings, places }: BenchOptions,
): Promise<Figure[]> {
  const small = await cluster.filled(Math.round(meetings / 10))
  const large = await cluster.filled(meetings)
  const prisma = new PrismaClient({ adapter: readAdapter(withReadSettings(large.appUrl)) })
  const throughPrisma: Query = (text, values) => prisma.$queryRawUnsafe(text, ...values)
  try {
    return await withClient(withReadSettings(small.appUrl), (fewClient) =>
      withClient(withReadSettings(large.appUrl), async (manyClient) => {
        const [few, many] = [throughPg(fewClient), throughPg(manyClient)]
        const questions = await questionsFor(manyClient, places)
        const first = questions.find(({ growth }) => growth)
        if (!first) throw new Error('There is nothing to ask.')
        return await step('Timing searches', async () => {
          const figures: Figure[] = []
          for (const question of questions) {
            progress(question.name)
            figures.push(await compareSizes(question, few, many))
          }
          progress('through Prisma')
          figures.push(await comparePrisma(first, many, throughPrisma))
          figures.push(...(await timeLookUps(first, many, throughPrisma)))
          return figures
        })
      }),
    )
  } finally {
    await prisma.$disconnect()
  }
}

function throughPg(client: ClientBase): Query {
  const nameOf = statementNames()
  return async <T>(text: string, values: readonly unknown[]) =>
    (await client.query({ name: nameOf({ sql: text }), text, values: [...values] })).rows as T[]
}

/** The statement is put together beforehand: what is timed is the database's answer. */
async function sideOf({ searches, statement, ask }: Question, query: Query): Promise<Side<Search>> {
  const zones = new Map<Search, readonly ZoneInUse[]>()
  for (const search of searches)
    zones.set(search, (await zonesIn(search.point && areaOf(search), query)).zones)
  return (search) => {
    const around = zones.get(search) ?? []
    if (ask) return () => ask(search, around, query)
    const { text, values } = statement(search, around)
    return () => query(text, values)
  }
}

async function compareSizes(question: Question, few: Query, many: Query): Promise<Figure> {
  const { name, searches, p95Ms, growth } = question
  const times = await timeInterleaved(searches, [await sideOf(question, few), await sideOf(question, many)])
  const [small, large] = times.map(quantilesOf)
  if (!small || !large) throw new Error('Nothing was measured.')
  const ratio = large.p95 / small.p95
  const figure = {
    name,
    measured: formatQuantiles(large),
    ratio: `${formatNumber(ratio)} x a tenth (${formatQuantiles(small)})`,
  }
  if (!p95Ms) return figure
  const aim = `p95 < ${p95Ms} ms${growth ? `, <= ${growth} x` : ''}`
  const slowest = Math.max(small.p95, large.p95)
  return { ...figure, aim, met: slowest < p95Ms && ratio <= (growth ?? Number.POSITIVE_INFINITY) }
}

async function comparePrisma(question: Question, pg: Query, prisma: Query): Promise<Figure> {
  const sides = [await sideOf(question, pg), await sideOf(question, prisma)]
  const [plain, through] = (await timeInterleaved(question.searches, sides)).map(quantilesOf)
  if (!plain || !through) throw new Error('Nothing was measured.')
  const ratio = through.p50 / plain.p50
  return {
    name: `${question.name}, through Prisma`,
    measured: formatQuantiles(through),
    ratio: `${formatNumber(ratio)} x pg (p50), ${formatNumber(through.p95 / plain.p95)} x (p95)`,
    aim: `<= ${PRISMA_COST} x pg`,
    met: ratio <= PRISMA_COST,
  }
}

/** All that a page of results asks of the database, place by name included. */
async function timeLookUps({ searches }: Question, pg: Query, prisma: Query): Promise<Figure[]> {
  const lookUp =
    (query: Query, withFacets: boolean): Side<Search> =>
    ({ criteria, now }) =>
    () =>
      lookUpMeetings(criteria, { now, site: SITE, withFacets, query })
  const sides = [lookUp(pg, false), lookUp(prisma, false), lookUp(prisma, true)]
  const [plain, through, withFacets] = (await timeInterleaved(searches, sides)).map(quantilesOf)
  if (!plain || !through || !withFacets) throw new Error('Nothing was measured.')
  return [
    {
      name: 'Whole lookup, through Prisma',
      measured: formatQuantiles(through),
      ratio: `${formatNumber(through.p50 / plain.p50)} x pg on one connection`,
    },
    {
      name: 'Whole lookup with facets, through Prisma',
      measured: formatQuantiles(withFacets),
      ratio: `${formatNumber(withFacets.p50 / through.p50)} x without`,
    },
  ]
}
