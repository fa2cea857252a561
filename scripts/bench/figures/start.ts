import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { ROOT } from '../../steps/root'
import type { Shutdown } from '../../steps/shutdown'
import { step } from '../../steps/step'
import { startChild } from '../child'
import type { Figure } from '../figure'

const AGAIN_SECONDS = 8
/** What a fresh clone does not have. */
const MADE =
  /^(\.git|\.data|\.next|node_modules|test-results|lib\/db\/generated|next-env\.d\.ts)(\/|$)|\/node_modules(\/|$)|\.tsbuildinfo$/

/** `npm start` as a newcomer runs it, in a copy of the project as in a fresh clone; then again. */
export async function measureStart(shutdown: Shutdown): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'open-chair-bench-start-'))
  shutdown.defer(() => rmSync(directory, { recursive: true, force: true }))
  cpSync(ROOT, directory, { recursive: true, filter: (path) => !MADE.test(fromRoot(path)) })
  const cold = await step('Starting a fresh copy', () => start(directory, shutdown))
  const again = await step('Starting it again', () => start(directory, shutdown))
  return [
    { name: 'Start from nothing: installing packages', measured: inSeconds(cold.installMs) },
    {
      name: 'Start from nothing: all that follows (database, gazetteer, samples, build)',
      measured: inSeconds(cold.firstAnswerMs - cold.installMs),
    },
    {
      name: 'Start when set up, to the first answered page',
      measured: inSeconds(again.firstAnswerMs),
      ratio: `${((cold.firstAnswerMs - cold.installMs) / again.firstAnswerMs).toFixed(1)} x faster than the first`,
      aim: `< ${AGAIN_SECONDS} s`,
      met: again.firstAnswerMs < AGAIN_SECONDS * 1000,
    },
  ]
}

/** Milliseconds from the command, with the first page having been answered at the end. */
async function start(directory: string, shutdown: Shutdown) {
  const begun = performance.now()
  const site = startChild('npm', ['start'], {
    cwd: directory,
    env: { PORT: '0', DATA_DIR: '.data' },
    shutdown,
  })
  const installed = await site.line(/^(Generating|Starting the database)/)
  const { match } = await site.line(/^Open Chair is at (\S+)/)
  const response = await fetch(match[1] ?? '')
  await response.text()
  if (response.status !== 200) throw new Error(`The first page was answered with status ${response.status}.`)
  const firstAnswerMs = performance.now() - begun
  await site.stop()
  return { installMs: installed.at - begun, firstAnswerMs }
}

const fromRoot = (path: string) => relative(ROOT, path).split(sep).join('/')
const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
