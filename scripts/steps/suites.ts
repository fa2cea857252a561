import { join } from 'node:path'
import { run, TOOLS } from './run'
import { type Tally, tallyReport } from './tally'

/** Runs one of the projects of vitest.config.ts; its report goes into the folder `reports`. */
export async function runVitest(project: 'unit' | 'integration' | 'start', reports: string): Promise<Tally> {
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = await run(TOOLS.vitest, ['run', '--project', project, ...reporters])
  return tallyReport('vitest', file, status)
}

/** Runs the journeys in a real browser against the production build; its report goes into the folder `reports`. */
export async function runPlaywright(reports: string): Promise<Tally> {
  const file = join(reports, 'e2e.json')
  const status = await run(TOOLS.playwright, ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  return tallyReport('playwright', file, status)
}
