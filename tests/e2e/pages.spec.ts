import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ENGLISH, SPANISH } from './pages'
import { PLANTED } from './planted'

test('from the first page to a meeting and how to join it', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Where?').fill('Bronx')
  await page.getByLabel('Twelve-step', { exact: true }).check()
  await page.getByRole('button', { name: 'Show meetings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bronx')
  await expect(page.getByRole('status')).toContainText(/\d+ meetings? within 25 miles/)

  await page.locator('summary', { hasText: 'Fellowship' }).click()
  await page.getByLabel('Heroin Anonymous').check()
  await page.locator('#filters').getByRole('button', { name: 'Show meetings' }).click()
  await expect(page).toHaveURL(/fellowship=heroin-anonymous/)
  await page.getByRole('link', { name: 'Remove filter: Twelve-step' }).click()
  await expect(page).not.toHaveURL(/type=/)

  await page.getByRole('link', { name: PLANTED.tap.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLANTED.tap.name)
  await expect(page.getByText('Every Monday, 7:30 PM to 8:30 PM')).toBeVisible()
  await expect(page.getByText(PLANTED.tap.street)).toBeVisible()
  await page.getByRole('button', { name: 'Show how to join' }).click()
  await expect(page.getByRole('link', { name: /Zoom/ })).toBeVisible()
})

test('the keyboard alone finds a meeting', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, 'Where?')
  await page.keyboard.type('Bronx')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bronx')
  const result = page.getByRole('link', { name: PLANTED.tap.name })
  for (let steps = 0; steps < 80; steps++) {
    if (await result.evaluate((link) => link === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(result).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLANTED.tap.name)
})

async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label)
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The keyboard did not reach “${label}”.`)
}

test('a place that could be several is asked about, and each answer is one tap', async ({ page }) => {
  await page.goto('/meetings?near=Springfield&day=mon')
  await expect(page.getByRole('heading', { name: 'Which “Springfield” do you mean?' })).toBeVisible()
  await page.getByRole('link', { name: 'Springfield, Illinois' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings near Springfield, Illinois')
  await expect(page).toHaveURL(/day=mon/)
})

test('a search is never a dead end', async ({ page }) => {
  await page.goto('/meetings?near=Nome,+AK&within=1&day=tue&type=dual-diagnosis')
  const nearest = page.getByRole('region', { name: 'The nearest to what you asked for' })
  await expect(nearest.getByRole('status')).toContainText('We know of nothing')
  await expect(nearest.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What else you can try' })).toBeVisible()
  await page.getByRole('link', { name: 'All meetings' }).click()
  await expect(page.getByRole('status')).toContainText(/[1-9]\d* meetings/)
})

test('what does not exist is named, and the search goes on without it', async ({ page }) => {
  await page.goto('/meetings?near=Bronx&fellowship=nope&body=999999')
  await expect(page.getByText('We know no fellowship “nope”. It was left out.')).toBeVisible()
  await expect(page.getByText('We know no service body with the number 999999.')).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/[1-9]\d* meetings within 25 miles/)
  await expect(page.getByRole('navigation', { name: 'Chosen filters' })).not.toContainText('nope')
})

test('beside “medication welcome” stands what is left to each group, to be asked first', async ({ page }) => {
  await page.goto('/meetings?feature=medication-welcome')
  const askFirst = page.getByRole('region', { name: 'Ask first' })
  await expect(askFirst).toContainText(/\d+ more meetings fit/)
  await expect(askFirst.getByText('Medication: ask first').first()).toBeVisible()
  await askFirst.getByRole('link', { name: 'All of these meetings' }).click()
  await expect(page).toHaveURL(/\/meetings$/)
  await expect(page.getByRole('region', { name: 'Ask first' })).toHaveCount(0)
})

test('a search for access says how many don’t state it, and leads to them', async ({ page }) => {
  await page.goto('/meetings?feature=wheelchair')
  await expect(page.getByText(/\d+ more don’t say whether this is there: Wheelchair access\./)).toBeVisible()
  await page.getByRole('link', { name: 'Show these as well' }).click()
  await expect(page).toHaveURL(/\/meetings$/)
  await expect(page.getByText('say whether this is there')).toHaveCount(0)
})

test('nearest first says how far it had to look', async ({ page }) => {
  await page.goto('/meetings?near=Nome,+AK&sort=nearest')
  await expect(page.getByRole('status').first()).toContainText('we looked up to 500 miles away')
  await page.goto('/meetings?near=Nome,+AK&sort=nearest&within=50')
  await expect(page.getByRole('status').first()).not.toContainText('we looked')
})

test('beyond the last page one is led back to it', async ({ page }) => {
  await page.goto('/meetings?page=250')
  await expect(page.getByText('There is no page 250.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ask the fellowships themselves' })).toHaveCount(0)
  await page.getByRole('link', { name: /To the last page, \d/ }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0)
})

test('what one says becomes filters, each of which can be taken away', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('In your own words').fill("women's NA near Bronx tonight “sample church”")
  await page.getByRole('button', { name: 'Show meetings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings near The Bronx, New York')
  const chosen = page.getByRole('navigation', { name: 'Chosen filters' })
  await expect(chosen).toContainText('What we understood of')
  for (const label of ['Near The Bronx, New York', 'Tonight', 'Narcotics Anonymous', 'Women'])
    await expect(chosen.getByRole('link', { name: `Remove filter: ${label}` })).toBeVisible()
  await chosen.getByRole('link', { name: 'Remove filter: Women' }).click()
  await expect(page).not.toHaveURL(/feature=women/)
  await expect(page).toHaveURL(/fellowship=narcotics-anonymous/)
  await expect(page.getByLabel('In your own words')).toHaveValue('"sample church"')
  await expect(page.getByRole('status').first()).toContainText('within 25 miles of The Bronx')
})

test('words of danger come before everything else, and are still searched', async ({ page }) => {
  await page.goto("/meetings?q=he's+not+breathing+NA")
  const first = page.getByRole('main').getByRole('heading').first()
  await expect(first).toHaveText('Does somebody not wake up, or not breathe?')
  await expect(page.getByRole('alert').getByRole('link', { name: 'Call 911' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/[1-9]\d* meetings/)
  await page.getByRole('link', { name: 'What to do, step by step' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to do in an overdose')
  await page.goto('/es/meetings?q=quiero+morir')
  await expect(page.getByRole('alert').getByRole('link', { name: 'Call 988' })).toBeVisible()
  await page.goto('/meetings?q=methadone+near+Bronx')
  await expect(page.getByRole('link', { name: /FindTreatment.gov.*Bronx/ })).toBeVisible()
})

test('in danger there is always a number to call, that of where somebody is', async ({ page }) => {
  const alert = page.getByRole('alert', { name: 'Does somebody not wake up' })
  await page.goto('/meetings?q=she+is+not+responding')
  await expect(alert.getByRole('link', { name: 'Call 911' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings')
  await page.goto('/meetings?q=overdose+in+Nairobi')
  await expect(alert).toContainText('We know no crisis line for this country')
  await expect(alert.getByRole('link', { name: 'Call 112' })).toBeVisible()
  await page.goto('/meetings?q=overdose+Nairobi')
  await expect(alert.getByRole('link', { name: 'Call 911' })).toBeVisible()
  await expect(alert).not.toContainText('We know no crisis line for this country')
})

test('a long text is heard to its end, and searched by its beginning', async ({ page }) => {
  await page.goto(`/meetings?q=NA+${'and+so+it+goes+'.repeat(20)}he+is+not+breathing`)
  await expect(page.getByRole('alert').getByRole('link', { name: 'Call 911' })).toBeVisible()
  await expect(page.getByText('What you wrote is very long.')).toBeVisible()
})

test('after a loss nobody is asked about breathing', async ({ page }) => {
  await page.goto('/meetings?q=lost+my+son+to+overdose')
  await expect(page.getByRole('heading', { name: 'It hurts to lose somebody' })).toBeVisible()
  await expect(page.getByText('Does somebody not wake up')).toHaveCount(0)
})

test('where one is, is asked for on a tap only, and told to a kilometre', async ({ page, context }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 40.846_512_3, longitude: -73.878_654_3 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Use where I am' }).click()
  await expect(page).toHaveURL(/near=40\.85%2C-73\.88/)
  await expect(page.getByRole('status')).toContainText('within 25 miles')
  expect(asked.filter((url) => /40\.846|73\.878/.test(url))).toEqual([])
})

test('who does not say where they are types it, with names to choose from', async ({ page, context }) => {
  await context.clearPermissions()
  await page.goto('/')
  await page.getByRole('button', { name: 'Use where I am' }).click()
  await expect(page.getByText('Type a town or a postal code.')).toBeVisible()
  await page.getByLabel('Where?').pressSequentially('springf')
  await expect(page.locator('#near-places option[value="Springfield, Illinois"]')).toBeAttached()
  await page.getByLabel('Where?').fill('Springfield, Illinois')
  await page.getByRole('button', { name: 'Show meetings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings near Springfield, Illinois')
})

test.describe('far from where the site is', () => {
  test.use({ timezoneId: 'Asia/Tokyo' })
  test('online meetings also stand on the clock of the browser', async ({ page }) => {
    await page.goto('/meetings?format=online')
    await expect(page.getByText(/^Where you are: \w{3},? .*GMT\+9/).first()).toBeVisible()
    await page.goto('/meetings?near=Bronx')
    await expect(page.getByText('Where you are:')).toHaveCount(0)
  })
})

test('a meeting can be added to a calendar, and leads to others', async ({ page }) => {
  await page.goto('/meetings?near=Bronx')
  await page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Your first visit' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Like this one, next' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Add to your calendar' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.ics$/)
})

test('the discreet view gives nothing away in the tab, from the results to a meeting and back', async ({
  page,
}) => {
  const telling = /recover|bronx|heroin|narcotic|alcohol|open chair/i
  const head = () =>
    page.locator('head').evaluate(({ outerHTML }) => outerHTML.replace(/<(script|link)[^>]*>/g, ''))
  await page.goto('/meetings?near=Bronx&fellowship=heroin-anonymous&day=mon')
  await page.getByRole('link', { name: /^Discreet view/ }).click()
  await expect(page).toHaveURL(/near=Bronx&day=mon&fellowship=heroin-anonymous&plain=1$/)
  await expect(page).toHaveTitle('Meetings')
  expect(await head()).not.toMatch(telling)
  await expect(page.getByRole('banner')).not.toHaveText(telling)

  await page.getByRole('link', { name: PLANTED.tap.name }).click()
  await expect(page).toHaveURL(new RegExp(`/meetings/${PLANTED.tap.id}\\?plain=1$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLANTED.tap.name)
  await expect(page).toHaveTitle('Meetings')
  expect(await head()).not.toMatch(telling)
  await page.getByRole('button', { name: 'Show how to join' }).click()
  await expect(page).toHaveTitle('How to join · Meetings')
  await page.getByRole('link', { name: 'Back to the meeting' }).click()
  await expect(page).toHaveTitle('Meetings')

  await page.getByRole('banner').getByRole('link', { name: 'Meetings' }).click()
  await expect(page).toHaveURL(/\/meetings\?plain=1$/)
  await page.goto('/meetings?near=Bronx&day=mon&plain=1')
  await page.getByRole('link', { name: 'Remove all' }).click()
  await expect(page).toHaveURL(/\/meetings\?plain=1$/)
  await page.getByRole('link', { name: 'Leave the discreet view' }).click()
  await expect(page).toHaveTitle('Meetings · Open Chair')
})

