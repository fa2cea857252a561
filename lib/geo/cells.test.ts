import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsWithin } from './cells'
import { distanceMetres } from './distance'

/** As the database computes it (place.cell). */
const cellOf = (lat: number, lng: number) => Math.floor((lat + 90) * 4) * 1440 + Math.floor((lng + 180) * 4)

describe('cellsWithin', () => {
  it('covers every point within the radius, at the date line and near the poles too', () => {
    const point = fc.record({
      lat: fc.double({ min: -89, max: 89, noNaN: true }),
      lng: fc.double({ min: -180, max: 179.99, noNaN: true }),
    })
    const offset = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(point, offset, offset, (centre, north, east) => {
        const lat = Math.max(-89.9, Math.min(89.9, centre.lat + north))
        const lng = ((centre.lng + east + 540) % 360) - 180
        const metres = distanceMetres(centre, { lat, lng })
        expect(cellsWithin(centre, metres + 1)).toContain(cellOf(lat, lng))
      }),
    )
  })

  it('names each cell once', () => {
    const cells = cellsWithin({ lat: 89.99, lng: 0 }, 100_000)
    expect(new Set(cells).size).toBe(cells.length)
  })
})
