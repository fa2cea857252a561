import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, POSTGRES_ENV, program } from './embedded-binaries'
import { type Cluster, isAlive, lastLine, lendPaths } from './embedded-cluster'
import { DatabaseError } from './errors'

/** A running Postgres server, whoever started it. */
export type Postmaster = {
  pid: number
  port: number
  exited: Promise<void>
  signal(name: NodeJS.Signals): void
}

/**
 * How much the database keeps of its files, in megabytes: an eighth of the memory there is, in bytes. 250,000 meetings and
 * the gazetteer are 740 MB, and what does not fit is read again.
 */
export function sharedMegabytes(memory: number): number {
  return Math.min(1024, Math.max(128, Math.floor(memory / 8 / 2 ** 20)))
}

/** The machine's, or what this process may use of it. */
const MEMORY = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: `${sharedMegabytes(MEMORY)}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // One server, no replicas: COPY into a table of the same transaction then needs no log
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What people search for must not end up in a log with the statement that failed
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 30_000
const KEEP_LOG_BYTES = 10_000_000

/** The postmaster that has this cluster open, from its own lock file; one left by a process that is gone is removed. */
export function runningPostmaster({ data }: Cluster): Postmaster | undefined {
  const lock = readLock(data)
  if (!lock) return undefined
  if (!isPostmasterOf(lock.pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    return undefined
  }
  const { pid, port } = lock
  const gone = async () => {
    while (isPostmasterOf(pid, data)) await sleep(30)
  }
  return {
    pid,
    port,
    get exited() {
      return gone()
    },
    signal: (name) => signal(pid, name),
  }
}

/**
 * Starts Postgres on the cluster and waits until it takes connections.
 * Undefined when another start was faster, or when the port was taken meanwhile: look again.
 * @throws DatabaseError with Postgres's own last words.
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<Postmaster | undefined> {
  const port = await choosePort(cluster)
  const logged = prepareLog(cluster.log)
  const child = spawnPostgres(cluster, binaries, { ...SETTINGS, port: String(port), ...settings })
  let ended = false
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  }).then(() => {
    ended = true
    process.off('exit', stopNow)
  })
  const stopNow = () => child.kill('SIGINT')
  process.once('exit', stopNow)
  const deadline = Date.now() + READY_WITHIN_MS
  while (!ended && Date.now() < deadline) {
    const lock = readLock(cluster.data)
    if (lock && lock.pid === child.pid && lock.ready) {
      const { pid } = lock
      return { pid, port, exited, signal: (name) => signal(pid, name) }
    }
    await Promise.race([exited, sleep(20)])
  }
  if (!ended) child.kill('SIGINT')
  const words = readFileSync(cluster.log, 'utf8').slice(logged)
  if (/could not bind|postmaster\.pid|shared memory block/.test(words)) {
    rmSync(portFile(cluster), { force: true })
    await sleep(100)
    return undefined
  }
  throw new DatabaseError(
    `The database did not start: ${lastLine(words.replace(/.*database system is shut down\n/, ''))}`,
  )
}

function spawnPostgres(cluster: Cluster, binaries: Binaries, settings: Record<string, string>): ChildProcess {
  const { paths, handles, release } = lendPaths([cluster.data], cluster.runAs)
  const log = openSync(cluster.log, 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  try {
    return spawn(program(binaries.native, 'postgres'), ['-D', ...paths, ...flags], {
      ...cluster.runAs,
      cwd: '/',
      env: POSTGRES_ENV,
      stdio: ['ignore', log, log, ...handles],
      // Its own process group: Ctrl-C in the terminal reaches the app alone, which then stops the database last
      detached: true,
      windowsHide: true,
    })
  } finally {
    closeSync(log)
    release()
  }
}

/** A fast shutdown: connections are ended, everything is written; by force when that takes too long. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  const giveUp = new AbortController()
  postmaster.signal('SIGINT')
  const force = sleep(STOP_WITHIN_MS, undefined, { signal: giveUp.signal }).then(
    () => postmaster.signal('SIGQUIT'),
    () => {},
  )
  await postmaster.exited
  giveUp.abort()
  await force
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // it's gone, which is what signals are sent for here
  }
}

/** Postgres's own lock file: its process id, data directory, start time, port, socket, address, memory, state. */
function readLock(data: string) {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' } : undefined
}

/** After a crash or in a new container the same number may be another process's. */
function isPostmasterOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(data)]
    return theirs.ino === ours.ino && theirs.dev === ours.dev
  } catch {
    return false
  }
}

const portFile = ({ home }: Cluster) => join(home, 'port')

/** The port of last time when it is free, so that tools keep their address; else any. */
async function choosePort(cluster: Cluster): Promise<number> {
  let remembered = 0
  try {
    remembered = Number(readFileSync(portFile(cluster), 'utf8')) || 0
  } catch {
    // the first start
  }
  const port = (await freePort(remembered)) ?? (await freePort(0)) ?? 0
  writeFileSync(portFile(cluster), `${port}\n`, { mode: 0o600 })
  return port
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** The size of the log before this start, so that what this one says can be told apart. */
function prepareLog(log: string): number {
  try {
    const { size } = statSync(log)
    if (size <= KEEP_LOG_BYTES) return size
    truncateSync(log)
  } catch {
    // none yet
  }
  return 0
}
