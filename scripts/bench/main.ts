import { report } from '../steps/errors'
import { makeClient } from '../steps/make'
import { prepareShutdown } from '../steps/shutdown'
import { type BenchCluster, startBenchCluster } from './databases'
import { type Figure, formatTable } from './figure'
import { BENCH_USAGE, type BenchOptions, type FigureName, readBenchOptions } from './options'

/** Measures and prints a table. Always ends with 0 when all could be measured, whether or not the aims were met. */
const shutdown = prepareShutdown()
try {
  const options = readBenchOptions(process.argv.slice(2))
  if (options === 'help') console.log(BENCH_USAGE)
  else {
    await makeClient()
    const figures = await measureAll(options)
    console.log(`\n${formatTable(figures)}`)
  }
  await shutdown.end(0)
} catch (error) {
  if (!shutdown.hasBegun()) {
    report(error)
    await shutdown.end(1)
  }
}

async function measureAll(options: BenchOptions): Promise<Figure[]> {
  let cluster: BenchCluster | undefined
  const openCluster = async () => {
    if (cluster) return cluster
    cluster = await startBenchCluster(options.keep)
    shutdown.defer(cluster.stop)
    return cluster
  }
  const figures: Figure[] = []
  for (const name of options.names) figures.push(...(await measure(name, options, openCluster)))
  return figures
}

/** Each is loaded only when it's wanted, and after the database client has been generated. */
async function measure(
  name: FigureName,
  options: BenchOptions,
  openCluster: () => Promise<BenchCluster>,
): Promise<Figure[]> {
  switch (name) {
    case 'lookup':
      return (await import('./figures/lookup')).measureLookup(await openCluster(), options)
    case 'words':
      return (await import('./figures/words')).measureWords(await openCluster(), options)
    case 'import':
      return (await import('./figures/import')).measureImport(await openCluster(), options, shutdown)
    case 'start':
      return (await import('./figures/start')).measureStart(shutdown)
    case 'pages':
      return (await import('./figures/pages')).measurePages(await openCluster(), options, shutdown)
  }
}
