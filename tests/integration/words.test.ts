import fc from 'fast-check'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Query } from '@/lib/geo/types'
import { NO_CRITERIA, parseCriteria } from '@/lib/lookup/criteria'
import { toParameters } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'
import { toLexicon } from '@/lib/lookup/words/lexicon'
import { findSlips, readText } from '@/lib/lookup/words/matches'
import { parseWords, placesToAskFor } from '@/lib/lookup/words/parse-words'
import { cutWords, LONGEST_WORDS, toTokens } from '@/lib/lookup/words/tokens'
import { understandWords } from '@/lib/lookup/words-data'
import { SYNONYMS } from '@/prisma/seed/synonyms'
import type { TestDatabase } from './cluster'
import { CRISIS_PHRASES } from './crisis-phrases'
import { testDatabase } from './database'
import { PHRASES } from './phrases'

let database: TestDatabase
let pool: Pool
const query: Query = async <T>(text: string, values: readonly unknown[]) =>
  (await pool.query(text, [...values])).rows as T[]

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  pool = new Pool({ connectionString: database.url })
})
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

const understand = (words: string, beside: Partial<Criteria> = {}) =>
  understandWords({ ...NO_CRITERIA, ...beside, words }, { siteCountry: 'US', query })

/** All that was understood, without what says nothing. */
async function reading(words: string, beside: Partial<Criteria> = {}) {
  const { criteria, said } = await understand(words, beside)
  const { text: _, ...signs } = said
  const set = Object.entries(criteria).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(NO_CRITERIA[key as keyof Criteria]),
  )
  const meant = Object.entries(signs).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value))
  return Object.fromEntries([...set, ...meant])
}

test.each(PHRASES)('“%s”', async (phrase, expected) => {
  expect(await reading(phrase)).toEqual(expected)
})

describe('words of danger', () => {
  const kinds = ['overdose', 'suicide', 'grief', 'none'] as const
  it.each(kinds)('are known for what they are: %s', async (kind) => {
    const missed: string[] = []
    for (const phrase of CRISIS_PHRASES[kind]) {
      const { said } = await understand(phrase)
      if ((said.crisis ?? 'none') !== kind) missed.push(phrase)
    }
    expect(missed).toEqual([])
  })

  it.each(['overdose', 'suicide'] as const)('name no place and no group: %s', async (kind) => {
    const searched: string[] = []
    for (const phrase of CRISIS_PHRASES[kind]) {
      const { criteria } = await understand(phrase)
      if (criteria.near + criteria.words !== '') searched.push(phrase)
    }
    expect(searched).toEqual([])
  })

  it('are heard in quotes, and at the end of a long text', async () => {
    expect((await understand('my friend said "I want to die"')).criteria.words).toBe('')
    const long = `${'it is a long story and it goes on '.repeat(200)} now he is not breathing`
    expect((await understand(long)).said.crisis).toBe('overdose')
  })

  it('bring help from home where the place is a guess, else from the place', async () => {
    const helpFromHome = async (words: string, beside: Partial<Criteria> = {}) =>
      (await understand(words, beside)).said.helpFromHome
    expect(await helpFromHome('overdose Paris')).toBe(true)
    expect(await helpFromHome('overdose in Paris')).toBe(false)
    expect(await helpFromHome('overdose 97214')).toBe(false)
    expect(await helpFromHome('overdose', { near: 'Paris' })).toBe(false)
    expect(await helpFromHome('Paris')).toBe(false)
  })
})

test('a text that is long is searched as far as its 200th character, whole words only', async () => {
  const { criteria } = await understand(`${'serenity '.repeat(22)}hall ${'unity '.repeat(40)}`)
  expect(criteria.words).toBe('serenity '.repeat(22).trim())
  expect((await understand('x'.repeat(500))).criteria.words).toBe('x'.repeat(200))
})

