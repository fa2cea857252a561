import { afterAll, beforeAll, expect, it } from 'vitest'
import { PrismaClient } from '@/lib/db/generated/client'
import { readAdapter } from '@/lib/db/prisma'
import { withReadSettings } from '@/lib/db/read-settings'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { lookUpMeetings } from '@/lib/lookup/data'
import { testDatabase } from './database'

let database: Awaited<ReturnType<typeof testDatabase>>
let prisma: PrismaClient

beforeAll(async () => {
  database = await testDatabase()
  prisma = new PrismaClient({ adapter: readAdapter(withReadSettings(database.url)) })
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

it('plans a search that is asked often once, for any value', async () => {
  const query = <T>(text: string, values: readonly unknown[]) => prisma.$queryRawUnsafe<T[]>(text, ...values)
  const ask = (near: string) =>
    lookUpMeetings(
      { ...NO_CRITERIA, near },
      { now: new Date('2026-11-23T21:50:00Z'), site: { country: 'US', zone: 'America/New_York' }, query },
    )
  for (let turn = 0; turn < 15; turn++) await ask(`40.${turn},-73.9`)
  const kept = await prisma.$queryRaw<{ generic: bigint; custom: bigint }[]>`
    SELECT generic_plans AS generic, custom_plans AS custom FROM pg_prepared_statements
    WHERE name <> '' AND statement LIKE '%meeting_search%'`
  expect(kept.length).toBeGreaterThan(0)
  for (const { generic, custom } of kept) {
    expect(Number(generic)).toBeGreaterThan(0)
    expect(Number(custom)).toBe(0)
  }
})
