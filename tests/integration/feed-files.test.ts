import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeetingChanges } from '@/lib/catalogue/meeting-changes'
import { editMeeting } from '@/lib/catalogue/mutations'
import { withClient } from '@/lib/db/pg'
import type { RunAccount } from '@/lib/feeds/feed'
import { readImportArguments } from '@/scripts/steps/import-arguments'
import { importFeed } from '@/scripts/steps/import-feed'
import { mailboxesOf, secretsOf } from '../fixtures/feeds/secrets'
import type { TestDatabase } from './cluster'
import { testDatabase } from './database'
import { daysLater, NOW, value, versions } from './feed-rows'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURES = join(ROOT, 'tests/fixtures/feeds')
const REAL = join(ROOT, '../shared/data/feeds')

type Case = { args: string[]; rows: number }
const fixtures: Case[] = [
  {
    args: [
      join(FIXTURES, 'meeting-guide.json'),
      '--format',
      'meeting-guide',
      '--fellowship',
      'alcoholics-anonymous',
      '--accept',
    ],
    rows: 0,
  },
  {
    args: [
      join(FIXTURES, 'bmlt-meetings.json'),
      ...['--format', 'bmlt', '--fellowship', 'narcotics-anonymous', '--accept'],
      ...['--formats', join(FIXTURES, 'bmlt-formats.json')],
      ...['--service-bodies', join(FIXTURES, 'bmlt-service-bodies.json')],
    ],
    rows: 0,
  },
]
const real: Case[] = [
  {
    args: [
      'meeting-guide-aa-philadelphia.json',
      '--format',
      'meeting-guide',
      '--fellowship',
      'alcoholics-anonymous',
    ],
    rows: 2038,
  },
  {
    args: ['meeting-guide-alanon-massachusetts.json', '--format', 'meeting-guide', '--fellowship', 'al-anon'],
    rows: 360,
  },
  {
    args: [
      'meeting-guide-aa-edmonton.json',
      '--format',
      'meeting-guide',
      '--fellowship',
      'alcoholics-anonymous',
    ],
    rows: 315,
  },
  {
    args: [
      'bmlt-na-newyork-GetSearchResults.json',
      ...['--format', 'bmlt', '--fellowship', 'narcotics-anonymous'],
      ...['--formats', join(REAL, 'bmlt-na-newyork-GetFormats.json')],
      ...['--service-bodies', join(REAL, 'bmlt-na-newyork-GetServiceBodies.json')],
    ],
    rows: 1513,
  },
].filter(({ args }) => existsSync(join(REAL, String(args[0]))))
console.log(`Importing ${real.length} real files and ${fixtures.length} of our own`)

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await testDatabase({ seeded: true })
  folder = await mkdtemp(join(tmpdir(), 'open-chair-feeds-'))
})
afterEach(async () => {
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

const asApp = <T>(work: (client: Client) => Promise<T>) => withClient(database.url, work)

type Reading = { print?: (line: string) => void; now?: Date }

async function read(
  client: Client,
  args: readonly string[],
  { print = () => {}, now = NOW }: Reading = {},
): Promise<RunAccount> {
  const wanted = readImportArguments(args)
  if (wanted === 'help') throw new Error('no arguments')
  return await importFeed(client, wanted, { limitBytes: 64 * 1024 * 1024, now, print })
}

async function printed(client: Client, args: readonly string[], now = NOW): Promise<string> {
  const lines: string[] = []
  await read(client, args, { print: (line) => lines.push(line), now })
  return lines.join('\n')
}

/** Everything that the database holds, as text, but for what is named. */
async function dump(client: Client, without: readonly string[] = []): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('place', 'place_name')",
  )
  const parts: string[] = []
  for (const { name } of rows)
    if (!without.includes(name))
      parts.push((await value<string | null>(client, `SELECT json_agg(t)::text FROM ${name} t`)) ?? '')
  return parts.join('\n')
}

const withPath = ({ args: [file = '', ...args], rows }: Case): Case => ({
  args: [join(REAL, file), ...args],
  rows,
})

