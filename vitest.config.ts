import { defineConfig } from 'vitest/config'

const common = {
  environment: 'node',
  restoreMocks: true,
  testTimeout: 30_000,
  setupFiles: ['tests/fixed-seed.ts'],
}

/** Apart from the others, because they want the production build. */
const BUILT = ['tests/integration/{start,outage}.test.ts']

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // A zone that nobody lives in by accident: 45 minutes off, so that a forgotten zone fails loudly
    env: { TZ: 'Asia/Kathmandu' },
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: BUILT,
          globalSetup: ['tests/integration/global-setup.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { ...common, name: 'start', include: BUILT },
      },
    ],
  },
})
