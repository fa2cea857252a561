import { availableParallelism } from 'node:os'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { hasReadSettings } from './read-settings'
import { statementNames } from './statement-names'

/**
 * The two handles live on globalThis: the entry and Next's bundle each load this file, and a reload in development
 * loads it again, but one process keeps one pool of each kind.
 */
const held = globalThis as typeof globalThis & { openChairDb?: { read?: PrismaClient; write?: PrismaClient } }

function handle(kind: 'read' | 'write', url: string | undefined): PrismaClient {
  held.openChairDb ??= {}
  const existing = held.openChairDb[kind]
  if (existing) return existing
  if (!url) throw new Error('No database: DATABASE_URL is set by `npm start`, or by whoever runs this.')
  const client = new PrismaClient({ adapter: kind === 'read' ? readAdapter(url) : adapter(url) })
  held.openChairDb[kind] = client
  return client
}

/**
 * A database that does not answer, or has no connection to spare, fails the request rather than hold it. More connections
 * than processors could serve at once would only drive one another's data out of their caches: on two processors a page
 * of results costs the database a seventh more with ten connections than with four.
 */
const POOL = { max: Math.max(4, 2 * availableParallelism()), connectionTimeoutMillis: 5_000 }

function adapter(url: string): PrismaPg {
  return new PrismaPg({ connectionString: url, ...POOL })
}

/**
 * What only reads asks the same few statements all the time: where the address carries the settings for reading, they
 * are named, and planned for any value rather than anew for each. The statements of a search say themselves how they are
 * to be read (OFFSET 0, MATERIALIZED), so that knowing the values would not give a better plan. Without the settings
 * nothing is named: a pooler that refuses them may not know names either.
 */
export function readAdapter(url: string): PrismaPg {
  if (!hasReadSettings(url)) return adapter(url)
  return new PrismaPg({ connectionString: url, ...POOL }, { statementNameGenerator: statementNames() })
}

/** The database for everything that only reads; may be a replica that lags (DATABASE_READ_URL). */
export function readDb(): PrismaClient {
  return handle('read', process.env.DATABASE_READ_URL || process.env.DATABASE_URL)
}

/** The database for everything that writes, and for reads that must see what was just written. */
export function writeDb(): PrismaClient {
  return handle('write', process.env.DATABASE_URL)
}

/** Ends both pools; the next call of a handle opens a new one. */
export async function closeDb(): Promise<void> {
  const { read, write } = held.openChairDb ?? {}
  delete held.openChairDb
  await Promise.all([read?.$disconnect(), write?.$disconnect()])
}
