import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { DatabaseError, placeOf } from './errors'
import { withClient } from './pg'

const ROOT = join(import.meta.dirname, '../..')
const MIGRATIONS = join(ROOT, 'prisma/migrations')

/**
 * Brings the database up to this version's schema and lets `appRole` (when there is such a role) read and write its
 * rows. Returns the names of the migrations that were applied; none, and quickly, when it was up to date.
 * @throws DatabaseError when the database can't be reached or a migration fails; then nothing after it was applied.
 */
export async function migrate(
  ownerUrl: string,
  { appRole = 'openchair_app' }: { appRole?: string } = {},
): Promise<string[]> {
  const pending = await withClient(ownerUrl, async (client) => {
    const names = await pendingMigrations(client)
    await requireExtensions(client, names, ownerUrl)
    return names
  })
  if (pending.length > 0) await deploy(ownerUrl)
  await withClient(ownerUrl, (client) => grant(client, appRole))
  return pending
}

async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const known = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes")
  const { rows } = known.rows[0]?.yes
    ? await client.query<{ migration_name: string; checksum: string }>(
        'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )
    : { rows: [] }
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  return readdirSync(MIGRATIONS)
    .filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql')))
    .filter((name) => applied.get(name) !== createHash('sha256').update(scriptOf(name)).digest('hex'))
    .sort()
}

/**
 * Tries, and takes back, what the migrations will ask for first and may be refused: one that fails half way is marked as
 * failed, and stays so until somebody resolves it by hand.
 */
async function requireExtensions(client: pg.Client, migrations: string[], ownerUrl: string): Promise<void> {
  const wanted = migrations.flatMap((name) =>
    [...scriptOf(name).matchAll(/^CREATE EXTENSION IF NOT EXISTS (\w+);/gm)].map(
      ([, extension = '']) => extension,
    ),
  )
  if (wanted.length === 0) return
  await client.query('BEGIN')
  try {
    for (const extension of wanted) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`)
  } catch (error) {
    throw extensionError(error, wanted, ownerUrl)
  } finally {
    await client.query('ROLLBACK')
  }
}

function extensionError(error: unknown, extensions: string[], ownerUrl: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  const place = placeOf(ownerUrl)
  if (error.code !== '42501')
    return new DatabaseError(
      `The database at ${place} lacks what Open Chair needs (${error.message}): install Postgres's own extensions there, often a package named postgresql-contrib.`,
    )
  const { username, pathname } = new URL(ownerUrl)
  return new DatabaseError(
    `The user "${decodeURIComponent(username)}" may not make extensions in the database at ${place}: let an administrator run GRANT CREATE ON DATABASE "${decodeURIComponent(pathname.slice(1))}" TO "${decodeURIComponent(username)}", or make them there (${extensions.join(', ')}).`,
  )
}

function scriptOf(migration: string): string {
  return readFileSync(join(MIGRATIONS, migration, 'migration.sql'), 'utf8')
}

async function deploy(ownerUrl: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/prisma/build/index.js'), 'migrate', 'deploy'],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_OWNER_URL: ownerUrl, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0)
    throw new DatabaseError(
      `The database at ${placeOf(ownerUrl)} could not be brought up to date: ${failureIn(said.trim())}`,
    )
}

/** What Prisma said, as the end of a sentence where it is one of the failures that an operator can mend. */
function failureIn(said: string): string {
  const before = /The `(\S+)` migration started at .* failed/.exec(said)?.[1]
  if (before)
    return `the migration ${before} failed at an earlier start. Once its cause is mended, run "npx prisma migrate resolve --rolled-back ${before}" with DATABASE_OWNER_URL set, and start again.`
  const migration = /migration_name="(\S+?)"/.exec(said)?.[1]
  const cause = /\bERROR: (.+)$/m.exec(said)?.[1]
  if (cause) return migration ? `the migration ${migration} failed (${cause}).` : `${cause}.`
  return said
}

async function grant(client: pg.Client, appRole: string): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolname <> current_user',
    [appRole],
  )
  if (!rowCount) return
  const role = pg.escapeIdentifier(appRole)
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON TABLE _prisma_migrations FROM ${role};
  `)
}
