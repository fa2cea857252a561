import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const BIN = '/usr/lib/postgresql/15/bin'
const NOBODY = 65534

/** Whether this machine has Debian's Postgres 15, the oldest that the app is made for. */
export const hasPostgres15 = existsSync(join(BIN, 'initdb'))

/** Starts it on a new, throwaway cluster; `url` is its administrator's. */
export async function startPostgres15(): Promise<{ url: string; stop(): Promise<void> }> {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined
  const home = mkdtempSync(join(tmpdir(), 'open-chair-pg15-'))
  const data = join(home, 'cluster')
  chmodSync(home, 0o711)
  mkdirSync(data, { mode: 0o700 })
  if (user) chownSync(data, user.uid, user.gid)
  const made = spawnSync(
    join(BIN, 'initdb'),
    ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const server = spawn(join(BIN, 'postgres'), ['-D', data, ...flags.flatMap((flag) => ['-c', flag])], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const isReady = () => {
    const file = join(data, 'postmaster.pid')
    return existsSync(file) && readFileSync(file, 'utf8').includes('\nready')
  }
  while (!isReady() && server.exitCode === null) await sleep(20)
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
