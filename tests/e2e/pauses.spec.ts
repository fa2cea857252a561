import { type APIRequestContext, expect, test } from '@playwright/test'
import { formatLocalDate } from '@/lib/schedule/words'
import { PAUSES, PLANTED, PLANTED_GROUP } from './planted'

type Kind = keyof typeof PAUSES
const KINDS = Object.keys(PAUSES) as Kind[]
const RUNNING: readonly Kind[] = ['pausesLater', 'wasPaused']

const dateOf = (kind: Kind, end: 'from' | 'until') => formatLocalDate(PAUSES[kind][end] ?? '', 'en')

/** Everything that is said of one meeting, by whom. */
async function outputsOf(request: APIRequestContext, kind: Kind) {
  const { id } = PLANTED[kind]
  const page = await (await request.get(`/meetings/x-${id}`)).text()
  const event = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(page)?.[1]
  return {
    page,
    event: event === undefined ? null : JSON.parse(event),
    api: await (await request.get(`/api/v1/meetings/${id}`)).json(),
    calendar: await request.get(`/meetings/x-${id}.ics`),
    join: await (await request.post(`/meetings/x-${id}/join`, { form: {} })).text(),
  }
}

for (const kind of KINDS)
  test(`page, way in, calendar, event and API agree on who is on pause: ${kind}`, async ({ request }) => {
    const { page, event, api, calendar, join } = await outputsOf(request, kind)
    const isRunning = RUNNING.includes(kind)
    expect(api).toMatchObject({ running: isRunning, pause: PAUSES[kind] })
    expect(calendar.status()).toBe(isRunning ? 200 : 404)
    expect(page.includes('.ics')).toBe(isRunning)
    expect(page.includes('Show how to join')).toBe(isRunning)
    expect(join.includes('PLANTEDPWD')).toBe(isRunning)
    expect(event !== null).toBe(isRunning)
    expect(page.includes('This meeting is on pause')).toBe(!isRunning)
    expect(page).toContain('Twelve-step')
    if (event) expect(event.startDate).toBe(api.nextStart)
  })

test('before a pause a page says when it will be, and calendar and event leave its dates out', async ({
  request,
}) => {
  const { page, event, calendar } = await outputsOf(request, 'pausesLater')
  expect(page).toContain(
    `This meeting will pause from ${dateOf('pausesLater', 'from')} to ${dateOf('pausesLater', 'until')}.`,
  )
  const text = await calendar.text()
  const skipped: string[] = event.eventSchedule.exceptDate
  expect(skipped.length).toBeGreaterThanOrEqual(4)
  for (const date of skipped) {
    expect(date >= PAUSES.pausesLater.from && date <= PAUSES.pausesLater.until).toBe(true)
    expect(text.replaceAll('\r\n ', '')).toMatch(
      new RegExp(`EXDATE[^\r\n]*${date.replaceAll('-', '')}T193000`),
    )
  }
})

test('in a pause a page says until when, and why, and the next date is after it', async ({ request }) => {
  const { page, api } = await outputsOf(request, 'paused')
  expect(page).toContain(`This meeting is on pause until ${dateOf('paused', 'until')}.`)
  expect(page).toContain('for the tests')
  expect(api.nextStart > PAUSES.paused.until).toBe(true)
  const undated = await outputsOf(request, 'suspended')
  expect(undated.page).toContain('This meeting is on pause.')
  expect(undated.api.nextStart).toBeNull()
})

test('after a pause nothing is left of it', async ({ request }) => {
  const { page } = await outputsOf(request, 'wasPaused')
  expect(page).not.toContain('pause from')
  expect(page).not.toContain('for the tests')
})

test('a group’s cards say which of its meetings are on pause', async ({ page }) => {
  await page.goto(`/groups/${PLANTED_GROUP}`)
  const card = (kind: Kind) => page.getByRole('listitem').filter({ hasText: PLANTED[kind].name })
  await expect(card('paused')).toContainText(`On pause until ${dateOf('paused', 'until')}`)
  await expect(card('suspended')).toContainText('On pause')
  await expect(card('suspended')).toContainText('Every Monday')
  await expect(card('suspended')).not.toContainText('No date ahead')
  for (const kind of RUNNING) await expect(card(kind)).not.toContainText('On pause')
})

test('a search finds what pauses with a date, and its card says so', async ({ page }) => {
  await page.goto('/meetings?near=Bronx&fellowship=heroin-anonymous')
  const card = (kind: Kind) => page.getByRole('listitem').filter({ hasText: PLANTED[kind].name })
  await expect(card('paused')).toContainText(`On pause until ${dateOf('paused', 'until')}`)
  await expect(card('pausesLater')).toBeVisible()
  await expect(card('suspended')).toHaveCount(0)
})
