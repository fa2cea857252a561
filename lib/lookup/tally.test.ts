import { describe, expect, it, test } from 'vitest'
import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import { Candidates, flagsAsked } from './candidates'
import { NO_CRITERIA } from './criteria'
import { FILTERS, maskOf } from './filters'
import { occasionsOf } from './occasions'
import { tally } from './tally'
import type { Criteria } from './types'

const NOW = new Date('2026-11-23T17:00:00Z')
const ZONE = { id: 7, name: 'America/New_York' }
/** Of Monday, on which it is noon. */
const at = (hour: number) => 1440 + hour * 60

type Sample = {
  features?: bigint
  fellowship?: number
  types?: number
  concerns?: number
  format?: number
  minute?: number | null
  is?: number
  languages?: string
}

/** As the database writes them: a weekly twelve-step meeting in person for which somebody stands, but for what is said. */
function candidates(samples: readonly Sample[]): Candidates {
  const bytes = Buffer.alloc(24 * samples.length)
  samples.forEach(
    ({ features = 0n, fellowship = 1, types = 1, concerns = 1, format = 1, minute = at(19), is = 2 }, n) => {
      bytes.writeBigInt64BE(features, 24 * n)
      bytes.writeInt32BE(fellowship, 24 * n + 8)
      bytes.writeInt32BE(types | (concerns << 8) | (format << 16), 24 * n + 12)
      bytes.writeInt32BE((ZONE.id << 14) | (minute ?? 16_383), 24 * n + 16)
      bytes.writeInt32BE(is, 24 * n + 20)
    },
  )
  return new Candidates({
    candidates: samples.length === 0 ? null : bytes.toString('base64'),
    languages: samples.length === 0 ? null : samples.map(({ languages = '' }) => languages).join(','),
    fellowships: null,
  })
}

/** What stands beside the options, but for what is 0. */
function countsOf(samples: readonly Sample[], search: Partial<Criteria> = {}): Record<string, number> {
  const criteria = { ...NO_CRITERIA, ...search }
  const rows = tally(candidates(samples), {
    criteria,
    occasions: occasionsOf(criteria, { zones: [ZONE], now: NOW, onlyTrusted: true }),
    flags: flagsAsked(criteria).map(([name]) => name),
    slugs: { 1: 'narcotics-anonymous' },
  })
  return Object.fromEntries(
    rows.flatMap(({ facet, option, meetings }) => (meetings > 0 ? [[`${facet}:${option}`, meetings]] : [])),
  )
}

/** A search without more has one filter: what is shown on request only is left out. */
const PASSES = 2 | (1 << 16)

describe('tally', () => {
  it('counts nothing where there is nothing, and has a row for every word of a vocabulary', () => {
    expect(countsOf([])).toEqual({})
    const rows = tally(candidates([]), { criteria: NO_CRITERIA, occasions: [], flags: [], slugs: {} })
    expect(rows.filter(({ facet }) => facet === 'feature')).toHaveLength(FEATURES.length + 1)
  })

  it('counts what is hybrid as in person and online, and a language for each that is spoken', () => {
    const hybrid = Number(maskOf(FORMATS, ['hybrid']))
    const counts = countsOf([
      { is: PASSES, format: hybrid, languages: 'en+es' },
      { is: PASSES, languages: 'es' },
    ])
    expect(counts).toMatchObject({ 'format:hybrid': 1, 'format:online': 1, 'format:in-person': 2 })
    expect(counts).toMatchObject({ 'language:en': 1, 'language:es': 2 })
  })

  it('counts a feature of either half', () => {
    const features = maskOf(FEATURES, [
      FEATURES[0],
      FEATURES[FEATURES.length - 1] as (typeof FEATURES)[number],
    ])
    const counts = countsOf([{ is: PASSES, features }])
    expect(Object.keys(counts).filter((name) => name.startsWith('feature:'))).toHaveLength(2)
  })

  it('counts what is on request only beside what asks for it', () => {
    const teens = { is: 1 | 2, features: maskOf(FEATURES, ['teens', 'women']) }
    expect(countsOf([teens])).toEqual({
      'candidates:': 1,
      'feature:teens': 1,
      'fellowship:narcotics-anonymous': 1,
    })
  })

  it('tells the days and times of the coming week apart, and counts for tonight only what somebody stands for', () => {
    const counts = countsOf([{ is: PASSES }, { is: PASSES & ~2 }, { is: PASSES, minute: at(13) }])
    expect(counts).toMatchObject({ 'found:': 3, 'day:mon': 3, 'time:evening': 2, 'time:midday': 1 })
    expect(counts).toMatchObject({ 'day:tonight': 1, 'day:today': 2, 'time:soon': 1 })
  })

  it('puts what begins before four under the day before, where the night is asked for', () => {
    const early = { is: PASSES, minute: at(1) }
    expect(countsOf([early], { times: ['night'] })).toMatchObject({ 'day:sun': 1, 'time:night': 1 })
    expect(countsOf([early], { days: ['sun'] })).toMatchObject({
      'candidates:': 1,
      'time:night': 1,
      'day:mon': 1,
    })
  })

  it('believes the database when what is not plainly weekly takes place, and has no time for what is by appointment', () => {
    const asked = 1 << 3
    expect(countsOf([{ is: PASSES | 4 | asked }, { is: PASSES | 4 }])).toMatchObject({
      'candidates:': 2,
      'found:': 1,
    })
    const byAppointment = countsOf([{ is: PASSES | 4, minute: null }])
    expect(byAppointment).toMatchObject({ 'found:': 1, 'type:twelve-step': 1 })
    expect(byAppointment).not.toHaveProperty('day:mon')
  })
})

test('every word has its bit in the numbers of a candidate, and every filter and occasion too', () => {
  for (const vocabulary of [TYPES, CONCERNS, FORMATS]) expect(vocabulary.length).toBeLessThanOrEqual(8)
  expect(FEATURES.length).toBeLessThanOrEqual(64)
  expect(Object.keys(FILTERS).length).toBeLessThanOrEqual(15)
  const most = { ...NO_CRITERIA, days: ['mon'], times: ['night'] } as const
  expect(occasionsOf(most, { zones: [ZONE], now: NOW, onlyTrusted: true }).length).toBeLessThanOrEqual(13)
})
