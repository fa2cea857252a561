import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { withClient } from '@/lib/db/pg'
import { testDatabase } from './database'
import { hasPostgres15, startPostgres15 } from './postgres-15'

const ROOT = join(import.meta.dirname, '../..')
const NO_DIFFERENCE = 0
const A_DIFFERENCE = 2

/** Compares a migrated database with the schema: the CLI's exit status, and what it found. */
function compare(url: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/prisma/build/index.js'),
      ...['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'],
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_OWNER_URL: url, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' },
    },
  )
  return { status, said: stdout + stderr }
}

async function expectNoDrift(url: string) {
  await withClient(url, (client) => client.query('ALTER TABLE meeting ADD COLUMN planted integer'))
  const planted = compare(url)
  expect(planted.status, planted.said).toBe(A_DIFFERENCE)
  expect(planted.said).toContain('planted')

  await withClient(url, (client) => client.query('ALTER TABLE meeting DROP COLUMN planted'))
  const clean = compare(url)
  expect(clean.status, clean.said).toBe(NO_DIFFERENCE)
}

describe('schema and migrations say the same, and a difference would be noticed', () => {
  test('on the embedded Postgres', async () => {
    const database = await testDatabase()
    await expectNoDrift(database.ownerUrl)
    await database.drop()
  })

  test.runIf(hasPostgres15)('on Postgres 15', async () => {
    const server = await startPostgres15()
    try {
      await migrate(server.url)
      await expectNoDrift(server.url)
    } finally {
      await server.stop()
    }
  })
})
