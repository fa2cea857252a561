import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** A project that has our Biome configuration and nothing but planted files. */
let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'open-chair-layers-'))
  for (const name of ['biome.json', '.gitignore']) cpSync(join(ROOT, name), join(project, name))
})
afterEach(() => rmSync(project, { recursive: true }))

const plant = (path: string, source: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), source)
}

/** The rules that the planted files break, as `path rule`. */
function violations(): string[] {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '.'], {
    cwd: project,
    encoding: 'utf8',
  })
  type Report = { diagnostics: { category: string; location: { path: string } }[] }
  const report: Report = JSON.parse(stdout)
  return report.diagnostics
    .filter(({ category }) => category.startsWith('lint/'))
    .map(({ category, location }) => `${location.path} ${category.split('/').at(-1)}`)
    .sort()
}

const imports = (...names: string[]) =>
  `${names.map((name, i) => `import thing${i} from '${name}'`).join('\n')}\nexport default [${names.map((_, i) => `thing${i}`)}]\n`

const FORBIDDEN = [
  ['lib/lookup/plan.ts', '@/lib/db/prisma'],
  ['lib/lookup/plan.ts', '../db/pg'],
  ['lib/lookup/plan.ts', '@prisma/client'],
  ['app/page.tsx', '@/lib/db/prisma'],
  ['components/card.tsx', '@/lib/catalogue/data'],
  ['components/card.tsx', '../lib/catalogue/mutations'],
  ['components/card.tsx', '@/lib/db/generated/client'],
  ['lib/schedule/next.ts', 'react'],
  ['lib/schedule/next.ts', 'next/navigation'],
  ['lib/calendar/feed.ts', 'pg'],
  ['lib/calendar/feed.ts', '@/lib/catalogue/data'],
  ['lib/overdose/page.ts', 'next/headers'],
  ['lib/lookup/words/dates.ts', '../data'],
  ['lib/lookup/words/dates.ts', 'node:http'],
  ['lib/feeds/privacy/names.ts', 'undici'],
  ['lib/feeds/privacy/names.ts', '../mutations'],
  ['lib/feeds/connectors/tsml.ts', 'node:https'],
  ['lib/feeds/connectors/tsml.ts', 'node:fs/promises'],
  ['lib/feeds/reconcile-row.ts', '../db/prisma'],
] as const

test.each(FORBIDDEN)('%s may not import %s', (path, name) => {
  plant(path, imports(name))
  expect(violations()).toEqual([`${path} noRestrictedImports`])
})

test('every path that a rule names is there, and so is every folder that something was planted in', () => {
  type Config = { overrides: { includes: string[] }[] }
  const { overrides }: Config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
  const named = overrides.flatMap(({ includes }) => includes).map((glob) => glob.replace(/^!/, ''))
  for (const glob of named) expect(globSync(glob, { cwd: ROOT }), glob).not.toEqual([])
  for (const [path] of FORBIDDEN) expect(existsSync(join(ROOT, dirname(path))), path).toBe(true)
})

test('files may not import each other in a circle', () => {
  plant('lib/geo/a.ts', `import { b } from './b'\nexport const a = () => b\n`)
  plant('lib/geo/b.ts', `import { a } from './a'\nexport const b = () => a\n`)
  expect(violations()).toEqual(['lib/geo/a.ts noImportCycles', 'lib/geo/b.ts noImportCycles'])
})

test('the ways that are meant are open', () => {
  plant('app/page.tsx', imports('@/lib/catalogue/data', '@/components/card'))
  plant('components/card.tsx', imports('@/lib/catalogue/types', '@/lib/schedule/words'))
  plant('lib/catalogue/data.ts', imports('@/lib/db/prisma'))
  plant('lib/catalogue/mutations.ts', imports('../db/prisma'))
  plant('lib/feeds/run.ts', imports('@/lib/db/pg'))
  plant('scripts/load.ts', imports('@/lib/db/pg'))
  expect(violations()).toEqual([])
})
