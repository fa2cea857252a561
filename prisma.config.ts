import { join } from 'node:path'
import { defineConfig } from 'prisma/config'

// Windows can't start a script as a program; there the CLI looks for its native engine
if (process.platform !== 'win32')
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = join(import.meta.dirname, 'prisma/engine/schema-engine.mjs')

const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
