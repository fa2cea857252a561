import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { report } from './errors'
import { stopRunning } from './run'
import { prepareShutdown } from './shutdown'
import type { Tally } from './tally'

/** Runs suites with a folder for their reports, says how they went in one last line, and ends the process. */
export async function runAndTally(suites: (reports: string) => Promise<Tally>): Promise<void> {
  const shutdown = prepareShutdown()
  const reports = mkdtempSync(join(tmpdir(), 'open-chair-reports-'))
  shutdown.defer(() => rmSync(reports, { recursive: true, force: true }))
  shutdown.defer(stopRunning)
  try {
    const { passed, failed } = await suites(reports)
    if (shutdown.hasBegun()) return
    console.log(`\n${passed} passed, ${failed} failed`)
    await shutdown.end(failed > 0 ? 1 : 0)
  } catch (error) {
    if (shutdown.hasBegun()) return
    report(error)
    await shutdown.end(1)
  }
}
