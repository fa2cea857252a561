import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '@/lib/db/pg'
import { ROOT } from '../../steps/root'
import type { Shutdown } from '../../steps/shutdown'
import { progress, step } from '../../steps/step'
import { startChild } from '../child'
import type { BenchCluster, BenchDatabase } from '../databases'
import type { Figure } from '../figure'
import { drawMeetings, first } from '../generator'
import { writeMeetingGuideFile } from '../meeting-guide-file'
import type { BenchOptions } from '../options'
import { loadTowns } from '../towns'

const FELLOWSHIP = 'alcoholics-anonymous'
const FIRST_SECONDS = 180
const AGAIN_SECONDS = 30
const MOST_MEGABYTES = 600
/** What the aims are made for. */
const FULL_SIZE = 250_000

/** The command that imports, in a process of its own, on a file of invented meetings; then the same file again. */
export async function measureImport(
  cluster: BenchCluster,
  { meetings }: BenchOptions,
  shutdown: Shutdown,
): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'open-chair-bench-import-'))
  shutdown.defer(() => rmSync(directory, { recursive: true, force: true }))
  const database = await cluster.seeded()
  const file = join(directory, 'feed.json')
  await step('Writing a file of invented meetings', async () => {
    const towns = await withClient(database.appUrl, loadTowns)
    await writeMeetingGuideFile(
      file,
      first(drawMeetings({ towns, seed: 'import', fellowship: FELLOWSHIP }), meetings),
    )
    progress(`${meetings} meetings, ${Math.round(statSync(file).size / 1e6)} MB`)
  })
  const once = await step('Importing it', () => runImport(file, database, shutdown))
  const again = await step('Importing it again', () => runImport(file, database, shutdown))
  const catalogued = await withClient(
    database.appUrl,
    async (client) =>
      (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM meeting_search')).rows[0]?.n,
  )
  if (catalogued !== meetings) throw new Error(`${catalogued} of ${meetings} meetings can be found.`)
  await database.drop()
  return [
    ...figuresOf(`Importing ${meetings} meetings`, once, { seconds: FIRST_SECONDS, meetings }),
    ...figuresOf('The same file again', again, { seconds: AGAIN_SECONDS, meetings }),
  ]
}

type Run = { seconds: number; megabytes: number }

function figuresOf(name: string, run: Run, aim: { seconds: number; meetings: number }): Figure[] {
  const isFull = aim.meetings >= FULL_SIZE
  return [
    {
      name,
      measured: `${run.seconds.toFixed(1)} s`,
      ...(isFull ? { aim: `< ${aim.seconds} s`, met: run.seconds < aim.seconds } : {}),
    },
    {
      name: `${name}: peak memory of the process`,
      measured: `${run.megabytes.toFixed(0)} MB`,
      ...(isFull ? { aim: `< ${MOST_MEGABYTES} MB`, met: run.megabytes < MOST_MEGABYTES } : {}),
    },
  ]
}

/** What `npm run feed:import` runs once the packages are there, with the start of Node counted in. */
async function runImport(file: string, database: BenchDatabase, shutdown: Shutdown): Promise<Run> {
  const memory = `${file}.memory`
  const begun = performance.now()
  const child = startChild(
    process.execPath,
    [
      '--import',
      'tsx',
      '--import',
      join(ROOT, 'scripts/bench/peak-memory.ts'),
      join(ROOT, 'scripts/feed-import.ts'),
      file,
      '--format',
      'meeting-guide',
      '--fellowship',
      FELLOWSHIP,
    ],
    {
      cwd: ROOT,
      env: {
        DATABASE_URL: database.appUrl,
        DATABASE_OWNER_URL: database.ownerUrl,
        BENCH_PEAK_MEMORY_FILE: memory,
      },
      shutdown,
    },
  )
  await child.line(/^(The catalogue is up to date|Nothing has changed)\./)
  await child.ended
  return {
    seconds: (performance.now() - begun) / 1000,
    megabytes: Number(readFileSync(memory, 'utf8')) / 1024,
  }
}
