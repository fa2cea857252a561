import { chromium } from '@playwright/test'
import { launchOptions } from '../../tests/e2e/browser'

const BYTES_PER_SECOND = 1_600_000 / 8
const LATENCY_MS = 560
const SLOWER_CPU = 4

/**
 * How long a phone on slow 4G (1.6 Mbit/s, 560 ms) with a slow processor takes, with nothing cached, from asking
 * for each page until what `selector` names can be read, in milliseconds.
 */
export async function timeOnSlowPhone(urls: readonly string[], selector: string): Promise<number[]> {
  const browser = await chromium.launch(await launchOptions())
  try {
    const times: number[] = []
    for (const url of urls) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LATENCY_MS,
        downloadThroughput: BYTES_PER_SECOND,
        uploadThroughput: BYTES_PER_SECOND,
      })
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
      const begun = performance.now()
      await page.goto(url, { waitUntil: 'commit' })
      await page.locator(selector).first().waitFor({ state: 'visible' })
      times.push(performance.now() - begun)
      await context.close()
    }
    return times
  } finally {
    await browser.close()
  }
}
