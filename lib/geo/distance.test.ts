import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '@/tests/drawn-evenly'
import { arcMetres, chordMetres, distanceMetres, EARTH_RADIUS_METRES, MILE } from './distance'

const point = fc.record({
  lat: between(-90, 90),
  lng: between(-180, 180),
})

describe('distances on the sphere', () => {
  it('puts Portland, Oregon about 1,735 miles from Chicago', () => {
    const metres = distanceMetres({ lat: 45.5234, lng: -122.6762 }, { lat: 41.85003, lng: -87.65005 })
    expect(metres / MILE).toBeGreaterThan(1735 - 30)
    expect(metres / MILE).toBeLessThan(1735 + 30)
  })

  it('knows that two points on either side of the date line are near', () => {
    expect(distanceMetres({ lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 })).toBeLessThan(22_300)
  })

  it('is the same both ways and never longer than half the girth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
        expect(distanceMetres(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_METRES + 1)
      }),
    )
  })

  it('makes a chord a little shorter than its arc, and finds the arc again', () => {
    expect(chordMetres(25 * MILE)).toBeLessThan(25 * MILE)
    expect(25 * MILE - chordMetres(25 * MILE)).toBeLessThan(0.1)
    expect(arcMetres(chordMetres(500 * MILE))).toBeCloseTo(500 * MILE, 3)
    expect(chordMetres(1e9)).toBeCloseTo(2 * EARTH_RADIUS_METRES, 3)
  })
})
