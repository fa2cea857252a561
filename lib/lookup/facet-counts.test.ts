import { expect, test } from 'vitest'
import type { Query } from '../geo/types'
import { NO_CRITERIA } from './criteria'
import { countFacets } from './facet-counts'
import { MOST_COUNTED, type Scope } from './scope'
import { FACETS } from './types'

const NEAR: Scope = {
  criteria: { ...NO_CRITERIA, near: 'Troy, NY' },
  area: { kind: 'circle', centre: { lat: 42.73, lng: -73.69 }, radiusMetres: 40_000 },
  windows: [],
}

/** Counts around a place where the database finds so many candidates. */
function countAmong(found: number) {
  const candidates = Buffer.alloc(24 * found).toString('base64')
  const query = (async () => [{ candidates, languages: ','.repeat(found - 1), fellowships: '{}' }]) as Query
  return countFacets(NEAR, { zones: [], now: new Date('2026-11-23T17:00:00Z'), query })
}

test('counts are exact as long as every candidate was looked at, and say so when they are not', async () => {
  const whole = await countAmong(MOST_COUNTED)
  expect([whole.facets.capped, whole.found]).toEqual([false, 0])
  const cutOff = await countAmong(MOST_COUNTED + 1)
  expect([cutOff.facets.capped, cutOff.found]).toEqual([true, null])
})

test('of candidates everything is known: a facet of which nobody has an option is there, and empty', async () => {
  const { facets } = await countAmong(1)
  expect(Object.keys(facets.counts).sort()).toEqual([...FACETS].sort())
  expect(facets.counts.language?.size).toBe(0)
})
