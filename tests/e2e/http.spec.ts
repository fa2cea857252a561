import { type APIRequestContext, expect, test } from '@playwright/test'
import { fixture } from '../fixtures/feeds/read-fixture'
import { PLANTED, PLANTED_GROUP, SECRETS } from './planted'
import { walk } from './walk'

type ListedMeeting = {
  id: string
  slug: string
  name: string
  sample: boolean
  venue: { street: string } | null
  nextStart: string | null
}
type Listed = { total: number; pages: number; meetings: ListedMeeting[]; onlineSoon: ListedMeeting[] }

async function list(request: APIRequestContext, search: string): Promise<Listed> {
  const response = await request.get(`/api/v1/meetings?${search}`)
  expect(response.status(), search).toBe(200)
  return response.json()
}

async function everyMeeting(request: APIRequestContext): Promise<ListedMeeting[]> {
  const all: ListedMeeting[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const listed = await list(request, `page=${page}`)
    pages = listed.pages
    all.push(...listed.meetings)
  }
  return all
}

/** Every value of `pwd=`, and every number after a word for passcode, in the feeds as they came. */
function secretsOfFixtures(): string[] {
  const raw = fixture('meeting-guide.json') + fixture('bmlt-meetings.json')
  const values = [...raw.matchAll(/pwd=([^"&\s\\]+)/g), ...raw.matchAll(/pass(?:code|word)\W{1,4}(\d{4,})/gi)]
  return [...new Set(values.map((match) => match[1] ?? '').filter((value) => value.length >= 5))]
}

/** Every form in which a meeting can be asked for, but what follows a tap. */
const formsOf = (id: string) => [
  `/meetings/x-${id}`,
  `/es/meetings/x-${id}`,
  `/meetings/x-${id}?plain=1`,
  `/meetings/x-${id}.ics`,
  `/meetings/${id}.ics?plain=1`,
  `/meetings/${id}/report`,
  `/api/v1/meetings/${id}`,
]

test('no passcode, hidden address, mailbox or withheld link is in any public output', async ({ request }) => {
  test.setTimeout(240_000)
  const secrets = [...SECRETS, ...secretsOfFixtures()]
  expect(secrets.length).toBeGreaterThan(SECRETS.length + 2)
  const meetings = await everyMeeting(request)
  expect(meetings.length).toBeGreaterThan(80)
  const planted = Object.values(PLANTED).map(({ id }) => id)
  const kinds = new Map<string, number>()
  const addresses = [
    '/',
    '/es',
    '/fellowships',
    '/es/fellowships',
    '/meetings?near=Bronx',
    '/meetings?near=Springfield,+IL&within=100',
    '/es/meetings?near=Bronx&fellowship=heroin-anonymous',
    '/api/v1/meetings?near=Bronx',
    '/api/v1/meetings?near=Springfield,+IL',
    '/api/v1/places?q=bronx',
    ...[...planted, ...meetings.map(({ id }) => id)].flatMap(formsOf),
  ]
  for await (const { address, status, text } of walk(request, addresses)) {
    expect(status, address).toBeLessThan(500)
    for (const secret of secrets) expect(text.includes(secret), `${secret} in ${address}`).toBe(false)
    const kind = address.replace(/^\/es/, '').split(/[/?]/)[1] ?? ''
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  // the walk went where notes of groups stand, and to every fellowship
  expect(kinds.get('groups')).toBeGreaterThan(3)
  expect(kinds.get('fellowships')).toBeGreaterThan(60)
})

test('what a browser asks for behind a page holds none of it either', async ({ request }) => {
  for (const { id } of Object.values(PLANTED)) {
    const answer = await request.get(`/meetings/x-${id}?_rsc=1`, { headers: { RSC: '1' } })
    const text = await answer.text()
    for (const secret of SECRETS) expect(text.includes(secret), `${secret} of ${id}`).toBe(false)
  }
})

test('what is hidden can not be found by searching for it either', async ({ request }) => {
  for (const secret of [...SECRETS, ...secretsOfFixtures()])
    expect(await list(request, `q=${encodeURIComponent(`"${secret}"`)}`), secret).toMatchObject({ total: 0 })
})

/** What may be seen of how to join, as the group wishes: on the page at once, and after the tap. */
for (const [wish, planted, atOnce, afterTap] of [
  ['open to all', PLANTED.open, true, true],
  ['after a tap', PLANTED.tap, false, true],
  ['after a tap, with no more than a number', PLANTED.numbered, false, true],
  ['by asking', PLANTED.contact, false, false],
  ['shortly before the start, when it is', PLANTED.due, false, true],
  ['shortly before the start, days before', PLANTED.early, false, false],
] as const)
  test(`how to join is shown as the group wishes: ${wish}`, async ({ request }) => {
    const { id, url, phone, meetingNumber, passcode, joinNotes } = planted
    const ways = [url, meetingNumber, passcode, joinNotes].filter((way) => way !== '')
    const page = await (await request.get(`/meetings/x-${id}`)).text()
    for (const way of ways) expect(page.includes(way), `${way} on the page`).toBe(atOnce)
    expect(page.includes('/join"')).toBe(afterTap && !atOnce)
    const json = await (await request.get(`/api/v1/meetings/${id}`)).text()
    for (const way of ways) expect(json, 'in the API').not.toContain(way)
    const shown = await request.post(`/meetings/x-${id}/join`, { form: {} })
    expect(shown.status()).toBe(200)
    const answer = await shown.text()
    for (const way of ways) expect(answer.includes(way), `${way} after the tap`).toBe(afterTap)
    if (url && afterTap) expect(answer).toMatch(/href="tel:\+1555555013\d,,\d{9}%23"/)
    expect(answer.includes('you leave this site')).toBe(afterTap && url !== '')
    expect(answer.includes('see your phone number')).toBe(afterTap && phone !== '')
  })

test('from the discreet view a calendar is not told the meeting’s name, and where there is none its page is as discreet', async ({
  request,
}) => {
  const { id, name } = PLANTED.tap
  const named = await request.get(`/meetings/x-${id}.ics`)
  expect(await named.text()).toContain(`SUMMARY:${name}`)
  const discreet = await request.get(`/meetings/${id}.ics?plain=1`)
  const { 'content-disposition': file } = discreet.headers()
  expect(file).toBe(`attachment; filename="${id}.ics"`)
  const entry = (await discreet.text()).replaceAll('\r\n ', '')
  expect(entry).toContain('SUMMARY:Meeting\r\n')
  expect(entry).toContain(`/meetings/${id}?plain=1`)
  expect(entry).not.toContain(name)
  for (const [of, status] of [
    [PLANTED.closed, 410],
    [PLANTED.suspended, 404],
  ] as const) {
    const none = await request.get(`/es/meetings/${of.id}.ics?plain=1`)
    expect(none.status()).toBe(status)
    const page = await none.text()
    expect(page).not.toContain('Open Chair')
    expect(page).toContain('href="/es/meetings?plain=1"')
    expect(page).toContain(`href="/es/meetings/${of.id}?plain=1"`)
  }
})

test('a link to what is shown after the tap leads back to the meeting', async ({ request }) => {
  const followed = await request.get(`/meetings/planted-${PLANTED.tap.id}/join`, { maxRedirects: 0 })
  expect(followed.status()).toBe(303)
})

test('a closed meeting is 410 with a page, a suspended one says why, an unknown one is 404', async ({
  request,
}) => {
  const listed = await list(request, 'near=Bronx&fellowship=heroin-anonymous')
  const names = listed.meetings.map(({ name }) => name)
  expect(names).not.toContain(PLANTED.closed.name)
  expect(names).not.toContain(PLANTED.suspended.name)
  expect(names).not.toContain(PLANTED.sample.name)

  const closed = await request.get(`/meetings/x-${PLANTED.closed.id}`)
  expect(closed.status()).toBe(410)
  expect(await closed.text()).toContain('<h1')
  expect((await request.get(`/api/v1/meetings/${PLANTED.closed.id}`)).status()).toBe(410)
  const suspended = await request.get(`/meetings/x-${PLANTED.suspended.id}`)
  expect(suspended.status()).toBe(200)
  expect(await suspended.text()).toContain('for the tests')

  const unknown = await request.get('/meetings/nothing-zzzzzzzz')
  expect(unknown.status()).toBe(404)
  expect(await unknown.text()).toContain('<h1')
  const nowhere = ['/no/such/page', '/fr', '/wp-login.php', '/fellowships/no.such', '/meetings/monday-night']
  for (const address of [...nowhere, '/groups/x-zzzzzzzz', '/groups/x', '/fellowships/no-such'])
    for (const path of [address, `/es${address}`]) {
      const nothing = await request.get(path)
      expect(nothing.status(), path).toBe(404)
      expect(await nothing.text(), path).toContain('<h1')
    }
  for (const file of ['/favicon.ico', '/_next/static/none.js', '/health/none', '/meetings/monday-night.ics'])
    expect((await request.get(file)).status(), file).toBe(404)
  const endpoint = await request.get('/api/v1/none')
  expect(endpoint.status()).toBe(404)
  expect((await endpoint.json()).errors).toHaveLength(1)
  expect((await request.get('/fellowships/heroin-anonymous')).status()).toBe(200)
  expect((await request.get('/icon.svg')).headers()['content-type']).toContain('image/svg+xml')
  expect((await request.get('/api/v1/meetings/zzzzzzzz')).status()).toBe(404)
})

test('the slug is decoration, the inner address of English and a slash at the end move', async ({
  request,
  baseURL,
}) => {
  const { id } = PLANTED.tap
  expect((await request.get(`/meetings/quite-another-name-${id}`)).status()).toBe(200)
  expect((await request.get(`/groups/quite-another-name-${PLANTED_GROUP}`)).status()).toBe(200)
  for (const [from, to] of [
    ['/en/meetings?near=Bronx', '/meetings?near=Bronx'],
    ['/meetings/?near=Bronx', '/meetings?near=Bronx'],
    ['/en/%E6%97%A5?q=%E6%97%A5', '/%E6%97%A5?q=%E6%97%A5'],
    ['/en//evil.example', '/evil.example'],
    ['/en/%2Fevil.example', '/%2Fevil.example'],
    [`${baseURL}//evil.example/?x`, '/evil.example?x'],
    [`/meetings/x-${PLANTED.merged.id}?plain=1`, `/meetings/${id}?plain=1`],
    [`/es/meetings/${PLANTED.merged.id}-${PLANTED.merged.id}.ics?x`, `/es/meetings/${id}.ics?x`],
    [`/en/meetings/x-${PLANTED.merged.id}/report`, `/meetings/x-${PLANTED.merged.id}/report`],
    [`/meetings/x-${PLANTED.merged.id}/report`, `/meetings/${id}/report`],
  ] as const) {
    const moved = await request.get(from, { maxRedirects: 0 })
    expect(moved.status(), from).toBe(308)
    expect(moved.headers().location).toBe(to)
  }
})

test('an address that can’t be read, or is too long, is a readable page in its language', async ({
  request,
}) => {
  const long = 'a'.repeat(9_000)
  for (const [address, status, lang] of [
    ['/en/%5Cevil.example', 400, 'en'],
    ['/%5Cevil.example', 400, 'en'],
    ['/en/%09/evil.example', 400, 'en'],
    ['/en/%0d%0aSet-Cookie:x=y', 400, 'en'],
    ['/es/fellowships/%00', 400, 'es'],
    ['/es/%ff', 400, 'es'],
    ['/%', 400, 'en'],
    [`/es/meetings?near=${long}`, 414, 'es'],
  ] as const) {
    const refused = await request.get(address, { maxRedirects: 0 })
    expect(refused.status(), address).toBe(status)
    expect(refused.headers()).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
    expect(refused.headers().location).toBeUndefined()
    const page = await refused.text()
    expect(page).toContain(`<html lang="${lang}">`)
    expect(page).toMatch(/<h1>.+<\/h1>/)
    expect(page).toContain(lang === 'es' ? 'href="/es/meetings"' : 'href="/meetings"')
  }
  for (const [address, status] of [
    ['/api/v1/%ff', 400],
    [`/api/v1/meetings?near=${long}`, 414],
  ] as const) {
    const refused = await request.get(address)
    expect(refused.status()).toBe(status)
    expect((await refused.json()).errors[0].message).toMatch(/\.$/)
  }
})

test('every response carries the policy, with a nonce of its own', async ({ request }) => {
  const nonces = new Set<string>()
  for (const address of ['/', '/meetings', '/no/such/page', '/api/v1/meetings', '/health', '/plain.css']) {
    const headers = (await request.get(address)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, address).toContain("default-src 'none'")
    expect(policy, address).not.toContain('unsafe')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['set-cookie'], address).toBeUndefined()
    expect(headers['x-powered-by'], address).toBeUndefined()
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(6)
})

test('every script of a page carries the nonce of its response', async ({ request }) => {
  const response = await request.get('/meetings?near=Bronx')
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1]
  const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length).toBeGreaterThan(0)
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
})

test('words that are too long for the search are taken, and danger in them is told', async ({ request }) => {
  const listed = await request.get(`/api/v1/meetings?q=${'hello+'.repeat(60)}he+is+not+breathing`)
  expect(listed.status()).toBe(200)
  expect(await listed.json()).toMatchObject({ wordsCut: true, crisis: 'overdose' })
  expect(await (await request.get('/api/v1/meetings?q=NA')).json()).toMatchObject({ wordsCut: false })
})

test('what to do in an overdose is one small page without a script', async ({ request }) => {
  for (const address of ['/overdose', '/es/overdose']) {
    const response = await request.get(address)
    expect(response.status()).toBe(200)
    const page = await response.body()
    const styles = await (await request.get('/plain.css')).body()
    expect(page.length + styles.length).toBeLessThan(14 * 1024)
    expect(page.toString()).not.toMatch(/<script|style=|\son\w+=/)
    expect(page.toString()).toContain('href="tel:911"')
    expect(response.headers()['cache-control']).toContain('public')
  }
  expect(await (await request.get('/')).text()).toContain('href="/overdose"')
})

test('the API names the parameter that it can’t take', async ({ request }) => {
  for (const [search, field] of [
    ['day=someday', 'day'],
    ['within=-1', 'within'],
    ['near=qqqqzzzzxxxx', 'near'],
    ['nearby=x', 'nearby'],
    ['page=1e9', 'page'],
    ['bbox=1,2', 'bbox'],
    ['sort=nearest', 'sort'],
    ['type=a%00b', 'type'],
    ['fellowship=nope', 'fellowship'],
    ['region=nowhere', 'region'],
    ['body=999999', 'body'],
    ['group=zzzzzzzz', 'group'],
    ['language=qqq', 'language'],
    ['near=Bronx&near=Queens', 'near'],
  ]) {
    const response = await request.get(`/api/v1/meetings?${search}`)
    expect(response.status(), search).toBe(400)
    expect((await response.json()).errors[0].field).toBe(field)
  }
  expect((await request.get('/api/v1/places')).status()).toBe(400)
  expect((await request.get('/api/v1/places?q=x&limit=900')).status()).toBe(400)
})

test('no parameter, of any length and any bytes, breaks a page', async ({ request }) => {
  test.setTimeout(120_000)
  const values = [
    '',
    '%00',
    '%ff',
    '%F0%9F%98%80',
    "'; DROP TABLE meeting; --",
    '%3Cscript%3E',
    'a'.repeat(4000),
    '-1',
    '1e400',
    '[]',
  ]
  const names = [
    'near',
    'within',
    'unit',
    'bbox',
    'region',
    'type',
    'for',
    'format',
    'day',
    'time',
    'fellowship',
    'body',
    'group',
    'feature',
    'language',
    'sort',
    'page',
    'plain',
    '__proto__',
    'q',
  ]
  for (const name of names)
    for (const value of values) {
      const address = `/meetings?${name}=${value}`
      const response = await request.get(address)
      expect(response.status(), address.slice(0, 80)).toBe(200)
      expect(await response.text()).not.toContain('<script>')
    }
  expect((await request.get(`/meetings?near=${'a'.repeat(9_000)}`)).status()).toBe(414)
})

test('only GET, HEAD and POST are answered, and no large or endless body', async ({ request }) => {
  expect((await request.fetch('/meetings', { method: 'PUT', data: 'x' })).status()).toBe(405)
  expect((await request.fetch('/meetings', { method: 'DELETE' })).status()).toBe(405)
  const { id } = PLANTED.tap
  const large = await request.post(`/meetings/x-${id}/report`, {
    form: { kind: 'other', message: 'x'.repeat(60_000) },
  })
  expect(large.status()).toBe(413)
})

test('a report is taken from this site alone, loses nothing, and marks the listing', async ({
  request,
  baseURL,
}) => {
  const { id } = PLANTED.hidden
  const address = `/meetings/x-${id}/report`
  const origin = new URL(baseURL ?? '').origin
  const send = (form: Record<string, string>, from: string) =>
    request.post(address, { form, headers: { origin: from, 'x-forwarded-for': '192.0.2.7' } })

  const elsewhere = await send({ kind: 'not-there', message: 'kept words' }, 'https://evil.example')
  expect(elsewhere.status()).toBe(403)
  expect(await elsewhere.text()).toContain('kept words')
  const unnamed = await request.post(address, { form: { kind: 'not-there' } })
  expect(unnamed.status()).toBe(403)

  const incomplete = await send({ message: '<b>kept words</b>' }, origin)
  expect(incomplete.status()).toBe(422)
  expect(await incomplete.text()).toContain('&lt;b&gt;kept words&lt;/b&gt;')

  const before = await (await request.get(`/api/v1/meetings/${id}`)).json()
  expect(before.freshness).toBe('check-first') // planted by nobody who lists it
  const sent = await send({ kind: 'not-there', message: 'Nobody came.' }, origin)
  expect(sent.status()).toBe(200)

  const statuses = []
  for (let n = 0; n < 6; n++)
    statuses.push((await send({ kind: 'other', message: `again ${n}` }, origin)).status())
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
})

test('the process says that it lives and that it is ready', async ({ request }) => {
  expect(await (await request.get('/health')).json()).toEqual({ status: 'ok' })
  expect(await (await request.get('/health/ready')).json()).toEqual({ status: 'ready' })
})
