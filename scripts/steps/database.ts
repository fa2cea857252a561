import type { Env } from '@/lib/config/env'
import { startEmbeddedPostgres } from '@/lib/db/embedded'
import { placeOf } from '@/lib/db/errors'
import { migrate } from '@/lib/db/migrate'
import { requireDatabase } from '@/lib/db/pg'
import { findReadUrl, hasReadSettings, withReadSettings } from '@/lib/db/read-settings'
import { makeClient } from './make'
import { progress, step } from './step'

export type OpenDatabase = {
  /** As the role that migrates. */
  ownerUrl: string
  /** As the role that the app runs as. */
  appUrl: string
  /** The same role on the database that only is read, with the settings for reading. */
  readUrl: string
  close(): Promise<void>
}

export type OpenOptions = {
  /** For commands that may run beside the site: use the embedded Postgres that it has running. */
  share?: boolean
  onLost?: (sentence: string) => void
}

/**
 * The database of DATABASE_URL, or the embedded one: up, migrated, and seeded when it was empty. From here on the
 * handles of lib/db lead to it.
 * @throws DatabaseError in one sentence when it can't be had.
 */
export async function openDatabase(env: Env, options: OpenOptions = {}): Promise<OpenDatabase> {
  const database = await connect(env, options)
  process.env.DATABASE_URL = database.appUrl
  process.env.DATABASE_READ_URL = database.readUrl
  try {
    await prepare(env, database)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function connect(env: Env, { share, onLost }: OpenOptions): Promise<OpenDatabase> {
  if (!env.DATABASE_URL)
    return step('Starting the database', async () => {
      const { ownerUrl, appUrl, stop } = await startEmbeddedPostgres({
        dataDir: env.DATA_DIR,
        share,
        onLost,
        onProgress: progress,
      })
      return { ownerUrl, appUrl, readUrl: withReadSettings(appUrl), close: stop }
    })
  const appUrl = env.DATABASE_URL
  const ownerUrl = env.DATABASE_OWNER_URL ?? appUrl
  const readUrl = await step('Looking for the database', async () => {
    for (const url of new Set([appUrl, ownerUrl])) await requireDatabase(url)
    return findReadUrl(env.DATABASE_READ_URL ?? appUrl)
  })
  if (!hasReadSettings(readUrl))
    progress(
      `${placeOf(readUrl)} takes no start-up options, as PgBouncer does not: searches are planned anew each time, which is slower.`,
    )
  return { ownerUrl, appUrl, readUrl, close: async () => {} }
}

async function prepare(env: Env, { ownerUrl, appUrl }: OpenDatabase): Promise<void> {
  await makeClient()
  const appRole = decodeURIComponent(new URL(appUrl).username)
  const applied = await step('Checking the schema', () => migrate(ownerUrl, { appRole }))
  for (const name of applied) progress(`applied ${name}`)
  // Only now is there a client for it to import
  const { seed } = await import('@/prisma/seed')
  await step('Checking the catalogue', () => seed({ ownerUrl, env, onProgress: progress }))
}
