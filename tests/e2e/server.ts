import { parseEnv } from '@/lib/config/env'
import { withReadSettings } from '@/lib/db/read-settings'
import { startServer } from '@/server'
import { cloneDatabase, startTestCluster } from '../integration/cluster'
import { fill } from './data'

/** The production build on a free port, over a database of its own; ends when its standard input does. */
const cluster = await startTestCluster()
const undo = [cluster.stop]
try {
  const database = await cloneDatabase(cluster, { seeded: true })
  process.env.DATABASE_URL = database.url
  process.env.DATABASE_READ_URL = withReadSettings(database.url)
  await fill(database.url)
  const site = await startServer(parseEnv({ ...process.env, PORT: '0', HOST: '127.0.0.1' }), { dev: false })
  undo.push(site.close)
  // read at the first request: search engines are told of nothing on a site that does not know its address
  process.env.SITE_URL = site.url
  console.log(`listening at ${site.url}`)
  await new Promise((resolve) => process.stdin.once('end', resolve).resume())
} finally {
  for (const step of undo.reverse()) await step()
}
process.exit(0)
