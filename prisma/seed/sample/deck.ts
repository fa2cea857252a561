import type { Random } from './random'

/**
 * `size` items in a drawn order, each as often as its weight says but at least `least` times: what is rare
 * still turns up. Longer than `size` only when the least counts alone are.
 */
export function dealDeck<T>(
  weights: readonly (readonly [T, number])[],
  size: number,
  least: number,
  random: Random,
): T[] {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const spare = Math.max(0, size - least * weights.length)
  const shares = weights.map(([item, weight]) => {
    const exact = (spare * weight) / total
    return { item, count: least + Math.floor(exact), rest: exact % 1 }
  })
  const missing = Math.max(size, least * weights.length) - shares.reduce((sum, { count }) => sum + count, 0)
  for (const share of shares.toSorted((a, b) => b.rest - a.rest).slice(0, missing)) share.count++
  return random.shuffled(shares.flatMap(({ item, count }) => Array<T>(count).fill(item)))
}
