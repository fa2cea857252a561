import { withClient } from '@/lib/db/pg'
import { withReadSettings } from '@/lib/db/read-settings'
import { makeBuild } from '../../steps/make'
import { ROOT } from '../../steps/root'
import type { Shutdown } from '../../steps/shutdown'
import { progress, step } from '../../steps/step'
import { startChild } from '../child'
import type { BenchCluster } from '../databases'
import { type Figure, formatNumber, formatQuantiles, quantilesOf } from '../figure'
import type { BenchOptions } from '../options'
import { clients, type Load, loadPages } from '../page-load'
import { type PageWeight, weighPage } from '../page-weight'
import { timeOnSlowPhone } from '../slow-phone'
import { drawTowns, loadTowns } from '../towns'

const CLIENTS = 8
const BLOCK = 100
const COST = 4
const PAGE_KILOBYTES = 50
const SCRIPT_KILOBYTES = 12
const READABLE_SECONDS = 2
const OVERDOSE_READABLE_SECONDS = 1.5
const SLOW_VISITS = 5

/** The least page of the site: the same entry, layout and locale around some paragraphs, and nothing from the database. */
const LEAST_PAGE = '/privacy'
const FIRST_RESULT = 'li.card'
const OVERDOSE_PAGE = '/overdose'
const FIRST_STEP = 'main li'

/** Pages of results, each place asked once, beside the least dynamic page of the same site. */
export async function measurePages(
  cluster: BenchCluster,
  { meetings, places }: BenchOptions,
  shutdown: Shutdown,
): Promise<Figure[]> {
  await makeBuild()
  const database = await cluster.filled(meetings)
  const towns = await withClient(database.appUrl, loadTowns)
  const site = startChild(process.execPath, ['--import', 'tsx', `${ROOT}/scripts/bench/site.ts`], {
    cwd: ROOT,
    env: {
      DATABASE_URL: database.appUrl,
      DATABASE_READ_URL: withReadSettings(database.appUrl),
      NODE_ENV: 'production',
    },
    shutdown,
  })
  const { match } = await site.line(/^listening at (\S+)$/)
  const origin = match[1] ?? ''
  const pageOf = (query: string) => `${origin}/meetings?near=${encodeURIComponent(query)}`
  const results = drawTowns(towns, places, 'places searched').map(({ query }) => pageOf(query))
  const largest = towns.toSorted((a, b) => b.population - a.population).slice(0, SLOW_VISITS)
  const figures = [
    ...(await step('Loading pages', () => timePages(results, `${origin}${LEAST_PAGE}`))),
    ...(await step('Weighing pages', () => weighPages(pageOf(largest[0]?.query ?? ''), origin))),
    ...(await step('Visiting with a slow phone', async () => [
      await visitSlowly(
        'First result',
        largest.map(({ query }) => pageOf(query)),
        FIRST_RESULT,
        READABLE_SECONDS,
      ),
      await visitSlowly(
        'What to do in an overdose',
        Array<string>(SLOW_VISITS).fill(`${origin}${OVERDOSE_PAGE}`),
        FIRST_STEP,
        OVERDOSE_READABLE_SECONDS,
      ),
    ])),
  ]
  await site.stop()
  return figures
}

async function timePages(results: readonly string[], least: string): Promise<Figure[]> {
  const agent = clients(CLIENTS)
  const all: Record<'results' | 'least', Load> = {
    results: { times: [], elapsedMs: 0 },
    least: { times: [], elapsedMs: 0 },
  }
  const load = async (kind: keyof typeof all, urls: readonly string[]) => {
    const { times, elapsedMs } = await loadPages(urls, agent)
    all[kind].times.push(...times)
    all[kind].elapsedMs += elapsedMs
  }
  const leastPages = Array<string>(BLOCK).fill(least)
  // Untimed: a new process is slow at first
  await loadPages([...results.slice(-BLOCK), ...leastPages], agent)
  for (let at = 0; at < results.length; at += BLOCK) {
    await load('least', leastPages)
    await load('results', results.slice(at, at + BLOCK))
    progress(`${Math.min(at + BLOCK, results.length)} of ${results.length} places`)
  }
  agent.destroy()
  const cost = perSecond(all.least) / perSecond(all.results)
  return [
    {
      name: `Least dynamic page, ${CLIENTS} clients`,
      measured: `${formatQuantiles(quantilesOf(all.least.times))}, ${formatNumber(perSecond(all.least))}/s`,
    },
    {
      name: `Results near ${results.length} places, ${CLIENTS} clients`,
      measured: `${formatQuantiles(quantilesOf(all.results.times))}, ${formatNumber(perSecond(all.results))}/s`,
      ratio: `${formatNumber(cost)} x the least page`,
      aim: `<= ${COST} x`,
      met: cost <= COST,
    },
  ]
}

const perSecond = ({ times, elapsedMs }: Load) => (1000 * times.length) / elapsedMs

async function weighPages(results: string, origin: string): Promise<Figure[]> {
  const page = await weighPage(results)
  const least = await weighPage(`${origin}${LEAST_PAGE}`)
  const added = [...page.scripts].filter(([address]) => !least.scripts.has(address))
  const scripts = added.reduce((sum, [, bytes]) => sum + bytes, 0)
  const inline = Math.max(0, page.inlineScripts - least.inlineScripts)
  return [
    sized('HTML and CSS of a page of results, gzipped', page.html + page.css, PAGE_KILOBYTES, {
      ratio: `${inKilobytes(page.html)} + ${inKilobytes(page.css)}`,
    }),
    sized('Scripts above those of the least page, gzipped', scripts + inline, SCRIPT_KILOBYTES, {
      ratio: `${added.length} files ${inKilobytes(scripts)}, inside the page ${inKilobytes(inline)}`,
    }),
    { name: 'Scripts of the least page, gzipped', measured: inKilobytes(totalOf(least)) },
  ]
}

function sized(name: string, bytes: number, kilobytes: number, more: { ratio: string }): Figure {
  return {
    name,
    measured: inKilobytes(bytes),
    ...more,
    aim: `<= ${kilobytes} KB`,
    met: bytes <= kilobytes * 1024,
  }
}

const totalOf = ({ scripts }: PageWeight) => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
const inKilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Each visit is a browser's first; `what` can be read when `selector` names something visible. */
async function visitSlowly(
  what: string,
  urls: readonly string[],
  selector: string,
  seconds: number,
): Promise<Figure> {
  const times = await timeOnSlowPhone(urls, selector)
  const { p50 } = quantilesOf(times)
  return {
    name: `${what} readable, slow 4G, 4 x slower processor`,
    measured: `${(p50 / 1000).toFixed(2)} s (middle of ${times.length})`,
    aim: `< ${seconds} s`,
    met: p50 < seconds * 1000,
  }
}
