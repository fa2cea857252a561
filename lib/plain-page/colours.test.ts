import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const tokens = readFileSync(join(ROOT, 'app/styles/tokens.css'), 'utf8')
const plain = readFileSync(join(ROOT, 'public/plain.css'), 'utf8')

/** The name in public/plain.css of each colour of the pages with script. */
const SHARED = {
  paper: 'paper',
  card: 'card',
  ink: 'ink',
  soft: 'soft',
  edge: 'line',
  accent: 'accent',
  sun: 'notice',
}

const valuesOf = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, 'g'))].map((m) => m[1])

test('the pages without script have the colours of the others, light and dark', () => {
  for (const [token, name] of Object.entries(SHARED)) {
    const values = valuesOf(tokens, `color-${token}`)
    expect(values, token).toHaveLength(2)
    expect(valuesOf(plain, name), name).toEqual(values)
  }
})
