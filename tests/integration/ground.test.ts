import { expect, test } from 'vitest'
import { withClient } from '@/lib/db/pg'
import { testDatabase } from './database'

test('the app may write rows but not change tables', async () => {
  const database = await testDatabase()
  await withClient(database.url, async (client) => {
    await expect(client.query('CREATE TABLE intruder (id int)')).rejects.toThrow(/permission denied/)
    const { rows } = await client.query("SELECT has_table_privilege('meeting', 'INSERT') AS may")
    expect(rows).toEqual([{ may: true }])
  })
  await database.drop()
})
