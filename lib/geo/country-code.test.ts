import { describe, expect, it } from 'vitest'
import { countryCodeOf } from './country-code'

describe('countryCodeOf', () => {
  it('knows countries as feeds write them', () => {
    expect(
      ['USA', 'us', 'United States', 'Canada', 'CA', 'UK', 'GB', 'Ireland', 'DE'].map(countryCodeOf),
    ).toEqual(['US', 'US', 'US', 'CA', 'CA', 'GB', 'GB', 'IE', 'DE'])
  })

  it('has none for what is no country', () => {
    expect(countryCodeOf('')).toBeNull()
    expect(countryCodeOf('Somewhere')).toBeNull()
  })
})
