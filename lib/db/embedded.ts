import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded-binaries'
import { type Cluster, chooseUser, openCluster, type Role } from './embedded-cluster'
import { launch, type Postmaster, runningPostmaster, stopPostmaster } from './embedded-postmaster'
import { DatabaseError } from './errors'

export type EmbeddedPostgres = {
  /** As the role that owns the database and migrates it. */
  ownerUrl: string
  /** As the role that runs the app: reads and writes rows, changes no tables. */
  appUrl: string
  /** As the cluster's administrator, for tests. */
  adminUrl: string
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  onProgress?: ((text: string) => void) | undefined
  /** Use the server that another app has running on the same data, rather than fail; it's left running. */
  share?: boolean | undefined
  /** Called when Postgres ends without having been asked to. */
  onLost?: ((sentence: string) => void) | undefined
  /** Postgres settings on top of the app's own, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string> | undefined
}

const DATABASE = 'openchair'
/** Whoever holds this advisory lock, in the database `postgres`, is the one app that uses the cluster. */
const GUARD = [1330660686, 1128810825] // 'OPEN', 'CHAI'
const GIVE_UP_AFTER_MS = 60_000
/** An app that is just stopping gets this long to let go of its data. */
const PATIENCE_MS = 2000
const LOOK_AGAIN_AFTER_MS = 50

/**
 * Starts the Postgres that comes with the app, on 127.0.0.1 and a free port, with its data under `dataDir`.
 * After a crash it recovers; a Postgres that a killed start left running is stopped first. Works as root too.
 * @throws DatabaseError in one sentence, also when another app uses the same `dataDir`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, onProgress = () => {}, onLost = () => {}, settings = {}, share = false } = options
  const home = resolve(dataDir, 'postgres')
  const runAs = chooseUser(home)
  const binaries = findBinaries(runAs)
  const cluster = await openCluster(home, binaries, runAs, onProgress).catch((error) => {
    throw fileError(error, dataDir)
  })
  const begun = performance.now()
  const patience = () => begun + PATIENCE_MS > performance.now()

  while (performance.now() < begun + GIVE_UP_AFTER_MS) {
    const other = runningPostmaster(cluster)
    if (other) {
      const guard = await takeGuard(cluster, other.port)
      if (guard === 'held') {
        if (share) return { ...urlsOf(cluster, other.port), stop: async () => {} }
        if (!patience()) throw inUse(dataDir)
      } else if (guard) {
        onProgress('Stopping the database that an interrupted start left running')
        await stopPostmaster(other)
        await guard.end().catch(() => {})
      }
      await sleep(LOOK_AGAIN_AFTER_MS)
      continue
    }
    const postmaster = await launch(cluster, binaries, settings)
    if (!postmaster) continue
    const guard = await takeGuard(cluster, postmaster.port)
    // Held by another start that came upon our server just now: the next round tells
    if (guard !== 'held' && guard) return await serve(cluster, postmaster, guard, onLost)
  }
  throw new DatabaseError(`The database in ${home} does not answer; what it said is in ${cluster.log}.`)
}

async function serve(
  cluster: Cluster,
  postmaster: Postmaster,
  guard: pg.Client,
  onLost: (sentence: string) => void,
): Promise<EmbeddedPostgres> {
  let stopping: Promise<void> | undefined
  postmaster.exited.then(() => {
    if (!stopping) onLost(`The database stopped by itself; what it said is in ${cluster.log}.`)
  })
  await makeRolesAndDatabase(cluster, guard)
  return {
    ...urlsOf(cluster, postmaster.port),
    stop: () => {
      stopping ??= stopPostmaster(postmaster).then(() => guard.end().catch(() => {}))
      return stopping
    },
  }
}

/** The connection that holds the guard; 'held' when another app has it, undefined when Postgres doesn't answer. */
async function takeGuard(cluster: Cluster, port: number): Promise<pg.Client | 'held' | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres', 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS taken',
      GUARD,
    )
    if (rows[0]?.taken) return client
    await client.end()
    return 'held'
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
}

async function makeRolesAndDatabase({ passwords }: Cluster, admin: pg.Client) {
  const { rows } = await admin.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
  )
  const missing = (name: string) => !rows.some((row) => row.name === name)
  for (const role of ['openchair_owner', 'openchair_app'] as const)
    if (missing(role))
      // CREATEDB: Prisma compares schema and migrations in a scratch database
      await admin.query(
        `CREATE ROLE ${role} LOGIN ${role === 'openchair_owner' ? 'CREATEDB' : ''} PASSWORD ${pg.escapeLiteral(passwords[role])}`,
      )
  if (missing(DATABASE)) await admin.query(`CREATE DATABASE ${DATABASE} OWNER openchair_owner`)
}

function urlsOf(cluster: Cluster, port: number) {
  return {
    ownerUrl: urlOf(cluster, port, 'openchair_owner'),
    appUrl: urlOf(cluster, port, 'openchair_app'),
    adminUrl: urlOf(cluster, port, 'postgres'),
  }
}

function urlOf({ passwords }: Cluster, port: number, role: Role, database = DATABASE): string {
  return `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`
}

function inUse(dataDir: string) {
  return new DatabaseError(
    `Another Open Chair is running on the data in "${dataDir}": stop it first, or set another DATA_DIR.`,
  )
}

function fileError(error: unknown, dataDir: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E(ACCES|PERM|ROFS|NOTDIR|EXIST|NOSPC|DQUOT)$/.test(code)) return error
  return new DatabaseError(`The data directory "${dataDir}" (DATA_DIR) can't be used by this user (${code}).`)
}
