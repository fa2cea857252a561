import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killSite, type StartedSite, startSite } from './start-site'

/** Several starts on one data directory. */
let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'open-chair-start-'))
})
afterAll(async () => {
  for (const site of started) killSite(site)
  rmSync(home, { recursive: true, force: true })
})

const started: StartedSite[] = []

function start(env: Record<string, string> = {}): StartedSite {
  const site = startSite({ DATA_DIR: join(home, 'data'), ...env })
  started.push(site)
  return site
}

const isReady = async (url: string) => (await fetch(new URL('/health/ready', url))).status
const lockFile = () => join(home, 'data/postgres/cluster/postmaster.pid')
const isListening = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )

test('starts, is ready, refuses a second start, stops all, and is up again at once', async () => {
  const first = start()
  const url = await first.url
  expect(await isReady(url)).toBe(200)

  const second = start()
  await expect(second.url).rejects.toThrow(/^Another Open Chair is running on the data in .*\n$/)
  expect(await second.ended).toBe(1)

  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(await isListening(Number(new URL(url).port))).toBe(false)
  expect(existsSync(lockFile())).toBe(false)

  const again = start({ LOG_LEVEL: '', SITE_URL: 'HTTPS://Chair.Example' })
  expect(await isReady(await again.url)).toBe(200)
  const { headers } = await fetch(new URL('/health', await again.url))
  expect(headers.get('strict-transport-security')).toContain('max-age')
  again.process.kill('SIGINT')
  expect(await again.ended).toBe(0)
}, 300_000)

test('the next start recovers after all was killed, and after the bootstrap alone was', async () => {
  const first = start()
  await first.url
  const postmaster = Number(readFileSync(lockFile(), 'utf8').split('\n')[0])
  killSite(first)
  process.kill(postmaster, 'SIGKILL')

  const second = start()
  expect(await isReady(await second.url)).toBe(200)
  second.process.kill('SIGKILL')

  const third = start()
  expect(await isReady(await third.url)).toBe(200)
  third.process.kill('SIGTERM')
  expect(await third.ended).toBe(0)
}, 120_000)

test('says in one sentence what keeps it from starting', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const down = 'postgresql://someone:secret@127.0.0.1:1/nowhere'
  const wrong = [start({ PORT: 'eighty' }), start({ PORT: port }), start({ DATABASE_URL: down })]
  await Promise.allSettled(wrong.map(({ url }) => url))
  expect(await Promise.all(wrong.map(({ complaint }) => complaint))).toEqual([
    'PORT must be a whole number from 0 (any free port) to 65535, not "eighty".\n',
    `Port ${port} is in use by another program: stop that one, or set PORT to another number.\n`,
    "The database at 127.0.0.1:1/nowhere can't be reached (ECONNREFUSED).\n",
  ])
  expect(await Promise.all(wrong.map(({ ended }) => ended))).toEqual([1, 1, 1])
  await new Promise((resolve) => other.close(resolve))
})
