import { expect, test } from '@playwright/test'
import { PLANTED, PLANTED_GROUP, SAMPLE_GROUP } from './planted'

const { id, name } = PLANTED.sample

test('in no output can a sample be taken for a real meeting', async ({ request }) => {
  const read = async (address: string) => (await request.get(address)).text()

  // where its own address leads, it says what it is and is not for search engines
  for (const address of [`/meetings/x-${id}`, `/es/meetings/x-${id}`, `/groups/x-${SAMPLE_GROUP}`]) {
    const page = await read(address)
    expect(page, address).toMatch(/<meta name="robots" content="noindex/)
    expect(page, address).toMatch(/made up,? to show how the site works|inventad/)
    expect(page, address).not.toContain('application/ld+json')
    expect(page, address).not.toContain(`${id}.ics`)
  }
  expect(await (await request.get(`/api/v1/meetings/${id}`)).json()).toMatchObject({ sample: true, name })

  // and it is in nothing that leaves the site
  expect((await request.get(`/meetings/x-${id}.ics`)).status()).toBe(404)

  // a real meeting has been read, so that no search finds it and nothing counts it
  const found = await (await request.get('/api/v1/meetings?fellowship=heroin-anonymous')).json()
  expect(found.meetings.map((meeting: { id: string }) => meeting.id)).not.toContain(id)
  expect(found.total).toBeGreaterThan(0)
  for (const address of [
    '/',
    '/meetings?fellowship=heroin-anonymous',
    '/meetings?near=Bronx',
    '/api/v1/meetings?near=Bronx',
  ])
    expect(await read(address), address).not.toContain(id)
  const fellowship = await read('/fellowships/heroin-anonymous')
  expect(fellowship).toContain(`All ${found.total} meetings here`)
  expect(await read(`/groups/x-${PLANTED_GROUP}`)).not.toContain(id)
})
