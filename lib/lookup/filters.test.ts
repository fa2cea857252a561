import { describe, expect, it } from 'vitest'
import { FEATURES, TYPES } from '../catalogue/vocabulary'
import { NO_CRITERIA } from './criteria'
import { attendedBy, conditionsOf, FILTERS, maskOf } from './filters'

describe('filters', () => {
  it('say nothing when their parameter is unset, but for meetings on request', () => {
    const speaking = Object.entries(FILTERS).filter(([, filter]) => filter(NO_CRITERIA) !== undefined)
    expect(speaking.map(([name]) => name)).toEqual(['onRequest'])
  })

  it('show meetings for teenagers to whoever names the fellowship or asks for teens', () => {
    expect(FILTERS.onRequest({ ...NO_CRITERIA, fellowships: ['alateen'] })).toBeUndefined()
    expect(FILTERS.onRequest({ ...NO_CRITERIA, features: ['teens'] })).toBeUndefined()
  })

  it('let hybrid meetings answer for in person and for online, but not the other way round', () => {
    expect(attendedBy(['in-person'])).toEqual(['in-person', 'hybrid'])
    expect(attendedBy(['online', 'phone'])).toEqual(['online', 'phone', 'hybrid'])
    expect(attendedBy(['hybrid'])).toEqual(['hybrid'])
  })

  it('give each word of a vocabulary its own bit', () => {
    expect(maskOf(TYPES, ['twelve-step', 'dual-diagnosis'])).toBe(5n)
    expect(maskOf(FEATURES, [...FEATURES])).toBe((1n << BigInt(FEATURES.length)) - 1n)
    expect(FEATURES.length).toBeLessThanOrEqual(63)
  })

  it('are joined by AND, and a facet can leave out its own', () => {
    const criteria = { ...NO_CRITERIA, types: ['twelve-step'] as const, languages: ['es'] }
    expect(conditionsOf(criteria).text).toContain(' AND ')
    expect(conditionsOf(criteria, ['type']).text).not.toContain('m.types')
  })
})
