import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FEATURES } from '../../../catalogue/vocabulary'
import { AL_ANON_CODES } from './al-anon'
import { ALCOHOLICS_ANONYMOUS_CODES } from './alcoholics-anonymous'
import { BMLT_WORLD_IDS } from './bmlt'
import { readCodes } from './codes'
import { COMMON_CODES } from './common'
import { readLanguages } from './language-names'
import { NARCOTICS_ANONYMOUS_CODES } from './narcotics-anonymous'
import { RECOVERY_DHARMA_CODES } from './recovery-dharma'

const TABLES = {
  AL_ANON_CODES,
  ALCOHOLICS_ANONYMOUS_CODES,
  BMLT_WORLD_IDS,
  COMMON_CODES,
  NARCOTICS_ANONYMOUS_CODES,
  RECOVERY_DHARMA_CODES,
}
const TYPE_NAMES = '../shared/data/feeds/meeting-guide-type-names.json'

it('reads the same code differently in each fellowship', () => {
  expect(readCodes('alcoholics-anonymous', ['Y']).features).toEqual(['young-people'])
  expect(readCodes('al-anon', ['Y']).features).toEqual(['teens'])
  expect(readCodes('alcoholics-anonymous', ['POA']).features).toEqual(['proof-of-attendance'])
  expect(readCodes('al-anon', ['POA']).features).toEqual(['parents'])
  expect(readCodes('recovery-dharma', ['IS'])).toMatchObject({
    languages: [],
    sourceFormats: [{ name: 'Inquiry study' }],
  })
  expect(readCodes('alcoholics-anonymous', ['IS']).languages).toEqual(['is'])
  expect(readCodes('cocaine-anonymous', ['Y'])).toMatchObject({
    features: [],
    sourceFormats: [{ key: 'Y', name: 'Y' }],
  })
})

it('marks dual diagnosis, and what keeps the attendance', () => {
  expect(readCodes('alcoholics-anonymous', ['DD', 'TC', 'ONL'])).toEqual({
    features: ['dual-diagnosis'],
    languages: [],
    sourceFormats: [],
    isOnline: true,
    isTemporarilyClosed: true,
  })
})

it('takes codes in any case, each once', () => {
  expect(readCodes('heroin-anonymous', ['disc', 'DISC', 'spk']).features).toEqual(['discussion', 'speaker'])
})

it('is not fooled by names that every object has', () => {
  expect(readCodes('constructor', ['constructor', '__proto__']).features).toEqual([])
})

it.each(Object.entries(TABLES))(
  '%s speaks the vocabulary, in upper case, and says something of every code',
  (_, table) => {
    for (const [key, code] of Object.entries(table)) {
      expect(key).toBe(key.toUpperCase())
      expect(code.features?.every((feature) => FEATURES.includes(feature)) ?? true).toBe(true)
      expect(Boolean(code.features?.length) || code.language !== undefined || code.name !== undefined).toBe(
        true,
      )
    }
  },
)

it('knows languages by their names and codes', () => {
  expect(readLanguages(['Español'])).toEqual(['es'])
  expect(readLanguages(['Lithuanian/Russian'])).toEqual(['lt', 'ru'])
  expect(readLanguages(['Gathering', 'PER'])).toEqual(['fa'])
  expect(readLanguages(['Klingon'])).toEqual([])
})

it.runIf(existsSync(TYPE_NAMES))('knows every code that Meeting Guide names for AA', () => {
  const names = Object.keys(JSON.parse(readFileSync(TYPE_NAMES, 'utf8')))
  expect(names.length).toBeGreaterThan(80)
  expect(names.filter((key) => key !== 'TC' && !(key.toUpperCase() in ALCOHOLICS_ANONYMOUS_CODES))).toEqual(
    [],
  )
})
