import { parseEnv } from '@/lib/config/env'
import { withClient } from '@/lib/db/pg'
import { openDatabase } from './steps/database'
import { report } from './steps/errors'
import { IMPORT_USAGE, readImportArguments } from './steps/import-arguments'
import { importFeed, requireSources } from './steps/import-feed'
import { prepareShutdown } from './steps/shutdown'

/** Reads a feed into the catalogue, also while the site is running. Ends with 0 when done, 2 when quarantined. */
const shutdown = prepareShutdown()
try {
  const wanted = readImportArguments(process.argv.slice(2))
  if (wanted === 'help') {
    console.log(IMPORT_USAGE)
    await shutdown.end(0)
  } else {
    await requireSources(wanted)
    const env = parseEnv(process.env)
    const database = await openDatabase(env, { share: true })
    shutdown.defer(() => database.close())
    const limitBytes = env.FEED_LIMIT_MB * 1024 * 1024
    const { status } = await withClient(database.appUrl, (client) =>
      importFeed(client, wanted, { limitBytes, now: new Date() }),
    )
    await shutdown.end(status === 'quarantined' ? 2 : 0)
  }
} catch (error) {
  if (!shutdown.hasBegun()) {
    report(error)
    await shutdown.end(1)
  }
}
