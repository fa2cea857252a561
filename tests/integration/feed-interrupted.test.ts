import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withClient } from '@/lib/db/pg'
import { markInterruptedRuns } from '@/lib/feeds/mutations'
import { RUN_LOCK } from '@/lib/feeds/run'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import { addFellowships, openFeed, rowsOf, run, value, versions } from './feed-rows'

const ROWS = 1200

let database: TestDatabase
let child: ChildProcess | undefined
beforeEach(async () => {
  database = await testDatabase()
  await asApp(async (client) => {
    await addFellowships(client)
    await run(client, await openFeed(client), rowsOf(ROWS))
  })
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await database?.drop()
})

const asApp = <T>(work: (client: Client) => Promise<T>) => withClient(database.url, work)

function start(...args: string[]): ChildProcess {
  const script = join(import.meta.dirname, 'fixtures/read-feed.ts')
  child = spawn(process.execPath, ['--import', 'tsx', script, database.url, String(ROWS), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return child
}

const kill = (process: ChildProcess) =>
  new Promise((resolve) => {
    process.once('exit', resolve)
    process.kill('SIGKILL')
  })

/** The database ends a killed program's transaction a moment after it. */
const lockIsFree = (client: Client) =>
  vi.waitUntil(
    async () =>
      (await value<number>(
        client,
        `SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND classid = ${RUN_LOCK}`,
      )) === 0,
    { timeout: 20_000, interval: 50 },
  )

test('killed while it reads, a run leaves the catalogue as it was, and the next start says so', () =>
  asApp(async (client) => {
    const before = await versions(client)
    const reader = start()
    await new Promise((resolve) => reader.stdout?.once('data', resolve))
    expect(await markInterruptedRuns(database.url)).toBe(0)
    await kill(reader)
    await lockIsFree(client)
    expect(await versions(client)).toBe(before)
    expect(await markInterruptedRuns(database.url)).toBe(1)
    expect(await markInterruptedRuns(database.url)).toBe(0)
    expect(await value(client, "SELECT count(*)::int FROM feed_run WHERE status = 'interrupted'")).toBe(1)
    const again = await run(client, await openFeed(client), rowsOf(ROWS))
    expect(again).toMatchObject({ status: 'unchanged', unchanged: ROWS })
  }))

test('killed while it applies, a run leaves the catalogue as it was', () =>
  asApp(async (client) => {
    const before = await versions(client)
    await withClient(database.ownerUrl, async (owner) => {
      // the books are written last: whoever holds them stops the run after its meetings
      await owner.query('BEGIN')
      await owner.query('LOCK TABLE revision IN SHARE MODE')
      const reader = start('to-the-end')
      await vi.waitUntil(
        async () =>
          (await value<number>(
            owner,
            "SELECT count(*)::int FROM pg_locks WHERE NOT granted AND relation = 'revision'::regclass",
          )) > 0,
        { timeout: 40_000, interval: 50 },
      )
      await kill(reader)
      await owner.query('ROLLBACK')
    })
    await lockIsFree(client)
    expect(await versions(client)).toBe(before)
    expect(await value(client, "SELECT name FROM meeting WHERE source_key = 'r1'")).toBe('Meeting r1')
    expect(await markInterruptedRuns(database.url)).toBe(1)
  }))
