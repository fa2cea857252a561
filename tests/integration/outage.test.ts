import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded'
import { killSite, type StartedSite, startSite } from './start-site'

/** A site over a database that is not its own, which can be stopped and started beneath it. */
let home: string
let database: EmbeddedPostgres
let site: StartedSite
let url: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'open-chair-outage-'))
  database = await startEmbeddedPostgres({ dataDir: home })
  site = startSite({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SAMPLE_DATA: '1',
    LOG_LEVEL: 'silent',
  })
  url = await site.url
}, 300_000)

afterAll(async () => {
  killSite(site)
  await database.stop()
  rmSync(home, { recursive: true, force: true })
})

const ask = (path: string, method = 'GET') =>
  fetch(`${url}${path}`, { method, redirect: 'manual', ...(method === 'POST' && { body: 'kind=other' }) })

const pagesOf = (id: string) => [
  '/',
  '/meetings',
  '/meetings?near=Bronx',
  `/meetings/x-${id}`,
  '/groups/x-zzzzzzzz',
  '/fellowships',
  '/fellowships/narcotics-anonymous',
]
const plainPagesOf = (id: string): [path: string, method: string][] => [
  [`/meetings/x-${id}/report`, 'GET'],
  [`/meetings/x-${id}/report`, 'POST'],
  [`/meetings/x-${id}/join`, 'POST'],
  [`/meetings/x-${id}.ics`, 'GET'],
]
const endpointsOf = (id: string) => ['/api/v1/meetings', `/api/v1/meetings/${id}`, '/api/v1/places?q=bronx']

test('a site whose database is down says so, helps as far as it can, and is back when the database is', async () => {
  const { meetings } = await (await ask('/api/v1/meetings?format=online')).json()
  const [{ id }] = meetings
  const inEveryLanguage = [...pagesOf(id).map((path): [string, string] => [path, 'GET']), ...plainPagesOf(id)]
    .flatMap(([path, method]) => [
      [path, method],
      [`/es${path === '/' ? '' : path}`, method],
    ])
    .map(([path = '', method = '']) => ({ path, method }))
  expect((await ask(`/meetings/x-${id}`)).status).toBe(200)

  await database.stop()

  for (const { path, method } of inEveryLanguage) {
    const response = await ask(path, method)
    const name = `${method} ${path}`
    expect(response.status, name).toBe(503)
    expect(response.headers.get('retry-after'), name).toBe('60')
    const page = await response.text()
    expect(page, name).toMatch(/<h1[^>]*>(We can’t look this up right now|Ahora no podemos buscar esto)</)
    expect(page, name).toContain('href="tel:911"')
    expect(page, name).toContain('href="tel:988"')
    expect(page, name).toContain(path.startsWith('/es') ? 'href="/es/overdose"' : 'href="/overdose"')
    expect(page, name).not.toMatch(/prisma|ECONNREFUSED|node_modules|\n\s+at /i)
  }
  for (const path of endpointsOf(id)) {
    const response = await ask(path)
    expect(response.status, path).toBe(503)
    expect(response.headers.get('retry-after'), path).toBe('60')
    expect(await response.json()).toEqual({
      errors: [
        { field: '', message: 'The catalogue can’t be read right now. Please try again in a minute.' },
      ],
    })
  }
  const overdose = await ask('/overdose')
  expect(overdose.status).toBe(200)
  expect(await overdose.text()).toContain('>Call 911</a>')
  expect((await ask('/no/such/page')).status).toBe(404)
  expect((await ask('/health')).status).toBe(200)
  expect((await ask('/health/ready')).status).toBe(503)

  database = await startEmbeddedPostgres({ dataDir: home })

  for (const path of [...pagesOf(id).filter((page) => !page.includes('zzzz')), ...endpointsOf(id)])
    expect((await ask(path)).status, path).toBe(200)
  expect((await ask('/health/ready')).status).toBe(200)
}, 60_000)
