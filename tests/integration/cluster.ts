import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { parseEnv } from '@/lib/config/env'
import { startEmbeddedPostgres } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { withClient } from '@/lib/db/pg'

/** A Postgres server for one run of the tests, and the addresses of its roles (their database is to be replaced). */
export type TestCluster = {
  adminUrl: string
  ownerUrl: string
  appUrl: string
  /** What every database of this run is called at the beginning. */
  prefix: string
}

/** The databases of one run that others are copied from. */
const template = ({ prefix }: TestCluster, kind: 'migrated' | 'seeded') => `${prefix}_${kind}`

/** Data of a test may be lost in a power cut. */
const UNSAFE_BUT_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts the embedded Postgres under a temporary directory, or takes the server of TEST_DATABASE_URL. */
export async function startTestCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  const prefix = `openchair_test_${randomBytes(4).toString('hex')}`
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    const cluster = await joinServer(given, prefix)
    await makeMigratedTemplate(cluster)
    return { ...cluster, stop: () => dropAll(cluster) }
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'open-chair-test-'))
  const server = await startEmbeddedPostgres({ dataDir, settings: UNSAFE_BUT_FAST })
  const cluster = { adminUrl: server.adminUrl, ownerUrl: server.ownerUrl, appUrl: server.appUrl, prefix }
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await makeMigratedTemplate(cluster)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...cluster, stop }
}

/** An administrator's server: the run gets a role of its own for the app, as in an installation. */
async function joinServer(adminUrl: string, prefix: string): Promise<TestCluster> {
  const app = Object.assign(new URL(adminUrl), {
    username: `${prefix}_app`,
    password: randomBytes(12).toString('hex'),
  })
  const cluster = { adminUrl, ownerUrl: adminUrl, appUrl: app.href, prefix }
  await asAdmin(cluster, (admin) =>
    admin.query(`CREATE ROLE ${app.username} LOGIN PASSWORD '${app.password}'`),
  )
  return cluster
}

export type TestDatabase = { url: string; ownerUrl: string; drop(): Promise<void> }

/**
 * A database of its own, copied from a template: migrated and empty, or with what `seed()` puts into every
 * installation (fellowships, crisis lines, gazetteer; no sample meetings). `url` is the app's role.
 */
export async function cloneDatabase(cluster: TestCluster, { seeded = false } = {}): Promise<TestDatabase> {
  if (seeded) await makeSeededTemplate(cluster)
  const name = `${cluster.prefix}_${randomBytes(5).toString('hex')}`
  await createFrom(cluster, name, template(cluster, seeded ? 'seeded' : 'migrated'))
  return {
    url: onDatabase(cluster.appUrl, name),
    ownerUrl: onDatabase(cluster.ownerUrl, name),
    drop: () =>
      asAdmin(cluster, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }),
  }
}

async function makeMigratedTemplate(cluster: TestCluster) {
  const name = template(cluster, 'migrated')
  await createFrom(cluster, name, 'template0')
  await migrate(onDatabase(cluster.ownerUrl, name), { appRole: new URL(cluster.appUrl).username })
  await asAdmin(cluster, (admin) => seal(admin, name))
}

/** Built by the first test that asks for it, in whichever worker; the others wait for it. */
async function makeSeededTemplate(cluster: TestCluster) {
  const name = template(cluster, 'seeded')
  await asAdmin(cluster, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query(
      'SELECT 1 FROM pg_database WHERE datname = $1 AND NOT datallowconn',
      [name],
    )
    if (rowCount) return
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await createFrom(cluster, name, template(cluster, 'migrated'))
    const { seed } = await import('@/prisma/seed')
    await seed({
      ownerUrl: onDatabase(cluster.ownerUrl, name),
      env: parseEnv({ SAMPLE_DATA: '0' }),
      onProgress: () => {},
    })
    await seal(admin, name)
  })
}

/** A template that nobody can connect to is never "being accessed by other users" when it is copied. */
async function seal(admin: pg.Client, name: string) {
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
}

async function createFrom(cluster: TestCluster, name: string, from: string) {
  const owner = pg.escapeIdentifier(decodeURIComponent(new URL(cluster.ownerUrl).username))
  await asAdmin(cluster, async (admin) => {
    await admin.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${from} STRATEGY file_copy`)
  })
}

async function dropAll(cluster: TestCluster) {
  await asAdmin(cluster, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [cluster.prefix],
    )
    for (const { name } of rows) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.query(`DROP ROLE ${new URL(cluster.appUrl).username}`)
  })
}

function asAdmin<T>(cluster: TestCluster, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return withClient(onDatabase(cluster.adminUrl, 'postgres'), work)
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.href
}