describe.each(
  [...fixtures, ...real.map(withPath)].map((item) => [String(item.args[0]).split('/').at(-1), item] as const),
)('%s', (_name, { args, rows }) => {
  test('becomes meetings and rejections, row for row, nothing more when read again, and no secret in the open', () =>
    asApp(async (client) => {
      const account = await read(client, args)
      if (rows > 0) expect(account.read).toBe(rows)
      const kept = await value<number>(client, 'SELECT count(*)::int FROM feed_record')
      const rejected = await value<number>(client, 'SELECT count(*)::int FROM feed_rejection')
      expect(rejected).toBe(account.rejected)
      expect(kept + rejected).toBe(account.read)
      expect(await value(client, 'SELECT count(*)::int FROM meeting')).toBe(account.created)
      expect(
        await value(
          client,
          'SELECT count(DISTINCT row_key)::int FROM meeting WHERE row_key IN (SELECT row_key FROM feed_record)',
        ),
      ).toBe(kept)
      expect(await value(client, "SELECT count(*)::int FROM meeting WHERE zone = '' OR name = ''")).toBe(0)

      const before = await versions(client)
      const again = await read(client, args)
      expect(again).toMatchObject({
        status: 'unchanged',
        created: 0,
        updated: 0,
        missing: 0,
        unchanged: account.created,
      })
      expect(await versions(client)).toBe(before)

      const reread = await read(client, [...args, '--reread'])
      expect(reread).toMatchObject({
        status: 'unchanged',
        created: 0,
        updated: 0,
        unchanged: account.created,
      })
      expect(await versions(client)).toBe(before)
      expect(await leaksOf(client, String(args[0]))).toEqual([])
    }))
})

const PRIVATE_TABLES = ['join_access', 'contact_point', 'feed_record', 'venue_private']
/** What is shorter, or all zeros as in files that were scrubbed, could be anything: that is looked for beside its row. */
const isTelling = (secret: string) => secret.length >= 6 && !/^0+$/.test(secret)

/** The secrets and mailboxes of a file that stand anywhere in the database but in its private tables. */
async function leaksOf(client: Client, path: string): Promise<string[]> {
  const source: unknown = JSON.parse(await readFile(path, 'utf8'))
  const texts = (Array.isArray(source) ? source : []).map((item) => JSON.stringify(item))
  const secrets = new Set(texts.flatMap((text) => [...secretsOf(text), ...mailboxesOf(text)]))
  const shown = (await dump(client, PRIVATE_TABLES)).toLowerCase()
  const anywhere = [...secrets].filter((secret) => isTelling(secret) && stands(shown, secret.toLowerCase()))
  const { rows } = await client.query<{ raw: string; shown: string }>(
    `SELECT f.raw, concat_ws(E'\\n', m.name, m.notes, m.status_reason, m.source_url, m.source_formats, g.name, g.notes,
       v.name, v.street, v.city, v.county, v.notes, r.path) AS shown
     FROM feed_record f JOIN meeting m ON m.feed_id = f.feed_id AND m.row_key = f.row_key
       LEFT JOIN support_group g ON g.id = m.group_id LEFT JOIN venue v ON v.id = m.venue_id
       LEFT JOIN region r ON r.id = m.region_id`,
  )
  const beside = rows.flatMap(({ raw, shown }) =>
    [...secretsOf(raw)].filter((secret) => shown.includes(secret)),
  )
  return [...anywhere, ...beside]
}

