/** So much is remembered at most: what an address may name, or a listing say, has no end. */
const MOST = 1000

/**
 * The same function, which remembers what it gave: for words and numbers that stand on every page dozens of times, over which Intl
 * takes its time. Never for text that a visitor has written: the key stays in memory.
 */
export function remember<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const held = new Map<Key, Made>()
  return (key) => {
    const known = held.get(key)
    if (known !== undefined || held.has(key)) return known as Made
    const made = make(key)
    if (held.size >= MOST) held.clear()
    held.set(key, made)
    return made
  }
}
