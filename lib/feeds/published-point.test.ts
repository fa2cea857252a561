import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distanceMetres } from '@/lib/geo/distance'
import { between } from '@/tests/drawn-evenly'
import { publishedPoint } from './published-point'

const HOUSE = { lat: 40.441234, lng: -79.987654 }
const CITY = { lat: 40.44, lng: -79.99 }

it('shows an exact venue where its source puts it, and nowhere when it does not', () => {
  expect(publishedPoint('exact', HOUSE, CITY)).toEqual(HOUSE)
  expect(publishedPoint('exact', null, CITY)).toBeNull()
})

it('shows a hidden one at the centre of its city', () => {
  expect(publishedPoint('hidden', HOUSE, CITY)).toEqual(CITY)
  expect(publishedPoint('city', null, CITY)).toEqual(CITY)
})

it('shows the same point for everything in a cell, so that repeated readings tell nothing more', () => {
  const coordinate = fc.double({ min: 0.0001, max: 0.0199, noNaN: true })
  fc.assert(
    fc.property(coordinate, coordinate, (north, east) => {
      const moved = publishedPoint('approximate', { lat: 40 + north, lng: -80 + east }, CITY)
      expect(moved).toEqual({ lat: 40.01, lng: -79.99 })
    }),
  )
})

it('stays on the earth and near the source', () => {
  fc.assert(
    fc.property(between(-90, 90), between(-180, 180), (lat, lng) => {
      const point = publishedPoint('hidden', { lat, lng }, null)
      if (!point) throw new Error('no point')
      expect(Math.abs(point.lat)).toBeLessThanOrEqual(90)
      expect(Math.abs(point.lng)).toBeLessThanOrEqual(180)
      expect(distanceMetres(point, { lat, lng })).toBeLessThan(8_000)
    }),
  )
})
