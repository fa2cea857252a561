import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './messages/en.json'
import es from './messages/es.json'
import formsEn from './messages/forms.en.json'
import formsEs from './messages/forms.es.json'
import { healthLocale, wordsIn } from './words'

const ROOT = join(import.meta.dirname, '../..')

type Messages = { [key: string]: string | Messages }

/** Every text with the path of its key. What begins with an underscore is about the file. */
function texts(messages: Messages, path = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    if (key.startsWith('_')) return []
    return typeof value === 'string' ? [[path + key, value]] : [...texts(value, `${path}${key}.`)]
  })
  return new Map(entries)
}

/** The names of what is filled in: "{name}", or "{count, plural, ...}". */
const filledIn = (text: string) =>
  [
    ...new Set([...text.matchAll(/(?<!=\d |one |other )\{(\w+)(?=\}|, plural)/g)].map((match) => match[1])),
  ].sort()

function sources(): string {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /(?<!\.test)\.tsx?$/.test(file.name))
      .filter((file) => !file.parentPath.includes('generated'))
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')),
  )
  return files.join('\n')
}

test.each([
  ['pages', texts(en), texts(es)],
  ['forms', texts(formsEn), texts(formsEs)],
])('the texts of the %s stand in every language under the same keys', (_, english, spanish) => {
  expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort())
})

test('a translation names the same things as the English text', () => {
  const spanish = texts(es)
  for (const [key, text] of texts(en)) expect(filledIn(spanish.get(key) ?? ''), key).toEqual(filledIn(text))
})

test('only the note about an unreviewed text is empty, and only in English', () => {
  const empty = (messages: Messages) => [...texts(messages)].filter(([, text]) => text.trim() === '')
  expect(empty(en).map(([key]) => key)).toEqual(['review.unreviewed'])
  expect(empty(es)).toEqual([])
})

test('every text of the pages is used', () => {
  const code = sources()
  const unused = [...texts(en).keys()].filter((key) => {
    const group = key.slice(0, key.lastIndexOf('.'))
    const last = key.slice(key.lastIndexOf('.') + 1)
    const whole = code.includes(`'${key}'`) || code.includes(`\`${group}.\${`)
    return !whole && !(group === 'site' && code.includes(`site('${last}')`))
  })
  expect(unused).toEqual([])
})

test('our own words put the person first', () => {
  const words = [en, es, formsEn, formsEs].flatMap((messages) => [...texts(messages).values()])
  const unkind =
    /\b(addicts?|abusers?|abuse|clean|dirty|junkies?|adict[oa]s?|drogadict[oa]s?|limpi[oa]s?|suci[oa]s?)\b/i
  expect(words.filter((text) => unkind.test(text))).toEqual([])
})

test('health and crisis texts stay English until somebody has put a name to their translation', () => {
  expect(es._review.reviewers.health).toBe('')
  expect(healthLocale('es')).toBe('en')
  expect(healthLocale('en')).toBe('en')
  expect(wordsIn('es')('review.unreviewed')).toContain('en inglés')
})
