import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '@/tests/drawn-evenly'
import { cellsWithin } from './cells'
import { distanceMetres, EARTH_RADIUS_METRES, type Point } from './distance'

/** As the database computes it (place.cell). */
const cellOf = (lat: number, lng: number) => Math.floor((lat + 90) * 4) * 1440 + Math.floor((lng + 180) * 4)

/** Where one comes to from a point on a bearing, in radians, over an arc. */
function pointAt(fromLat: number, fromLng: number, bearing: number, angle: number) {
  const [lat, lng] = [(fromLat * Math.PI) / 180, (fromLng * Math.PI) / 180]
  const toLat = Math.asin(
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing),
  )
  const east = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * Math.sin(toLat),
  )
  const toLng = ((lng + east) * 180) / Math.PI
  return { lat: (toLat * 180) / Math.PI, lng: ((toLng + 540) % 360) - 180 }
}

/** How far the nearest of a grid of points over a cell is. */
function nearestOf(cell: number, centre: Point): number {
  const [south, west] = [Math.floor(cell / 1440) / 4 - 90, (cell % 1440) / 4 - 180]
  const steps = Array.from({ length: 101 }, (_, step) => step / 400)
  return Math.min(
    ...steps.flatMap((north) =>
      steps.map((east) => distanceMetres(centre, { lat: south + north, lng: west + east })),
    ),
  )
}

describe('cellsWithin', () => {
  it('covers every point within the radius, at the date line and near the poles too', () => {
    const point = fc.record({
      lat: between(-89, 89),
      lng: between(-180, 179.99),
    })
    const offset = between(-1, 1)
    fc.assert(
      fc.property(point, offset, offset, (centre, north, east) => {
        const lat = Math.max(-89.9, Math.min(89.9, centre.lat + north))
        const lng = ((centre.lng + east + 540) % 360) - 180
        const metres = distanceMetres(centre, { lat, lng })
        expect(cellsWithin(centre, metres + 1)).toContain(cellOf(lat, lng))
      }),
    )
  })

  it('covers what lies at its very edge, in every direction', () => {
    const circle = fc.record({
      lat: between(-90, 90),
      lng: between(-180, 179.99),
      angle: between(0.0001, 0.2),
    })
    fc.assert(
      fc.property(circle, ({ lat, lng, angle }) => {
        const cells = new Set(cellsWithin({ lat, lng }, angle * EARTH_RADIUS_METRES))
        const edge = Array.from({ length: 7200 }, (_, step) =>
          pointAt(lat, lng, (step * Math.PI) / 3600, angle * (1 - 1e-9)),
        )
        expect(edge.filter((at) => !cells.has(cellOf(at.lat, at.lng)))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('covers no corner that the circle does not touch', () => {
    const newYork = { lat: 40.75, lng: -73.95 }
    for (const cell of cellsWithin(newYork, 40_234))
      expect(nearestOf(cell, newYork)).toBeLessThan(40_234 + 500)
  })

  it('names each cell once', () => {
    const cells = cellsWithin({ lat: 89.99, lng: 0 }, 100_000)
    expect(new Set(cells).size).toBe(cells.length)
  })
})