/** Not as part of a longer number or word: points and ids are full of digits. */
const stands = (text: string, secret: string) =>
  text.includes(secret) &&
  new RegExp(
    `(?<![\\p{L}\\p{N}.])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(text)

test.runIf(existsSync(join(REAL, 'meeting-guide-invalid.json')))(
  'a real file that ends in what is no JSON is refused as a whole',
  () =>
    asApp(async (client) => {
      const path = join(REAL, 'meeting-guide-invalid.json')
      const before = await versions(client)
      await expect(read(client, [path, ...aa])).rejects.toMatchObject({ name: 'CommandError' })
      expect(await versions(client)).toBe(before)
      expect(await value(client, 'SELECT count(*)::int FROM feed')).toBe(0)
    }),
)

const aa = ['--format', 'meeting-guide', '--fellowship', 'alcoholics-anonymous']
const simple = (slug: string, changes: object = {}) => ({
  slug,
  name: `Meeting ${slug}`,
  day: 1,
  time: '19:00',
  formatted_address: '1 Main St, Troy, NY 12180, USA',
  latitude: 42.73,
  longitude: -73.69,
  ...changes,
})

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('people are nowhere in the database, and passcodes only where one asks how to join', () =>
  asApp(async (client) => {
    const people = {
      contact_1_name: 'Jane Personal',
      contact_1_email: 'jane.personal@mail.example',
      contact_2_phone: '+1-202-555-0143',
      feedback_emails: ['joe.personal@mail.example', 'info@aa.example'],
    }
    const online = {
      attendance_option: 'online',
      conference_url: 'https://zoom.us/j/123456789?pwd=Xq7secretQ',
      notes: 'Passcode: 482913. All welcome.',
    }
    const path = await file('list.json', JSON.stringify([simple('a', people), simple('b', online)]))
    await read(client, [path, ...aa])
    const all = await dump(client)
    for (const person of ['Personal', 'jane.', 'joe.', '555-0143']) expect(all).not.toContain(person)
    expect(all).toContain('info@aa.example')
    const shown = await dump(client, ['join_access', 'feed_record'])
    for (const secret of ['482913', 'Xq7secretQ', '123456789']) {
      expect(all).toContain(secret)
      expect(shown).not.toContain(secret)
    }
  }))

test('an address without a point is found in the gazetteer, and brings its zone', () =>
  asApp(async (client) => {
    const noPoint = { latitude: null, longitude: null }
    const path = await file('list.json', JSON.stringify([simple('a', noPoint)]))
    await read(client, [path, ...aa])
    const { rows } = await client.query(
      'SELECT m.zone, v.street, v.precision, v.lat FROM meeting m JOIN venue v ON v.id = m.venue_id',
    )
    expect(rows).toEqual([
      {
        zone: 'America/New_York',
        street: '1 Main St',
        precision: 'approximate',
        lat: expect.closeTo(42.73, 0),
      },
    ])
  }))

test.each([
  ['cut off', (text: string) => text.slice(0, -40), 'cut off'],
  ['no list', () => '<html>Not found</html>', 'not a list of meetings'],
  ['followed by something else', (text: string) => `${text} garbage`, 'After the end of the list'],
  ['empty', () => '', 'The file is empty'],
])('a file that is %s changes nothing and says why', (_what, spoil, sentence) =>
  asApp(async (client) => {
    const text = JSON.stringify(Array.from({ length: 30 }, (_, index) => simple(`m${index}`)))
    const path = await file('list.json', text)
    await read(client, [path, ...aa])
    const before = await versions(client)
    await writeFile(path, spoil(text.replaceAll('Meeting', 'Changed')))
    await expect(read(client, [path, ...aa])).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringContaining(sentence),
    })
    expect(await versions(client)).toBe(before)
    expect(await value(client, "SELECT count(*)::int FROM feed_run WHERE status = 'failed'")).toBe(1)
  }),
)

test('of a list that never could be read nothing stays, and a known one is read from where it was', () =>
  asApp(async (client) => {
    const path = await file('list.json', JSON.stringify([simple('a'), simple('b')]))
    const broken = await file('broken.json', '[{"slug": "a", "name": "A"')
    await expect(read(client, [broken, ...aa])).rejects.toThrow('cut off')
    expect(await value(client, 'SELECT count(*)::int FROM feed')).toBe(0)
    expect(await value(client, 'SELECT count(*)::int FROM feed_run')).toBe(0)

    await read(client, [path, ...aa])
    const feed = () => value(client, "SELECT format || ' ' || location || ' ' || root_region FROM feed")
    const asOther = [
      '--format',
      'bmlt',
      '--fellowship',
      'alcoholics-anonymous',
      '--name',
      'list',
      '--region',
      'Elsewhere',
    ]
    await expect(read(client, [broken, ...asOther])).rejects.toThrow('cut off')
    expect(await feed()).toBe(`meeting-guide ${path} `)
  }))

test('a list that has moved is taken for the same only when somebody says so', () =>
  asApp(async (client) => {
    const path = await file('meetings.json', JSON.stringify([simple('a'), simple('b')]))
    await read(client, [path, ...aa])
    await mkdir(join(folder, 'other'))
    const other = await file('other/meetings.json', JSON.stringify([simple('c'), simple('d')]))
    await expect(read(client, [other, ...aa])).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringContaining(`was read from ${path} until now, not from ${other}`),
    })
    expect(await value(client, 'SELECT count(*)::int FROM feed_record WHERE missing_since IS NOT NULL')).toBe(
      0,
    )
    expect(await read(client, [other, ...aa, '--name', 'Other list'])).toMatchObject({
      created: 2,
      missing: 0,
    })

    const moved = await file('moved.json', JSON.stringify([simple('a'), simple('b')]))
    expect(await read(client, [moved, ...aa, '--name', 'meetings'])).toMatchObject({ status: 'unchanged' })
    expect(await value(client, "SELECT location FROM feed WHERE name = 'meetings'")).toBe(moved)
  }))

test('a fellowship that is not known is named beside some that are', () =>
  asApp(async (client) => {
    const path = await file('list.json', '[]')
    await expect(read(client, [path, '--format', 'bmlt', '--fellowship', 'NA'])).rejects.toThrow(
      /There is no fellowship "NA".*narcotics-anonymous/,
    )
  }))

test('the account tells what was read, and shows the first rejected rows in words', () =>
  asApp(async (client) => {
    const rows = [
      ...Array.from({ length: 3 }, (_, index) => simple(`m${index}`)),
      simple('late', { time: 'late' }),
    ]
    const path = await file('list.json', JSON.stringify(rows))
    const account = await printed(client, [path, ...aa])
    expect(account).toMatch(/read +4 rows/)
    expect(account).toMatch(/created +3 meetings/)
    expect(account).toMatch(/rejected +1 rows/)
    expect(account).toMatch(/row 4 \(late\): .*late/)
    expect(account).toContain('The catalogue is up to date.')
  }))

test('every rejected row can be had, with its number and the reason', () =>
  asApp(async (client) => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      simple(`m${index}`, index < 12 ? { time: 'late' } : {}),
    )
    const path = await file('list.json', JSON.stringify(rows))
    expect(await printed(client, [path, ...aa])).toContain('and 2 more: --rejections FILE writes all of them')
    const rejections = join(folder, 'rejected.tsv')
    expect(await printed(client, [path, ...aa, '--rejections', rejections])).toContain(rejections)
    const [head, ...lines] = (await readFile(rejections, 'utf8')).trimEnd().split('\n')
    expect(head).toBe('row\tid\treason\tdetail')
    expect(lines).toHaveLength(12)
    for (const [index, line] of lines.entries())
      expect(line.split('\t')).toEqual([
        `${index + 1}`,
        `m${index}`,
        'bad-time',
        expect.stringContaining('"late"'),
      ])
  }))

test('the account lists where the service body says something else than a person, and until when', () =>
  asApp(async (client) => {
    const list = (changes: object) => file('list.json', JSON.stringify([simple('a', changes), simple('b')]))
    const path = await list({})
    await read(client, [path, ...aa])
    const id = await value<string>(client, "SELECT id FROM meeting WHERE row_key = 'a'")
    const correction = { actor: 'operator', reason: 'They told us', now: NOW }
    const edit = (changes: MeetingChanges) => editMeeting(client, id, changes, correction, async () => null)
    await edit({ startMinute: 1200, notes: 'Ring twice', join: { phone: '+12025550100' } })
    expect(await printed(client, [path, ...aa])).not.toContain('Set by a person')

    await list({ time: '18:30', notes: 'Knock', conference_phone: '+12025550199' })
    const account = await printed(client, [path, ...aa], daysLater(1))
    expect(account).toContain(
      `/meetings/meeting-a-${id} startMinute: 20:00 was set, it says 18:30; that is taken from 2026-12-07 on`,
    )
    expect(account).toContain(`${id} notes: "Ring twice" was set, it says "Knock"; what was set stays`)
    expect(account).toContain(`${id} join: private was set, it says private; what was set stays`)

    await edit({ startMinute: 1200, notes: 'Ring twice' })
    expect(await printed(client, [path, ...aa], daysLater(30))).not.toContain('startMinute')
    expect(await value(client, 'SELECT start_minute FROM meeting WHERE id = $1', [id])).toBe(1200)
  }))

test('a compressed file is read as what it holds', () =>
  asApp(async (client) => {
    const { gzipSync } = await import('node:zlib')
    const path = join(folder, 'list.json.gz')
    await writeFile(path, gzipSync(JSON.stringify([simple('a'), simple('b')])))
    expect(await read(client, [path, ...aa])).toMatchObject({ created: 2 })
    await writeFile(path, (await readFile(path)).subarray(0, -20))
    await expect(read(client, [path, ...aa])).rejects.toThrow('its compression breaks off')
  }))
