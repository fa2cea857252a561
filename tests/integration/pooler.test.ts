import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseEnv } from '@/lib/config/env'
import { PrismaClient } from '@/lib/db/generated/client'
import { readAdapter } from '@/lib/db/prisma'
import { findReadUrl, hasReadSettings, withReadSettings } from '@/lib/db/read-settings'
import { openDatabase } from '@/scripts/steps/database'
import { testDatabase } from './database'
import { startPooler } from './pooler'

let database: Awaited<ReturnType<typeof testDatabase>>
let pooler: Awaited<ReturnType<typeof startPooler>>

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  pooler = await startPooler(database.url)
})
afterAll(async () => {
  await pooler.stop()
  await database.drop()
})

test('connections for reading have their settings, beside those that an address brings', async () => {
  expect(await findReadUrl(database.url)).toBe(withReadSettings(database.url))
  const busy = `${database.url}?options=-c%20application_name%3Dbusy`
  const prisma = new PrismaClient({ adapter: readAdapter(await findReadUrl(busy)) })
  const [settings] = await prisma.$queryRaw<unknown[]>`
    SELECT current_setting('plan_cache_mode') AS plans, current_setting('application_name') AS name`
  await prisma.$disconnect()
  expect(settings).toEqual({ plans: 'force_generic_plan', name: 'busy' })
})

test('a pooler that takes no start-up options is read from without them, and start says so', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('DATABASE_READ_URL', '')
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const env = parseEnv({
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_READ_URL: pooler.url,
  })
  const { readUrl, close } = await openDatabase(env)
  expect(said.mock.calls.flat().join('\n')).toMatch(/takes no start-up options, as PgBouncer does not/)
  expect(readUrl).toBe(pooler.url)
  expect(hasReadSettings(readUrl)).toBe(false)
  expect(process.env.DATABASE_READ_URL).toBe(pooler.url)

  const prisma = new PrismaClient({ adapter: readAdapter(readUrl) })
  for (let turn = 0; turn < 15; turn++) await prisma.$queryRaw`SELECT 1 FROM meeting_search LIMIT 1`
  const named = await prisma.$queryRaw`SELECT name FROM pg_prepared_statements WHERE name <> ''`
  expect(named).toEqual([])
  await prisma.$disconnect()
  await close()
})

test('a database that refuses either way is one sentence', async () => {
  const wrong = Object.assign(new URL(pooler.url), { password: 'wrong' }).href
  await expect(findReadUrl(wrong)).rejects.toMatchObject({
    name: 'DatabaseError',
    message: expect.stringMatching(/refuses the user/),
  })
})
