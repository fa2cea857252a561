import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed and failed; a step that is no test counts as one failure when it fails. */
export type Tally = { passed: number; failed: number }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
})

/** A step without tests of its own: nothing when it went well. */
export const tallyStep = (succeeded: boolean): Tally => ({ passed: 0, failed: succeeded ? 0 : 1 })

/**
 * Counts a runner's own JSON report. When it can't be read, or claims success although the runner failed (a file that
 * doesn't load, an error outside of any test), that is one failure more.
 */
export function tallyReport(kind: 'vitest' | 'playwright', file: string, status: number): Tally {
  const counted = existsSync(file) ? COUNT[kind](JSON.parse(readFileSync(file, 'utf8'))) : undefined
  const tally = counted ?? { passed: 0, failed: 0 }
  const ranNothing = tally.passed + tally.failed === 0
  return (status !== 0 || ranNothing) && tally.failed === 0 ? add(tally, { passed: 0, failed: 1 }) : tally
}

type VitestReport = { numPassedTests: number; numFailedTests: number }
type PlaywrightReport = { stats: { expected: number; flaky: number; unexpected: number } }

/** A test that passed only when it was repeated has failed. */
const COUNT = {
  vitest: ({ numPassedTests, numFailedTests }: VitestReport) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }),
  playwright: ({ stats }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }),
} as const satisfies Record<string, (report: never) => Tally>
