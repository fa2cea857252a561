import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, parsePlaceText, provinceOfPostal, qualifiersOf, toKey } from './place-text'

describe('toKey', () => {
  it.each([
    ['St. Louis', 'Saint Louis'],
    ['St.Louis', 'saint louis'],
    ['Ft. Worth', 'Fort Worth'],
    ['Mt Vernon', 'Mount Vernon'],
    ['E. St. Louis', 'East Saint Louis'],
    ['Winston-Salem', 'winston salem'],
    ['Coeur d’Alene', "coeur d'alene"],
    ['Coeur d Alene', "Coeur d'Alene"],
    ['Saint-Jérôme', 'saint jerome'],
    ['La Cañada Flintridge', 'la canada flintridge'],
    ['D.C.', 'dc'],
    ['São Paulo', 'SAO PAULO'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Port St. Lucie', 'Port Saint Lucie'],
  ])('takes %j and %j for the same name', (a, b) => {
    expect(toKey(a)).toBe(toKey(b))
  })

  it('leaves nothing of signs, and keeps other scripts', () => {
    expect(toKey("%_'; --")).toBe('')
    expect(toKey('😀')).toBe('')
    expect(toKey('東京')).toBe('東京')
  })

  it('is stable: a key is its own key when it is one word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const key = toKey(text)
        expect(toKey(key)).toBe(key)
      }),
    )
  })
})

describe('parsePlaceText', () => {
  it('reads a name that ends at a comma, then every other end, longest first', () => {
    expect(parsePlaceText('Portland, Maine')).toEqual({
      kind: 'name',
      postals: [],
      postalTail: '',
      readings: [
        { key: 'portland', tail: ['maine'] },
        { key: 'portlandmaine', tail: [] },
        { key: 'maine', tail: [] },
      ],
    })
    expect(parsePlaceText('London ON')).toMatchObject({
      readings: [
        { key: 'londonon', tail: [] },
        { key: 'london', tail: ['on'] },
      ],
    })
  })

  it.each([
    ['97214', ['97214']],
    ['97214-1234', ['97214']],
    ['97214 1234', ['97214']],
    ['Portland, ME 04101', ['04101']],
    ['Portland, ME 04101, USA', ['04101']],
    ['97214 Portland', ['97214']],
    ['T6E 4E8', ['t6e4e8', 't6e']],
    ['t6e4e8', ['t6e4e8', 't6e']],
    ['T6E, CA', ['t6e']],
    ['Edmonton, Alberta, T6E 4E8, Canada', ['t6e4e8', 't6e']],
    ['SW1A 1AA', ['sw1a1aa', 'sw1a']],
    ['M9', ['m9']],
  ])('finds the postal code in %j', (text, postals) => {
    expect(parsePlaceText(text)).toMatchObject({ postals })
  })

  it('takes no house number for a postal code', () => {
    expect(parsePlaceText('12345 Main St, Portland, OR')).toMatchObject({ postals: [] })
  })

  it('reads coordinates, and only those on the earth', () => {
    expect(parsePlaceText('45.52,-122.67')).toEqual({ kind: 'point', lat: 45.52, lng: -122.67 })
    expect(parsePlaceText(' (-33.9, 151.2) ')).toEqual({ kind: 'point', lat: -33.9, lng: 151.2 })
    expect(parsePlaceText('95,10').kind).not.toBe('point')
    expect(parsePlaceText('45,181').kind).not.toBe('point')
  })

  it.each(['', '   ', '\0\0', '😀', '%%%', ',,,'])('finds nothing in %j', (text) => {
    expect(parsePlaceText(text)).toEqual({ kind: 'empty' })
  })

  it('looks at no more than the first hundred characters, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 5000, unit: 'binary' }), (text) => {
        const parsed = parsePlaceText(text)
        if (parsed.kind === 'name') {
          expect(parsed.readings.length).toBeLessThanOrEqual(40)
          for (const { key } of parsed.readings) expect(key.length).toBeLessThanOrEqual(2000)
        }
      }),
    )
  })
})

describe('qualifiersOf', () => {
  it('knows states by code, name and older abbreviation, and countries by theirs', () => {
    expect(qualifiersOf('Ore.')).toEqual([{ country: 'US', admin1: 'OR' }])
    expect(qualifiersOf('ontario')).toEqual([{ country: 'CA', admin1: 'ON' }])
    expect(qualifiersOf('UK')).toEqual([{ country: 'GB', admin1: undefined }])
  })

  it('says both readings of a code that is a state and a country, the state first', () => {
    expect(qualifiersOf('CA')).toEqual([
      { country: 'US', admin1: 'CA' },
      { country: 'CA', admin1: undefined },
    ])
  })
})

describe('provinceOfPostal', () => {
  it('knows the province from the first letter of a Canadian code', () => {
    expect(provinceOfPostal('t6e')).toBe('Alberta')
    expect(provinceOfPostal('k1a0b1')).toBe('Ontario')
    expect(provinceOfPostal('97214')).toBeUndefined()
  })
})

describe('editDistance', () => {
  it.each([
    ['pitsburgh', 'pittsburgh', 1],
    ['porltand', 'portland', 1],
    ['cincinatti', 'cincinnati', 2],
    ['boston', 'boston', 0],
    ['boston', 'austin', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance)
  })

  it('stops counting at its limit', () => {
    expect(editDistance('portland', 'chicago', 2)).toBe(3)
  })
})
