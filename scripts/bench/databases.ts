import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { parseEnv } from '@/lib/config/env'
import { startEmbeddedPostgres } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { withClient } from '@/lib/db/pg'
import { ROOT } from '../steps/root'
import { progress, step } from '../steps/step'
import { fillCatalogue } from './fill'
import { loadTowns } from './towns'

/** All that decides what stands in a filled database. */
const MADE_OF = ['prisma/migrations/*/migration.sql', 'prisma/gazetteer/places.tsv.br', 'prisma/seed/*/*.ts']
const MADE_BY = [
  'fill.ts',
  'generator.ts',
  'meeting-guide-file.ts',
  'realistic.ts',
  'towns.ts',
  'weighted.ts',
]

/** Names of a database by role: `ownerUrl` migrates, `appUrl` is what the site uses, `adminUrl` may do anything. */
export type BenchDatabase = { ownerUrl: string; appUrl: string; adminUrl: string; drop(): Promise<void> }

export type BenchCluster = {
  /** A database with fellowships and gazetteer and no meetings, for one use. */
  seeded(): Promise<BenchDatabase>
  /** A database with so many invented meetings, in memory; the same one whenever it's asked for. */
  filled(meetings: number): Promise<BenchDatabase>
  stop(): Promise<void>
}

/** Starts the embedded Postgres, with the settings that every installation has, in `keep` or a temporary directory. */
export async function startBenchCluster(keep: string | null): Promise<BenchCluster> {
  const dataDir = keep ?? mkdtempSync(join(tmpdir(), 'open-chair-bench-'))
  const server = await step('Starting a database', () =>
    startEmbeddedPostgres({ dataDir, onProgress: progress }),
  )
  const asAdmin = <T>(work: (admin: pg.Client) => Promise<T>) =>
    withClient(onDatabase(server.adminUrl, 'postgres'), work)
  const exists = (name: string) =>
    asAdmin(
      async (admin) =>
        (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1,
    )
  const copy = (from: string, name: string) =>
    asAdmin(async (admin) => {
      await admin.query(`CREATE DATABASE ${name} OWNER openchair_owner TEMPLATE ${from} STRATEGY file_copy`)
    })
  const drop = (name: string) =>
    asAdmin(async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
  const database = (name: string): BenchDatabase => ({
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    adminUrl: onDatabase(server.adminUrl, name),
    drop: () => drop(name),
  })
  /** Made under another name first, so that a database with this name is always whole. */
  const once = async (name: string, from: string, make: (made: BenchDatabase) => Promise<void>) => {
    if (await exists(name)) return database(name)
    const half = `${name}_half`
    await drop(half)
    await copy(from, half)
    await make(database(half))
    await asAdmin(async (admin) => {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [half])
      await admin.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
    })
    return database(name)
  }

  const version = versionOfContents()
  const base = `bench_base_${version}`
  const makeBase = () =>
    once(base, 'template0', ({ ownerUrl }) =>
      step('Preparing a database with fellowships and gazetteer', async () => {
        await migrate(ownerUrl)
        const { seed } = await import('@/prisma/seed')
        await seed({ ownerUrl, env: parseEnv({ SAMPLE_DATA: '0' }), onProgress: progress })
      }),
    )
  let used = 0
  return {
    async seeded() {
      await makeBase()
      const name = `bench_${process.pid}_${used++}`
      await copy(base, name)
      return database(name)
    },
    async filled(meetings) {
      await makeBase()
      const database = await once(`bench_${meetings}_${version}`, base, ({ adminUrl }) =>
        step(`Filling a database with ${meetings} meetings`, () =>
          withClient(adminUrl, async (client) => {
            const towns = await loadTowns(client)
            await fillCatalogue(client, { towns, seed: 'bench', meetings }, progress)
          }),
        ),
      )
      await readIntoMemory(database)
      return database
    },
    async stop() {
      await server.stop()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** As in a site that has answered for a while: what searches and pages read is not read from files first. */
function readIntoMemory({ adminUrl }: BenchDatabase): Promise<void> {
  return withClient(adminUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_prewarm')
    await client.query(`
      SELECT pg_prewarm(c.oid::regclass) FROM pg_class c
      LEFT JOIN pg_index i ON i.indexrelid = c.oid
      JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
      WHERE c.relkind IN ('r', 'i') AND c.relnamespace = 'public'::regnamespace
        AND t.relname NOT IN ('feed_record', 'field_provenance', 'revision')`)
  })
}

function versionOfContents(): string {
  const digest = createHash('sha256')
  const files = [...globSync(MADE_OF, { cwd: ROOT }), ...MADE_BY.map((file) => `scripts/bench/${file}`)]
  for (const file of files.sort()) digest.update(file).update(readFileSync(join(ROOT, file)))
  return digest.digest('hex').slice(0, 8)
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.href
}