test('a language is changed on the page one is on', async ({ page }) => {
  await page.goto('/meetings?near=Bronx&day=mon')
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es\/meetings\?near=Bronx&day=mon$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.getByText('en inglés: la traducción aún no ha sido revisada').first()).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/meetings\?near=Bronx&day=mon$/)
})

test('what is on pause, ended or unknown says so and leads on', async ({ page }) => {
  await page.goto(`/meetings/${PLANTED.suspended.id}`)
  await expect(page.getByText('This meeting is on pause.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show how to join' })).toHaveCount(0)
  await page.goto(`/meetings/${PLANTED.closed.id}`)
  await expect(page.getByText('This meeting has ended for good.')).toBeVisible()
  await page.getByRole('link', { name: 'Similar meetings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bronx')
  await page.goto('/meetings/no-such-zzzzzzzz')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We know no meeting at this address')
  await expect(page.getByLabel('Where?')).toBeVisible()
})

test('a hidden address is never more than a city', async ({ page }) => {
  await page.goto(`/meetings/${PLANTED.hidden.id}`)
  await expect(page.getByText('In Bronx, NY')).toBeVisible()
  await expect(page.getByText('The group keeps its address to itself.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'OpenStreetMap' })).toHaveCount(0)
})

for (const [language, paths] of [
  ['English', ENGLISH],
  ['Spanish', SPANISH],
] as const) {
  test(`axe finds nothing on any page in ${language}, nor in its colours by night`, async ({ page }) => {
    test.setTimeout(240_000)
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(path)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await violations(new AxeBuilder({ page })), path).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      const colours = new AxeBuilder({ page }).withRules(['color-contrast'])
      expect(await violations(colours), `${path} by night`).toEqual([])
    }
  })
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('no page asks another origin, sets a cookie, stores anything or breaks its own policy', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
      elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  for (const path of [...ENGLISH, ...SPANISH]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const stored = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }))
    expect(stored, path).toEqual({ local: [], session: [], databases: 0, caches: 0, workers: 0 })
  }
  expect(await context.cookies()).toEqual([])
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

