import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { areDatabasesReady } from '@/lib/catalogue/data'
import { requireVersion } from '@/lib/db/errors'
import { migrate } from '@/lib/db/migrate'
import { requireDatabase, withClient } from '@/lib/db/pg'
import { closeDb } from '@/lib/db/prisma'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'

const ROOT = join(import.meta.dirname, '../..')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

describe('roles', () => {
  test('the app reads and writes rows, and changes no tables', async () => {
    await withClient(database.url, async (client) => {
      await expect(client.query('CREATE TABLE intruder (id int)')).rejects.toThrow(/permission denied/)
      await expect(client.query('TRUNCATE meeting CASCADE')).rejects.toThrow(/permission denied/)
      await expect(client.query('DELETE FROM _prisma_migrations')).rejects.toThrow(/permission denied/)
      const { rows } = await client.query("SELECT has_table_privilege('meeting', 'INSERT') AS may")
      expect(rows).toEqual([{ may: true }])
    })
  })

  test('a table of a later migration is open to the app at once', async () => {
    await withClient(database.ownerUrl, (client) => client.query('CREATE TABLE later (id serial)'))
    await withClient(database.url, (client) => client.query('INSERT INTO later DEFAULT VALUES'))
  })
})

describe('migrate', () => {
  test('has nothing to do the second time', async () => {
    await expect(migrate(database.ownerUrl)).resolves.toEqual([])
  })

  test('applies what a database lacks', async () => {
    const fresh = await testDatabase()
    await withClient(fresh.ownerUrl, (client) =>
      client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'),
    )
    const applied = await migrate(fresh.ownerUrl, { appRole: new URL(fresh.url).username })
    expect(applied[0]).toMatch(/_catalogue$/)
    await withClient(fresh.url, (client) => client.query('SELECT 1 FROM meeting'))
    await fresh.drop()
  })

  test('says in one sentence what went wrong, and what to do when it went wrong before', async () => {
    const broken = await testDatabase()
    await withClient(broken.ownerUrl, (client) => client.query('DELETE FROM _prisma_migrations'))
    await expect(migrate(broken.ownerUrl)).rejects.toThrow(
      /^The database at \S+ could not be brought up to date: the migration \d+_catalogue failed \(.* already exists.*\)\.$/,
    )
    await expect(migrate(broken.ownerUrl)).rejects.toThrow(
      /the migration (\d+_catalogue) failed at an earlier start\. .*migrate resolve --rolled-back \1"/,
    )
    await broken.drop()
  })

  test('asks for the right to make extensions before it begins, and leaves nothing half done', async () => {
    const poor = await testDatabase()
    const user = new URL(poor.url).username
    await withClient(poor.ownerUrl, async (client) => {
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
      await client.query(`GRANT CREATE, USAGE ON SCHEMA public TO ${user}`)
    })
    const failure = await migrate(poor.url).catch((error) => error)
    expect(failure).toMatchObject({ name: 'DatabaseError' })
    expect(failure.message).toMatch(
      /may not make extensions in the database at .*: let an administrator run GRANT CREATE ON DATABASE "\w+" TO "\w+", or make them there \(cube, pg_trgm, unaccent, btree_gist\)\.$/,
    )
    expect(failure.message).not.toContain(new URL(poor.url).password)
    await withClient(poor.ownerUrl, async (client) => {
      const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS made")
      expect(rows).toEqual([{ made: null }])
      await client.query(`GRANT CREATE ON DATABASE ${new URL(poor.url).pathname.slice(1)} TO ${user}`)
    })
    expect((await migrate(poor.url)).length).toBeGreaterThan(0)
    await poor.drop()
  })
})

describe('a database that cannot be used is one sentence', () => {
  test.each<[string, Partial<URL>, RegExp]>([
    ['a wrong password', { password: 'wrong' }, /refuses the user ".*_app"/],
    ['a wrong name', { pathname: '/nowhere' }, /There is no such database at .*\/nowhere/],
    ['a wrong port', { port: '1' }, /can't be reached \(ECONNREFUSED\)/],
    ['a wrong host', { hostname: 'nowhere.invalid' }, /can't be reached/],
    ['no password', { password: '' }, /wants a password for the user ".*_app", and its address has none/],
    ['TLS where there is none', { search: '?sslmode=require' }, /does not speak TLS \(SSL\)/],
    [
      'no file of that name',
      { search: '?sslrootcert=/nowhere/ca.pem' },
      /names the file "\/nowhere\/ca.pem"/,
    ],
    ['an option that is none', { search: '?options=-c%20nonsense%3D1' }, /can't be used \(.*nonsense/],
  ])('%s', async (_, change, sentence) => {
    const wrong = Object.assign(new URL(database.url), change).href
    const failure = await requireDatabase(wrong).catch((error) => error)
    expect(failure).toMatchObject({ name: 'DatabaseError', message: expect.stringMatching(sentence) })
    expect(failure.message).not.toContain(new URL(database.url).password)
    expect(failure.message).not.toContain('\n')
  })

  test('one that is too old', () => {
    expect(() => requireVersion(140_011, 'db:5432/x')).toThrow(
      'The database at db:5432/x is Postgres 14; Open Chair needs 15 or newer.',
    )
    expect(() => requireVersion(150_000, 'db:5432/x')).not.toThrow()
  })
})

describe('readiness', () => {
  afterEach(async () => {
    await closeDb()
    vi.unstubAllEnvs()
  })

  test.each([
    ['both databases answer', {}, true],
    ['the one that is written does not', { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' }, false],
    ['the one that is read does not', { DATABASE_READ_URL: 'postgresql://a:b@127.0.0.1:1/x' }, false],
  ])('%s', async (_, change, ready) => {
    const urls = { DATABASE_URL: database.url, DATABASE_READ_URL: database.url, ...change }
    for (const [name, url] of Object.entries(urls)) vi.stubEnv(name, url)
    expect(await areDatabasesReady()).toBe(ready)
  })
})

describe('the schema engine', () => {
  const ask = (...requests: { method: string; params?: unknown }[]) =>
    spawnSync(
      join(ROOT, 'prisma/engine/schema-engine.mjs'),
      ['--datasource', JSON.stringify({ url: database.ownerUrl })],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
        input: requests.map((request, id) => JSON.stringify({ jsonrpc: '2.0', id, ...request })).join('\n'),
      },
    )

  test('says so when it panics, and is of no use any more', () => {
    const { status, stdout } = ask({ method: 'debugPanic' }, { method: 'getDatabaseVersion' })
    const [answer, ...more] = stdout.trim().split('\n')
    expect(JSON.parse(answer ?? '')).toMatchObject({ id: 0, error: { data: { is_panic: true } } })
    expect(more).toEqual([])
    expect(status).toBe(101)
  })

  test('answers what its own asynchronous code throws, which no promise tells', () => {
    const { status, stdout } = ask({ method: 'getDatabaseVersion', params: { not: 'what it wants' } })
    expect(JSON.parse(stdout)).toMatchObject({
      id: 0,
      error: { message: expect.stringContaining('missing field') },
    })
    expect(status).toBe(101)
  })

  test('answers an error that is no panic, and goes on', () => {
    const { status, stdout } = ask({ method: 'noSuchMethod' }, { method: 'getDatabaseVersion', params: null })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers[0]).toMatchObject({ id: 0, error: { data: { is_panic: false } } })
    expect(answers[1]).toMatchObject({ id: 1, result: expect.stringContaining('PostgreSQL') })
    expect(status).toBe(0)
  })
})
