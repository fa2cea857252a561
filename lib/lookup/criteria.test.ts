import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksOnlyWhere, NO_CRITERIA, parseCriteria } from './criteria'
import { meetingsHref, toParameters } from './href'

describe('parseCriteria', () => {
  it('takes every parameter of a search', () => {
    const { criteria, problems } = parseCriteria({
      near: ' Bronx ',
      within: '10',
      unit: 'km',
      type: ['twelve-step', 'dual-diagnosis'],
      for: 'opioids',
      format: 'in-person',
      day: ['mon', 'tonight'],
      time: 'evening',
      fellowship: 'narcotics-anonymous',
      feature: ['wheelchair', 'medication-welcome'],
      language: 'es',
      sort: 'nearest',
      page: '2',
    })
    expect(problems).toEqual([])
    expect(criteria).toMatchObject({
      near: 'Bronx',
      within: 10,
      unit: 'km',
      types: ['twelve-step', 'dual-diagnosis'],
      days: ['mon', 'tonight'],
      features: ['wheelchair', 'medication-welcome'],
      sort: 'nearest',
      page: 2,
    })
  })

  it('takes an empty value, as forms send it, for none', () => {
    expect(parseCriteria({ near: '', within: '', day: ['', ' '], page: '' })).toEqual({
      criteria: NO_CRITERIA,
      problems: [],
    })
  })

  it('leaves out what it can’t take, says so, and goes on with the rest', () => {
    const { criteria, problems } = parseCriteria({
      day: ['mon', 'someday'],
      within: '9000',
      page: '0',
      nearby: 'x',
      near: 'a'.repeat(500),
    })
    expect(criteria).toEqual({ ...NO_CRITERIA, days: ['mon'] })
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['day', 'not-a-choice'],
      ['within', 'out-of-range'],
      ['page', 'out-of-range'],
      ['nearby', 'unknown'],
      ['near', 'too-long'],
    ])
  })

  it('says when a key came more often than it takes, and takes the first', () => {
    const { criteria, problems } = parseCriteria({
      near: ['Bronx', 'Queens', 'Bronx'],
      group: Array.from({ length: 41 }, (_, n) => `z65fyt${String(n).padStart(2, '0')}`),
      page: ['2', '2'],
    })
    expect(criteria).toMatchObject({ near: 'Bronx', page: 2 })
    expect(criteria.groups).toHaveLength(40)
    expect(problems).toEqual([
      { field: 'near', value: 'Queens', reason: 'one-only' },
      { field: 'group', value: 'z65fyt40', reason: 'too-many' },
    ])
  })

  it('takes the codes of languages, in two letters or three, and no others', () => {
    const { criteria, problems } = parseCriteria({ language: ['es', 'eng', 'tl', 'hmn', 'qqq', 'und', 'x'] })
    expect(criteria.languages).toEqual(['es', 'en', 'tl', 'hmn'])
    expect(problems.map(({ value, reason }) => [value, reason])).toEqual([
      ['qqq', 'not-a-choice'],
      ['und', 'not-a-choice'],
      ['x', 'not-a-choice'],
    ])
  })

  it('keeps words of any length, and says that their end is not searched', () => {
    const words = 'he is not breathing '.repeat(20).trim()
    const { criteria, problems } = parseCriteria({ q: words })
    expect(criteria.words).toBe(words)
    expect(problems).toMatchObject([{ field: 'q', reason: 'cut' }])
    expect(parseCriteria({ q: words.slice(0, 200) }).problems).toEqual([])
  })

  it('can’t sort by distance from nowhere', () => {
    const { criteria, problems } = parseCriteria({ sort: 'nearest' })
    expect(criteria.sort).toBe('soonest')
    expect(problems).toHaveLength(1)
  })

  it('reads a box as west, south, east, north and refuses one that is inside out', () => {
    expect(parseCriteria({ bbox: '-75.3,39.8,-74.9,40.1' }).criteria.box).toEqual({
      west: -75.3,
      south: 39.8,
      east: -74.9,
      north: 40.1,
    })
    expect(parseCriteria({ bbox: '170,-20,-170,-10' }).criteria.box).toMatchObject({ west: 170, east: -170 })
    for (const bbox of ['1,2,3', '181,0,-170,5', '170,0,-181,5', '0,10,1,5', 'a,b,c,d', '0,-100,1,5']) {
      const { criteria, problems } = parseCriteria({ bbox })
      expect(criteria.box).toBeNull()
      expect(problems).toHaveLength(1)
    }
  })

  it('never throws, whatever the address holds', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('near', 'within', 'bbox', 'page', 'day', 'group', '__proto__'),
    )
    const values = fc.oneof(fc.string(), fc.array(fc.string({ unit: 'binary' })), fc.constant(undefined))
    fc.assert(
      fc.property(fc.dictionary(names, values), (raw) => {
        const { criteria } = parseCriteria(raw)
        expect(criteria.page).toBeGreaterThanOrEqual(1)
        expect(criteria.near.length).toBeLessThanOrEqual(120)
      }),
    )
  })
})

describe('toParameters', () => {
  it('is read back as the same search', () => {
    const search = parseCriteria({
      near: 'Portland, ME',
      within: '50',
      bbox: '-71,43,-70,44',
      region: 'maine/portland',
      day: ['sat', 'sun'],
      time: 'night',
      body: '12',
      group: 'z65fytgp',
      feature: 'asl',
      plain: '1',
      page: '3',
    }).criteria
    const again: Record<string, string[]> = {}
    for (const [name, value] of toParameters(search)) again[name] = [...(again[name] ?? []), value]
    expect(parseCriteria(again)).toEqual({ criteria: search, problems: [] })
  })

  it('says nothing of what is left at its default', () => {
    expect(meetingsHref(NO_CRITERIA, 'en')).toBe('/meetings')
    expect(meetingsHref({ ...NO_CRITERIA, near: '97214' }, 'es')).toBe('/es/meetings?near=97214')
  })
})

describe('asksOnlyWhere', () => {
  const asks = (raw: Record<string, string>) => asksOnlyWhere(parseCriteria(raw).criteria)

  it('holds for a place, how far, by which way and how it is shown', () => {
    expect(asks({})).toBe(true)
    expect(
      asks({
        near: 'Bronx',
        within: '10',
        unit: 'km',
        format: 'online',
        sort: 'nearest',
        page: '2',
        plain: '1',
      }),
    ).toBe(true)
    expect(asks({ bbox: '-74,40,-73,41', region: 'new-york' })).toBe(true)
  })

  it.each(['q', 'type', 'for', 'day', 'time', 'fellowship', 'body', 'group', 'feature', 'language'])(
    'does not for %s',
    (name) => {
      const value = {
        type: 'twelve-step',
        for: 'opioids',
        day: 'mon',
        time: 'evening',
        body: '7',
        group: 'a1b2c3d4',
      }
      const asked = { near: 'Bronx', [name]: value[name as keyof typeof value] ?? 'women' }
      expect(parseCriteria({ ...asked, ...(name === 'language' && { language: 'es' }) }).problems).toEqual([])
      expect(asks({ ...asked, ...(name === 'language' && { language: 'es' }) })).toBe(false)
    },
  )
})