test('no page is wider than a narrow phone, also with text at 200 %', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true })
  const page = await context.newPage()
  for (const path of [...ENGLISH, ...SPANISH]) {
    await page.goto(path)
    expect(await widerBy(page), path).toBeLessThanOrEqual(0)
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    expect(await widerBy(page), `${path} at 200 %`).toBeLessThanOrEqual(0)
  }
  await context.close()
})

function widerBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

test('whatever can be tapped is large enough for a thumb', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto('/meetings?near=Bronx')
  const targets = page.locator(
    'button, summary, select, .chip, .tap, .choice, .tabs a, .pagination a, .crisis a',
  )
  for (const target of await targets.all()) {
    if (!(await target.isVisible())) continue
    const box = await target.boundingBox()
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44)
  }
  await context.close()
})

test('the built styles are small, load nothing, and hold nothing that older browsers drop whole', () => {
  const folder = join(import.meta.dirname, '../../.next/static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const css = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  expect(css).not.toBe('')
  expect(gzipSync(css).length).toBeLessThan(12 * 1024)
  const asked = css.replace(/@supports \(color:color-mix[^{]*\{[^{}]*\{[^{}]*\}\}/g, '')
  const unwanted = asked.match(
    /@layer|@font-face|@import|@container|@property|url\(|(?:ok)?l(?:ab|ch)\(|color-mix\(|:has\(|\d(?:dvh|svh|lvh|cqw)|\(width ?>=|&/g,
  )
  expect(unwanted).toBeNull()
})
