import type { Point } from '@/lib/geo/distance'

/** Ways to a point, by those who show ways; nothing is asked of them until somebody follows a link. */
export function directionsTo({ lat, lng }: Point) {
  const to = `${lat},${lng}`
  return [
    { key: 'apple', href: `https://maps.apple.com/?daddr=${to}` },
    { key: 'google', href: `https://www.google.com/maps/dir/?api=1&destination=${to}` },
    {
      key: 'osm',
      href: `https://www.openstreetmap.org/directions?to=${to}#map=16/${lat}/${lng}`,
    },
  ] as const
}
