import { defineConfig } from 'vitest/config'

const common = { environment: 'node', restoreMocks: true, testTimeout: 30_000 } as const

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
          exclude: ['tests/integration/start.test.ts'],
          globalSetup: ['tests/integration/global-setup.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Apart, because it wants the production build
        test: { ...common, name: 'start', include: ['tests/integration/start.test.ts'] },
      },
    ],
  },
})
