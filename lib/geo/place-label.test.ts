import { describe, expect, it } from 'vitest'
import { formatPlace, toPlaceQuery } from './place-label'

const portland = {
  kind: 'city' as const,
  name: 'Portland',
  admin1: 'ME',
  admin1Name: 'Maine',
  county: 'Cumberland County',
  country: 'US',
  countryName: 'United States',
  postalCode: '',
  lat: 43.6615,
  lng: -70.2553,
}
const toronto = {
  ...portland,
  name: 'Toronto',
  admin1: 'ON',
  admin1Name: 'Ontario',
  county: 'Toronto County',
  country: 'CA',
  countryName: 'Canada',
}
const zip = { ...portland, kind: 'postal' as const, postalCode: '04101' }

describe('formatPlace', () => {
  it('says a place as one would', () => {
    expect(formatPlace(portland, 'US')).toBe('Portland, Maine')
    expect(formatPlace(zip, 'US')).toBe('04101 (Portland, Maine)')
    expect(formatPlace(toronto, 'US')).toBe('Toronto, Ontario, Canada')
    expect(formatPlace(toronto, 'CA')).toBe('Toronto, Ontario')
  })

  it('tells the county when asked to', () => {
    expect(formatPlace(portland, 'US', true)).toBe('Portland, Cumberland County, Maine')
  })

  it('keeps the state of New York apart from the city, and the country of Georgia from the state', () => {
    const state = { ...portland, kind: 'state' as const, name: 'New York', admin1Name: 'New York' }
    const country = { ...portland, kind: 'country' as const, name: 'Georgia', country: 'GE' }
    expect(formatPlace(state, 'US')).toBe('New York State')
    expect(formatPlace(country, 'US')).toBe('Georgia (country)')
  })
})

describe('toPlaceQuery', () => {
  it('is as short as the place is clear', () => {
    expect(toPlaceQuery(portland, 'state')).toBe('Portland, ME')
    expect(toPlaceQuery(portland, 'county')).toBe('Portland, Cumberland County, ME')
    expect(toPlaceQuery(portland, 'point')).toBe('43.6615,-70.2553')
    expect(toPlaceQuery(zip, 'state')).toBe('04101')
    expect(toPlaceQuery(toronto, 'state')).toBe('Toronto, ON')
  })
})
