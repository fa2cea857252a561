import { describe, expect, it } from 'vitest'
import { zoneAt } from './zone'

describe('zoneAt', () => {
  it.each([
    ['America/Los_Angeles', 45.52, -122.67],
    ['America/New_York', 40.85, -73.88],
    ['America/Phoenix', 33.45, -112.07],
    ['Asia/Kathmandu', 27.7, 85.32],
    ['Australia/Adelaide', -34.93, 138.6],
    ['America/St_Johns', 47.56, -52.71],
  ])('finds %s at its biggest city', (zone, lat, lng) => {
    expect(zoneAt(lat, lng)).toBe(zone)
  })

  it('refuses a point that is not on the earth', () => {
    expect(() => zoneAt(91, 0)).toThrow(RangeError)
    expect(() => zoneAt(Number.NaN, 0)).toThrow(RangeError)
  })
})
