import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tallyReport } from './tally'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-chair-tally-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const written = (report: unknown) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('adds up what each runner reports', () => {
  const vitest = written({ numPassedTests: 5, numFailedTests: 2 })
  expect(tallyReport('vitest', vitest, 1)).toEqual({ passed: 5, failed: 2 })
  const playwright = written({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 4 } })
  expect(tallyReport('playwright', playwright, 1)).toEqual({ passed: 7, failed: 3 })
})

test('counts a failure when the runner failed outside of any test', () => {
  const file = written({ numPassedTests: 5, numFailedTests: 0 })
  expect(tallyReport('vitest', file, 1)).toEqual({ passed: 5, failed: 1 })
  expect(tallyReport('vitest', file, 0)).toEqual({ passed: 5, failed: 0 })
})

test('counts a failure when there is no report, or no test in it', () => {
  expect(tallyReport('vitest', join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1 })
  expect(tallyReport('vitest', written({ numPassedTests: 0, numFailedTests: 0 }), 0).failed).toBe(1)
})
