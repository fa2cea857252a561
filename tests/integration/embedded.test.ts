import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from '@/lib/db/embedded-cluster'
import { withClient } from '@/lib/db/pg'

const ROOT = join(import.meta.dirname, '../..')
const NOBODY = 65534
/** Only root can become somebody else, who then has to be able to read the project. */
const canBeSomebodyElse =
  process.getuid?.() === 0 && spawnSync('ls', [ROOT], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0

let home: string
let dataDir: string
const started: ChildProcess[] = []

beforeEach(() => {
  // Only its owner may enter, as on many a server
  home = mkdtempSync(join(tmpdir(), 'open-chair-embedded-'))
  chmodSync(home, 0o700)
  dataDir = join(home, 'data')
})
afterEach(async () => {
  for (const app of started.splice(0))
    if (app.exitCode === null && app.signalCode === null) await end(app, 'SIGTERM')
  rmSync(home, { recursive: true, force: true })
})

type Urls = { ownerUrl: string; appUrl: string }

function startApp(...args: string[]) {
  const file = join(import.meta.dirname, 'fixtures/hold-database.ts')
  const app = spawn(process.execPath, ['--import', 'tsx', file, dataDir, ...args], { cwd: ROOT })
  started.push(app)
  const failure = text(app.stderr)
  const up = new Promise<Urls>((resolve, reject) => {
    app.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())))
    app.once('exit', () => failure.then((words) => reject(new Error(words))))
  })
  return { app, up }
}

function end(app: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  const ended = new Promise<number | null>((resolve) => app.once('exit', resolve))
  app.kill(signal)
  return ended
}

const postmasterPid = () =>
  Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

const write = (url: string) =>
  withClient(url, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS note (text text)')
    await client.query("INSERT INTO note VALUES ('kept')")
  })
const count = (url: string) =>
  withClient(url, async (client) => (await client.query('SELECT count(*)::int AS n FROM note')).rows[0].n)

test('runs in a directory that only its owner may enter, and keeps its files to itself', async () => {
  const { up } = startApp()
  const { ownerUrl, appUrl } = await up
  expect(new URL(appUrl).username).toBe('openchair_app')
  expect(new URL(ownerUrl)).toMatchObject({ username: 'openchair_owner', hostname: '127.0.0.1' })
  for (const name of readdirSync(join(dataDir, 'postgres')))
    expect(statSync(join(dataDir, 'postgres', name)).mode & 0o077, name).toBe(0)
  await withClient(ownerUrl, async (client) => {
    await client.query('CREATE EXTENSION cube; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent')
    const { rows } = await client.query(`SELECT lower('ÉCOLE') AS lower, current_setting('fsync') AS fsync`)
    expect(rows).toEqual([{ lower: 'école', fsync: 'on' }])
  })
})

test('stops with the app, and has everything again at the next start', async () => {
  const first = startApp()
  await write((await first.up).ownerUrl)
  const pid = postmasterPid()
  expect(await end(first.app, 'SIGTERM')).toBe(0)
  expect(isAlive(pid)).toBe(false)

  const second = startApp()
  expect(await count((await second.up).ownerUrl)).toBe(1)
})

test('after the app was killed, the next start takes over the database that it left running', async () => {
  const first = startApp()
  await write((await first.up).ownerUrl)
  const orphan = postmasterPid()
  await end(first.app, 'SIGKILL')
  expect(postmasterPid()).toBe(orphan)

  const second = startApp()
  expect(await count((await second.up).ownerUrl)).toBe(1)
  expect(postmasterPid()).not.toBe(orphan)
})

test('after everything was killed, the next start recovers', async () => {
  const first = startApp()
  await write((await first.up).ownerUrl)
  const pid = postmasterPid()
  await end(first.app, 'SIGKILL')
  process.kill(pid, 'SIGKILL')

  const second = startApp()
  expect(await count((await second.up).ownerUrl)).toBe(1)
})

test('of two starts on the same data at the same time, one runs and the other says why not', async () => {
  const outcomes = await Promise.allSettled([startApp().up, startApp().up])
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.message] : [],
  )
  expect(refused).toEqual([
    `Another Open Chair is running on the data in "${dataDir}": stop it first, or set another DATA_DIR.\n`,
  ])
})

test.runIf(canBeSomebodyElse)('runs as an ordinary user, and later as root on the same data', async () => {
  mkdirSync(dataDir)
  chownSync(home, NOBODY, NOBODY)
  chownSync(dataDir, NOBODY, NOBODY)
  const first = startApp(String(NOBODY))
  await write((await first.up).ownerUrl)
  expect(statSync(join(dataDir, 'postgres/passwords.json')).uid).toBe(NOBODY)
  await end(first.app, 'SIGTERM')

  const second = startApp()
  expect(await count((await second.up).ownerUrl)).toBe(1)
})

test.runIf(canBeSomebodyElse)('a data directory of somebody else is one sentence', async () => {
  const { up } = startApp(String(NOBODY))
  await expect(up).rejects.toThrow(
    /^The data directory ".*" \(DATA_DIR\) can't be used by this user \(EACCES\)\.\n$/,
  )
})
