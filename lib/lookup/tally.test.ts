import { describe, expect, it, test } from 'vitest'
import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import { Candidates, flagsAsked } from './candidates'
import { NO_CRITERIA } from './criteria'
import { FILTERS, maskOf } from './filters'
import { occasionsOf } from './occasions'
import { tally } from './tally'
import type { Criteria } from './types'
import { windowsOf } from './windows'

const NOW = new Date('2026-11-23T17:00:00Z')
const ZONE = { id: 7, name: 'America/New_York' }
/** Of Monday, on which it is noon. */
const at = (hour: number) => 1440 + hour * 60

type Sample = {
  features?: bigint
  format?: number
  minute?: number | null
  languages?: string
  onRequest?: boolean
  trusted?: boolean
  /** Set for what is not plainly weekly: the bits of the occasions on which it takes place. */
  kept?: number
  passes?: number
}

/** As the database writes them: a weekly twelve-step meeting in person that passes the one filter of a search without more. */
function candidates(samples: readonly Sample[]): Candidates {
  const bytes = Buffer.alloc(24 * samples.length)
  samples.forEach(
    (
      { features = 0n, format = 1, minute = at(19), onRequest = false, trusted = true, kept, passes = 1 },
      n,
    ) => {
      const irregular = kept === undefined ? 0 : (1 << 2) | (kept << 3)
      bytes.writeBigInt64BE(features, 24 * n)
      bytes.writeInt32BE(1, 24 * n + 8)
      bytes.writeInt32BE(1 | (1 << 8) | (format << 16), 24 * n + 12)
      bytes.writeInt32BE((ZONE.id << 14) | (minute ?? 16_383), 24 * n + 16)
      bytes.writeInt32BE(Number(onRequest) | (Number(trusted) << 1) | irregular | (passes << 16), 24 * n + 20)
    },
  )
  return new Candidates({
    candidates: samples.length === 0 ? null : bytes.toString('base64'),
    languages: samples.length === 0 ? null : samples.map(({ languages = '' }) => languages).join(','),
    fellowships: null,
  })
}

function occasionsFor(search: Partial<Criteria>) {
  const criteria = { ...NO_CRITERIA, ...search }
  const windows = windowsOf(criteria, [ZONE], NOW)
  return occasionsOf({ criteria, windows, trustedSince: NOW }, { zones: [ZONE], now: NOW })
}

/** What stands beside the options, but for what is 0. */
function countsOf(samples: readonly Sample[], search: Partial<Criteria> = {}): Record<string, number> {
  const criteria = { ...NO_CRITERIA, ...search }
  const rows = tally(candidates(samples), {
    criteria,
    occasions: occasionsFor(search),
    flags: flagsAsked(criteria).map(([name]) => name),
    slugs: { 1: 'narcotics-anonymous' },
  })
  return Object.fromEntries(
    rows.flatMap(({ facet, option, meetings }) => (meetings > 0 ? [[`${facet}:${option}`, meetings]] : [])),
  )
}

describe('tally', () => {
  it('counts nothing where there is nothing, and has a row for every word of a vocabulary', () => {
    expect(countsOf([])).toEqual({})
    const rows = tally(candidates([]), { criteria: NO_CRITERIA, occasions: [], flags: [], slugs: {} })
    expect(rows.filter(({ facet }) => facet === 'feature')).toHaveLength(FEATURES.length + 1)
  })

  it('counts what is hybrid as in person and online, and a language for each that is spoken', () => {
    const hybrid = Number(maskOf(FORMATS, ['hybrid']))
    const counts = countsOf([{ format: hybrid, languages: 'en+es' }, { languages: 'es' }])
    expect(counts).toMatchObject({ 'format:hybrid': 1, 'format:online': 1, 'format:in-person': 2 })
    expect(counts).toMatchObject({ 'language:en': 1, 'language:es': 2 })
  })

  it('counts a feature of either half', () => {
    const features = maskOf(FEATURES, [
      FEATURES[0],
      FEATURES[FEATURES.length - 1] as (typeof FEATURES)[number],
    ])
    const counts = countsOf([{ features }])
    expect(Object.keys(counts).filter((name) => name.startsWith('feature:'))).toHaveLength(2)
  })

  it('counts what is on request only beside what asks for it', () => {
    const teens = { onRequest: true, passes: 0, features: maskOf(FEATURES, ['teens', 'women']) }
    expect(countsOf([teens])).toEqual({
      'candidates:': 1,
      'feature:teens': 1,
      'fellowship:narcotics-anonymous': 1,
    })
  })

  it('tells the days and times of the coming week apart, and counts for tonight only what somebody stands for', () => {
    const counts = countsOf([{}, { trusted: false }, { minute: at(13) }])
    expect(counts).toMatchObject({ 'found:': 3, 'day:mon': 3, 'time:evening': 2, 'time:midday': 1 })
    expect(counts).toMatchObject({ 'day:tonight': 1, 'day:today': 2, 'time:soon': 1 })
  })

  it('puts what begins before four under the day before, where the night is asked for', () => {
    const early = { minute: at(1) }
    expect(countsOf([early], { times: ['night'] })).toMatchObject({ 'day:sun': 1, 'time:night': 1 })
    expect(countsOf([early], { days: ['sun'] })).toMatchObject({
      'candidates:': 1,
      'time:night': 1,
      'day:mon': 1,
    })
  })

  it('believes the database when what is not plainly weekly takes place, and has no time for what is by appointment', () => {
    expect(countsOf([{ kept: 1 }, { kept: 0 }])).toMatchObject({
      'candidates:': 2,
      'found:': 1,
    })
    const byAppointment = countsOf([{ kept: 0, minute: null }])
    expect(byAppointment).toMatchObject({ 'found:': 1, 'type:twelve-step': 1 })
    expect(byAppointment).not.toHaveProperty('day:mon')
  })
})

test('every word has its bit in the numbers of a candidate, and every filter and occasion too', () => {
  for (const vocabulary of [TYPES, CONCERNS, FORMATS]) expect(vocabulary.length).toBeLessThanOrEqual(8)
  expect(FEATURES.length).toBeLessThanOrEqual(64)
  expect(Object.keys(FILTERS).length).toBeLessThanOrEqual(15)
  expect(occasionsFor({ days: ['mon'], times: ['night'] }).length).toBeLessThanOrEqual(13)
})
