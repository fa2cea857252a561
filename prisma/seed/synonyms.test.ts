import { describe, expect, it } from 'vitest'
import { CONCERNS, FEATURES, FORMATS, TYPES } from '@/lib/catalogue/vocabulary'
import { FOR_RELATIVES } from '@/lib/lookup/words/relatives'
import { toPhrase } from '@/lib/lookup/words/tokens'
import { DAY_WORDS, TIME_WORDS } from '@/lib/schedule/when'
import { FELLOWSHIPS } from './fellowships'
import { SYNONYMS } from './synonyms'

const VALUES: Partial<Record<string, readonly string[]>> = {
  type: TYPES,
  for: CONCERNS,
  fellowship: FELLOWSHIPS.map(({ slug }) => slug),
  format: FORMATS,
  day: DAY_WORDS,
  time: TIME_WORDS,
  feature: [...FEATURES, 'medication-welcome'],
  sort: ['nearest'],
  'near-me': ['me'],
  treatment: ['treatment'],
  meeting: ['meeting'],
  ignore: ['ignore'],
  relative: ['family-and-friends'],
  self: ['anywhere', 'after-relative', 'before-relative'],
  not: ['all', 'choice', 'format', 'attending'],
}

describe('the seeded synonyms', () => {
  it('are written plain, in up to six words', () => {
    for (const { phrase } of SYNONYMS) {
      expect(toPhrase(phrase)).toBe(phrase)
      expect(phrase.split(' ').length, phrase).toBeLessThanOrEqual(6)
    }
  })

  it('mean what a search can ask for', () => {
    for (const { phrase, field, value } of SYNONYMS)
      for (const each of value)
        if (field === 'language') expect(each, phrase).toMatch(/^[a-z]{2}$/)
        else expect(VALUES[field], phrase).toContain(each)
  })

  it('leave no fellowship without a name to find it by', () => {
    const known = new Set(SYNONYMS.flatMap(({ field, value }) => (field === 'fellowship' ? value : [])))
    for (const { slug } of FELLOWSHIPS) expect(known).toContain(slug)
  })

  it('say a thing once', () => {
    const keys = SYNONYMS.map(({ language, phrase, field }) => `${language} ${phrase} ${field}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { phrase, value } of SYNONYMS) expect(new Set(value).size, phrase).toBe(value.length)
  })

  it('know which fellowships relatives go to', () => {
    const forRelatives = FELLOWSHIPS.filter(({ familyAndFriends }) => familyAndFriends)
    expect([...FOR_RELATIVES].sort()).toEqual(forRelatives.map(({ slug }) => slug).sort())
  })
})
