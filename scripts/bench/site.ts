import { parseEnv } from '@/lib/config/env'
import { startServer } from '@/server'

/** The production build on a free port, over the database of DATABASE_URL; ends when its standard input does. */
const site = await startServer(parseEnv({ ...process.env, PORT: '0', HOST: '127.0.0.1' }), { dev: false })
console.log(`listening at ${site.url}`)
await new Promise((resolve) => process.stdin.once('end', resolve).resume())
await site.close()
process.exit(0)
