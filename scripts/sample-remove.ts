import { parseEnv } from '@/lib/config/env'
import { withClient } from '@/lib/db/pg'
import { removeSamples } from '@/prisma/seed/sample/remove'
import { openDatabase } from './steps/database'
import { report } from './steps/errors'
import { prepareShutdown } from './steps/shutdown'

/** Takes the invented meetings out of the catalogue, also while the site is running. */
const shutdown = prepareShutdown()
try {
  const env = parseEnv(process.env)
  const database = await openDatabase({ ...env, SAMPLE_DATA: '0' }, { share: true })
  shutdown.defer(() => database.close())
  const removed = await withClient(database.ownerUrl, removeSamples)
  console.log(
    removed > 0
      ? `Removed ${removed} sample meetings; they will not come back.`
      : 'There are no sample meetings (SAMPLE_DATA=0 keeps a new database without them).',
  )
  await shutdown.end(0)
} catch (error) {
  report(error)
  await shutdown.end(1)
}
