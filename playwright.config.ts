import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './tests/e2e/browser'

const browser = { ...devices['Desktop Chrome'], launchOptions: await launchOptions() }

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  use: {
    // Set by the global setup, before the workers read this again
    baseURL: process.env.OPEN_CHAIR_URL ?? '',
    timezoneId: 'Asia/Kathmandu',
    locale: 'en-US',
  },
  projects: [
    { name: 'chromium', testIgnore: '**/*.nojs.spec.ts', use: browser },
    { name: 'no-javascript', testMatch: '**/*.nojs.spec.ts', use: { ...browser, javaScriptEnabled: false } },
  ],
})
