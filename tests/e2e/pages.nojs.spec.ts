import { expect, test } from '@playwright/test'
import { PLANTED } from './planted'

test('without JavaScript: from the first page to a meeting, how to join it, and a report', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Call 911' })).toBeVisible()
  await page.getByLabel('Where?').fill('Bronx')
  await page.getByLabel('When?').selectOption('Monday')
  await page.getByRole('button', { name: 'Show meetings' }).click()
  await expect(page.getByRole('status')).toContainText(/\d+ meetings? within 25 miles/)

  await page.locator('summary', { hasText: 'Fellowship' }).click()
  await page.getByLabel('Heroin Anonymous').check()
  await page.locator('#filters').getByRole('button', { name: 'Show meetings' }).click()
  await expect(page).toHaveURL(/day=mon&fellowship=heroin-anonymous|fellowship=heroin-anonymous/)
  await page.getByRole('link', { name: PLANTED.tap.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLANTED.tap.name)

  await page.getByRole('button', { name: 'Show how to join' }).click()
  await expect(page.getByRole('link', { name: /Zoom/ })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Something wrong? Tell us' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tell us what is wrong')
})

test('without JavaScript: every page reads whole', async ({ page }) => {
  for (const path of ['/es', '/es/meetings?near=Springfield', '/es/fellowships', '/es/no/such']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('No es un servicio de tratamiento')).toBeVisible()
  }
})
