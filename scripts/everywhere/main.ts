import { parseArgs } from 'node:util'
import { parseEnv } from '@/lib/config/env'
import type { Query } from '@/lib/geo/types'
import { startBenchCluster } from '../bench/databases'
import { CommandError, report } from '../steps/errors'
import { makeClient } from '../steps/make'
import { prepareShutdown } from '../steps/shutdown'
import { progress, step } from '../steps/step'
import type { Answer } from './ask'
import { allCases, type Case, drawCases } from './cases'

const USAGE = `npm run bench:everywhere [-- --cases 2000] [-- --all]

Asks for a meeting from postal codes all over the United States, at every hour of the week, in the sample catalogue:
each answer must hold a meeting within 24 hours that a person who uses opioids may attend. Prints where in the answers
it stood, and ends with 1 when there was none in one of them.
  --cases  how many pairs of postal code and hour are asked
  --all    asks for every postal code at every hour, which takes many hours`

const AT_ONCE = 4
const POSTAL_CODES = `SELECT DISTINCT postal_code AS "postalCode" FROM place
  WHERE kind = 'postal' AND country = 'US' AND source = 'packaged' ORDER BY 1`

const shutdown = prepareShutdown()
try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') {
    console.log(USAGE)
    await shutdown.end(0)
  } else {
    await makeClient()
    const misses = await askEverywhere(options)
    await shutdown.end(misses === 0 ? 0 : 1)
  }
} catch (error) {
  if (!shutdown.hasBegun()) {
    report(error)
    await shutdown.end(1)
  }
}

type Options = { cases: number; all: boolean }

async function askEverywhere({ cases, all }: Options): Promise<number> {
  const cluster = await startBenchCluster(null)
  shutdown.defer(cluster.stop)
  const database = await cluster.seeded()
  const { seed } = await import('@/prisma/seed')
  await step('Loading the sample catalogue', () =>
    seed({ ownerUrl: database.ownerUrl, env: parseEnv({ SAMPLE_DATA: '1' }), onProgress: progress }),
  )
  const { readAdapter } = await import('@/lib/db/prisma')
  const { withReadSettings } = await import('@/lib/db/read-settings')
  const { PrismaClient } = await import('@/lib/db/generated/client')
  const { ANSWERS, ask } = await import('./ask')
  const prisma = new PrismaClient({ adapter: readAdapter(withReadSettings(database.appUrl)) })
  shutdown.defer(() => prisma.$disconnect())
  const query: Query = (text, values) => prisma.$queryRawUnsafe(text, ...values)
  const postalCodes = (await query<{ postalCode: string }>(POSTAL_CODES, [])).map((row) => row.postalCode)
  const asked = all ? allCases(postalCodes) : drawCases(postalCodes, cases).values()
  const shares = new Map<Answer, number>()
  const missed: Case[] = []
  await step(`Asking from ${postalCodes.length} postal codes`, async () => {
    let done = 0
    const askOn = async () => {
      for (const one of asked) {
        const answer = await ask(one, query)
        shares.set(answer, (shares.get(answer) ?? 0) + 1)
        if (answer === 'none') missed.push(one)
        if (++done % 1000 === 0) progress(`${done} asked`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  })
  const total = [...shares.values()].reduce((sum, count) => sum + count, 0)
  console.log(`\n${total} answers. The first meeting that helps stood:`)
  for (const answer of ANSWERS) {
    const count = shares.get(answer) ?? 0
    console.log(
      `  ${answer.padEnd(22)} ${String(count).padStart(8)}  ${((100 * count) / total).toFixed(1)} %`,
    )
  }
  for (const { postalCode, now } of missed.slice(0, 20))
    console.log(`  nothing for ${postalCode} at ${now.toISOString()}`)
  return missed.length
}

function readOptions(args: readonly string[]): Options | 'help' {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string', default: '2000' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return 'help'
    const cases = Number(values.cases)
    if (!Number.isInteger(cases) || cases < 1)
      throw new CommandError(`--cases must be a whole number of at least 1, not "${values.cases}".`)
    return { cases, all: values.all }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}
