import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Binaries, POSTGRES_ENV, program, type RunAs } from './embedded-binaries'
import { DatabaseError } from './errors'

/** One Postgres cluster on disk: its files, the passwords that were made for it, and whose it is. */
export type Cluster = {
  /** Holds everything below; only its owner may enter. */
  home: string
  /** Postgres's own data directory. */
  data: string
  log: string
  passwords: Record<Role, string>
  runAs: RunAs
}

/** `postgres` is the cluster's own administrator; the other two are the app's. */
export type Role = 'postgres' | 'openchair_owner' | 'openchair_app'

/** Root can't run Postgres: it lends it to the user that owns the cluster, for a new one to `nobody`. */
export function chooseUser(home: string): RunAs {
  if (process.getuid?.() !== 0) return undefined
  const data = join(home, 'cluster')
  if (existsSync(data)) {
    const { uid, gid } = statSync(data)
    if (uid !== 0) return { uid, gid }
  }
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65534, gid: 65534 }
}

/** Opens the cluster under `home`, made anew when there is none. Safe against a second start that does the same. */
export async function openCluster(
  home: string,
  binaries: Binaries,
  runAs: RunAs,
  onProgress: (text: string) => void,
): Promise<Cluster> {
  if (!existsSync(join(home, 'cluster', 'PG_VERSION'))) {
    onProgress(`Making a new database in ${home}`)
    await createCluster(home, binaries, runAs)
  }
  requireSameMajor(join(home, 'cluster'), binaries)
  return {
    home,
    data: join(home, 'cluster'),
    log: join(home, 'log'),
    passwords: JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8')),
    runAs,
  }
}

/** Built beside its place and moved there when complete, so a start that is killed leaves no half of a cluster. */
async function createCluster(home: string, binaries: Binaries, runAs: RunAs) {
  mkdirSync(dirname(home), { recursive: true, mode: 0o700 })
  removeAbandoned(home)
  const fresh = `${home}.new-${process.pid}`
  const data = join(fresh, 'cluster')
  const passwordFile = join(fresh, 'password')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  chmodSync(fresh, 0o700)
  const password = () => randomBytes(24).toString('base64url')
  const passwords: Record<Role, string> = {
    postgres: password(),
    openchair_owner: password(),
    openchair_app: password(),
  }
  writeFileSync(join(fresh, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
  writeFileSync(passwordFile, `${passwords.postgres}\n`, { mode: 0o600 })
  if (runAs) for (const path of [data, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  try {
    await initialise(data, passwordFile, binaries, runAs)
    rmSync(passwordFile)
    renameSync(fresh, home)
  } catch (error) {
    if (!existsSync(join(home, 'cluster', 'PG_VERSION'))) throw error
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function removeAbandoned(home: string) {
  for (const name of readdirSync(dirname(home))) {
    const [prefix, pid] = name.split('.new-')
    if (prefix === basename(home) && pid && !isAlive(Number(pid)))
      rmSync(join(dirname(home), name), { recursive: true, force: true })
  }
}

async function initialise(data: string, passwordFile: string, binaries: Binaries, runAs: RunAs) {
  const paths = lendPaths([data, passwordFile], runAs)
  const [dataPath = data, passwordPath = passwordFile] = paths.paths
  const child = spawn(
    program(binaries.native, 'initdb'),
    [
      `--pgdata=${dataPath}`,
      `--pwfile=${passwordPath}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...runAs, cwd: '/', env: POSTGRES_ENV, stdio: ['ignore', 'ignore', 'pipe', ...paths.handles] },
  )
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  paths.release()
  if (code !== 0) throw new DatabaseError(`The database could not be made: ${lastLine(complaint)}`)
}

/**
 * Paths by which a process of another user reaches files below directories that it may not enter: on Linux, handles
 * that it inherits as 3, 4, ..., named through /proc (whose links lead to the file itself, past its parents).
 */
export function lendPaths(paths: string[], runAs: RunAs) {
  if (!runAs || process.platform !== 'linux') return { paths, handles: [], release: () => {} }
  const handles = paths.map((path) => openSync(path, 'r'))
  return {
    paths: paths.map((_, index) => `/proc/self/fd/${index + 3}`),
    handles,
    release: () => {
      for (const handle of handles) closeSync(handle)
    },
  }
}

function requireSameMajor(data: string, binaries: Binaries) {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0]
  if (found !== ours)
    throw new DatabaseError(
      `The database in ${data} was made by Postgres ${found}, and the app now brings ${ours}: move the data over, or set another DATA_DIR.`,
    )
}

/** Whether a process with this id exists, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() || 'it said nothing'
}
