import { describe, expect, it } from 'vitest'
import { parseCriteria } from './criteria'
import { toParameters } from './href'
import { rungsOf } from './ladder'

const climb = (raw: Record<string, string | string[]>) =>
  rungsOf(parseCriteria(raw).criteria).map(
    ({ step, criteria }) => `${step}: ${decodeURIComponent(toParameters(criteria).toString())}`,
  )

describe('the ladder', () => {
  it('gives up the radius first, then the day, then the place, and the filters last', () => {
    expect(climb({ near: '83001', day: 'tonight', type: 'dual-diagnosis', feature: 'asl' })).toEqual([
      'farther: near=83001&within=50&type=dual-diagnosis&day=tonight&feature=asl',
      'farther: near=83001&within=100&type=dual-diagnosis&day=tonight&feature=asl',
      'any-day: near=83001&type=dual-diagnosis&feature=asl',
      'farther-any-day: near=83001&within=50&type=dual-diagnosis&feature=asl',
      'farther-any-day: near=83001&within=100&type=dual-diagnosis&feature=asl',
      'online: type=dual-diagnosis&format=online&feature=asl',
      'fewer-filters: near=83001&type=dual-diagnosis&day=tonight',
      'online-fewer-filters: type=dual-diagnosis&format=online',
      'anything-online: format=online',
    ])
  })

  it('keeps to kilometres for those who think in them', () => {
    expect(climb({ near: 'Oslo', unit: 'km' })[0]).toBe('farther: near=Oslo&within=80&unit=km')
  })

  it('does not ask the same twice', () => {
    expect(climb({ format: 'online', language: 'so' })).toEqual(['fewer-filters: format=online'])
    expect(climb({ near: '83001', within: '500' })).toEqual(['online: format=online'])
    expect(climb({ format: 'online' })).toEqual([])
  })

  it('asks for most of the words that are searched as text before it goes without them', () => {
    expect(climb({ q: 'unity hall', page: '3' })).toEqual([
      'most-words: q=unity+hall',
      'without-words: ',
      'online: format=online',
    ])
  })

  it('begins at the first page', () => {
    for (const rung of rungsOf(parseCriteria({ near: '83001', page: '7', day: 'mon' }).criteria))
      expect(rung.criteria.page).toBe(1)
  })
})