describe('words beside filters', () => {
  it('add to lists, and name another place', async () => {
    expect(
      await reading("women's NA in Boston", { near: 'Chicago', features: ['wheelchair'], days: ['mon'] }),
    ).toEqual({
      near: 'Boston',
      features: ['wheelchair', 'women'],
      days: ['mon'],
      fellowships: ['narcotics-anonymous'],
    })
  })

  it('are no place where one is given and nothing leads to another', async () => {
    expect(await reading('serenity surprise', { near: 'Akron' })).toEqual({
      near: 'Akron',
      words: 'serenity surprise',
    })
    expect(await reading('Surprise', { fellowships: ['narcotics-anonymous'] })).toEqual({
      fellowships: ['narcotics-anonymous'],
      words: 'Surprise',
    })
  })

  it('come to rest: what is left of them is read the same again', async () => {
    for (const [phrase] of PHRASES) {
      const { criteria } = await understand(phrase)
      if (criteria.words === '') continue
      const again = await understandWords(criteria, { siteCountry: 'US', query })
      expect(again.criteria, phrase).toEqual(criteria)
    }
  })
})

describe('any words at all', () => {
  it('are read, and never throw', async () => {
    const strange = [
      '',
      ' ',
      '"',
      '"" "',
      "'; DROP TABLE meeting; --",
      '\u0000\uFFFF\u202E',
      '%%%___\\',
      'near near near in in of of',
      'within 99999999999 miles of 0',
      'a'.repeat(200),
      'NA '.repeat(66),
      '会议 今晚 纽约',
      'встреча сегодня',
      'اجتماع الليلة',
      '🙂🙂🙂 tonight 🙂',
      '__proto__ constructor toString',
      'd́ȇȃr ñandú ﬁve ½ miles',
      `${'в'.repeat(100)} in ${'x'.repeat(90)}`,
      "he''s '' not ' breathing'",
    ]
    for (const words of strange) {
      const { criteria } = await understand(words)
      expect(criteria.words.length).toBeLessThanOrEqual(words.length + 2)
    }
  })
  const piece = fc.oneof(
    fc.constantFrom(...SYNONYMS.map(({ phrase }) => phrase)),
    fc.constantFrom(...PHRASES.map(([phrase]) => phrase)),
    fc.constantFrom(
      ...'in near of not no sin anything but within 5 miles at 7 7:30 pm - to and my "'.split(' '),
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    // halves of letters, signs that turn the writing round, signs that command
    fc.array(fc.integer({ max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '\u202E',
      '\u2067שלום\u2069',
      'مرحبا',
      '\u0000',
      '\u001B[31m',
      '\uD83D',
      '\uDE00',
      '\u0301\u0301',
      'x'.repeat(150),
      `near ${`${'x'.repeat(39)} `.repeat(4)}`,
    ),
  )
  const text = fc
    .tuple(fc.array(piece, { maxLength: 14 }), fc.constantFrom(' ', ', ', '', '\n'))
    .map(([pieces, between]) => pieces.join(between))

  it('become a search that an address can carry, and that says the same when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const { criteria } = await understand(words)
        expect(criteria.words.length).toBeLessThanOrEqual(LONGEST_WORDS + 2)
        const address = toParameters(criteria)
        const { criteria: carried, problems } = parseCriteria(
          Object.fromEntries([...address.keys()].map((key) => [key, address.getAll(key)])),
        )
        expect(problems).toEqual([])
        expect(carried).toEqual(criteria)
        if (carried.words === '') return
        const again = await understandWords(carried, { siteCountry: 'US', query })
        expect(again.criteria).toEqual(carried)
      }),
      { numRuns: 300 },
    )
  })

  it('keep the danger that is among them', async () => {
    const danger = fc.constantFrom(
      'he is not breathing',
      'she overdosed',
      'i want to kill myself',
      'sobredosis',
      'quiero morir',
    )
    await fc.assert(
      fc.asyncProperty(text, danger, text, async (before, said, after) => {
        const { crisis } = (await understand(`${before} ${said} ${after}`)).said
        expect(['overdose', 'suicide']).toContain(crisis)
      }),
      { numRuns: 150 },
    )
  })

  it('are read in no time, however many they are', () => {
    const lexicon = toLexicon(SYNONYMS)
    const longest = ['narcotisc ', 'x', 'not ', 'at 7 ', 'a-', "o'", '7:', 'в', '\u0301', 'in near '].map(
      (each) => cutWords(each.repeat(20_000)),
    )
    for (const words of longest) {
      const startedAt = performance.now()
      const reading = readText(words, { lexicon, slips: findSlips(toTokens(words), lexicon) })
      const asked = { place: false, anything: false }
      placesToAskFor(words, { reading, asked })
      parseWords(words, { reading, places: new Map(), asked })
      expect(performance.now() - startedAt, words.slice(0, 20)).toBeLessThan(500)
    }
  })
})
