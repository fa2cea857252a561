import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '@/tests/drawn-evenly'
import { distanceMetres } from '../geo/distance'
import { type Area, cellRangesOf } from './area'

/** The search row's generated column, as the first migration has it. */
const cellAt = (lat: number, lng: number) => Math.floor((lat + 90) * 4) * 1440 + Math.floor((lng + 180) * 4)

const holds = (area: Area, cell: number) =>
  cellRangesOf(area).some(({ from, until }) => from <= cell && cell <= until)

describe('cellRangesOf', () => {
  it('covers every point of a circle, anywhere on earth', () => {
    const lat = between(-90, 90)
    const lng = between(-180, 179.999)
    const near = between(-8, 8)
    fc.assert(
      fc.property(
        lat,
        lng,
        near,
        near,
        fc.integer({ min: 1_000, max: 800_000 }),
        (lat, lng, dLat, dLng, radiusMetres) => {
          const point = {
            lat: Math.max(-90, Math.min(90, lat + dLat)),
            lng: ((lng + dLng + 540) % 360) - 180,
          }
          fc.pre(distanceMetres({ lat, lng }, point) <= radiusMetres)
          expect(
            holds({ kind: 'circle', centre: { lat, lng }, radiusMetres }, cellAt(point.lat, point.lng)),
          ).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('goes on at the other side of the date line', () => {
    const area: Area = { kind: 'circle', centre: { lat: -17.8, lng: 179.9 }, radiusMetres: 40_000 }
    expect(holds(area, cellAt(-17.8, -179.95))).toBe(true)
    expect(holds(area, cellAt(-17.8, 179.8))).toBe(true)
    expect(holds(area, cellAt(-17.8, 0))).toBe(false)
  })

  it('covers a box over the date line, on both sides and not between', () => {
    const area: Area = { kind: 'box', box: { south: -18, west: 179.2, north: -17, east: -179.4 } }
    for (const lng of [179.3, 179.99, -179.99, -179.5]) expect(holds(area, cellAt(-17.5, lng))).toBe(true)
    for (const lng of [178.9, 0, -179.1]) expect(holds(area, cellAt(-17.5, lng))).toBe(false)
  })

  it('covers a box that goes round the earth, but for less than a cell', () => {
    const area: Area = { kind: 'box', box: { south: 10, west: 10.2, north: 11, east: 10.1 } }
    for (const lng of [-180, -90, 0, 10.05, 10.21, 179.9]) expect(holds(area, cellAt(10.5, lng))).toBe(true)
  })

  it('touches a few cells for a city, not the world', () => {
    const city: Area = { kind: 'circle', centre: { lat: 40.75, lng: -73.95 }, radiusMetres: 40_234 }
    const cells = cellRangesOf(city).reduce((sum, { from, until }) => sum + until - from + 1, 0)
    expect(cells).toBeLessThan(30)
  })
})
