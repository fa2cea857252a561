import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { LOCALES } from './locales'
import en from './messages/en.json'
import es from './messages/es.json'
import { wordsIn } from './words'

const MESSAGES = { en, es }

test.each(LOCALES)('a text reads as the library reads it, in %s', (locale) => {
  const byLibrary = createTranslator({ locale, messages: MESSAGES[locale] })
  const keys = keysOf(MESSAGES[locale])
  expect(keys.length).toBeGreaterThan(300)
  for (const key of keys) {
    const values = valuesFor(byLibrary.raw(key as never))
    const read = (translate: typeof byLibrary) => translate(key as never, values as never)
    expect(read(wordsIn(locale)), key).toBe(read(byLibrary))
    expect(read(wordsIn(locale)), `${key}, again`).toBe(read(byLibrary))
  }
})

/** Values that look like parts of a text themselves; a number where the text counts. */
function valuesFor(text: string): Record<string, string | number> | undefined {
  const names = [...text.matchAll(/\{(\w+)(, *plural)?/g)]
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map(([, name, counts]) => [name, counts ? 2 : `{${name}} & 'so'`]))
}

function keysOf(messages: object, before = ''): string[] {
  return Object.entries(messages).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [`${before}${name}`]
      : name.startsWith('_')
        ? []
        : keysOf(text, `${before}${name}.`),
  )
}
