import type { Random } from '@/prisma/seed/sample/random'

/** Draws one of the items, each as often as its weight says. Takes logarithmic time, for tens of thousands. */
export function weighted<T>(items: readonly (readonly [item: T, weight: number])[]): (random: Random) => T {
  const [first] = items
  if (!first) throw new Error('There is nothing to draw from.')
  let sum = 0
  const ends = items.map(([, weight]) => {
    sum += weight
    return sum
  })
  return (random) => {
    const drawn = random.next() * sum
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? sum) > drawn) high = middle
      else low = middle + 1
    }
    return (items[low] ?? first)[0]
  }
}
