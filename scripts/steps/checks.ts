import { makeClient } from './make'
import { run, TOOLS } from './run'
import { step } from './step'
import { runVitest } from './suites'
import { add, type Tally, tallyStep } from './tally'

type Check = { label: string; run: () => Promise<boolean> }

const tool = (label: string, file: string, ...args: string[]): Check => ({
  label,
  run: async () => (await run(file, args)) === 0,
})

/** The quick checks, cheapest first. Those that read the database client's types need `makeClient` before. */
const CHECKS: Check[] = [
  tool('Checking format, lint and layers', TOOLS.biome, 'ci'),
  tool('Checking the schema', TOOLS.prisma, 'validate'),
  { label: 'Checking the crisis lines', run: crisisLinesAreFresh },
  tool('Writing the types of the routes', TOOLS.next, 'typegen'),
  tool('Checking types', TOOLS.tsc, '--noEmit', '--project', '.'),
]

/** Everything that needs no database: all checks are made, however many fail. */
export async function runChecks(reports: string): Promise<Tally> {
  await makeClient()
  let tally = await CHECKS.reduce(
    async (before, check) => add(await before, await runCheck(check)),
    Promise.resolve(tallyStep(true)),
  )
  tally = add(tally, await step('Running unit tests', () => runVitest('unit', reports)))
  return tally
}

async function runCheck({ label, run }: Check): Promise<Tally> {
  const succeeded = await step(label, run)
  if (!succeeded) console.error(`FAILED: ${label}`)
  return tallyStep(succeeded)
}

async function crisisLinesAreFresh(): Promise<boolean> {
  const { staleCrisisLines } = await import('@/lib/catalogue/crisis-lines')
  const stale = staleCrisisLines(new Date().toISOString().slice(0, 10))
  for (const line of stale) console.error(`Nobody has checked this crisis line for 180 days: ${line}`)
  return stale.length === 0
}
