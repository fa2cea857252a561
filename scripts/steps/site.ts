import { type Env, parseEnv } from '@/lib/config/env'
import { openDatabase } from './database'
import { report } from './errors'
import { makeBuild } from './make'
import { listenError, requireFreePort } from './port'
import { stopRunning } from './run'
import { prepareShutdown } from './shutdown'
import { progress, step } from './step'

/** Brings up the whole site and keeps it up until it is told to stop; in development without a build, reloading. */
export async function runSite({ dev }: { dev: boolean }): Promise<void> {
  const shutdown = prepareShutdown()
  try {
    const env = parseEnv(process.env)
    await requireFreePort({ host: env.HOST, port: env.PORT })
    shutdown.defer(stopRunning)

    const database = await openDatabase(env, {
      onLost: (sentence) => {
        console.error(sentence)
        void shutdown.end(1)
      },
    })
    shutdown.defer(database.close)
    await reportInterruptedRuns(database.appUrl)
    if (!dev) await makeBuild()

    const site = await step('Starting the site', () => serve(env, dev))
    shutdown.defer(site.close)
    console.log(`\nOpen Chair is at ${site.url} (Ctrl-C stops it)`)
  } catch (error) {
    if (shutdown.hasBegun()) return
    report(error)
    await shutdown.end(1)
  }
}

async function reportInterruptedRuns(appUrl: string) {
  const { markInterruptedRuns } = await import('@/lib/feeds/mutations')
  const count = await markInterruptedRuns(appUrl)
  if (count > 0)
    progress(
      count === 1
        ? 'A reading of a feed was interrupted last time; it changed nothing and can be run again.'
        : `${count} readings of feeds were interrupted last time; they changed nothing and can be run again.`,
    )
}

async function serve(env: Env, dev: boolean) {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  const { startServer } = await import('@/server')
  return startServer(env, { dev }).catch((error: unknown) => {
    throw listenError(error, { host: env.HOST, port: env.PORT })
  })
}
