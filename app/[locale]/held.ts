/** As old as a page may be: its times stand there in full, not only as "in 25 minutes". */
const HELD_MS = 30_000

/**
 * What hardly ever changes, or is the same for everybody, read at most once in half a minute for each key; who asks
 * meanwhile gets the same. A failure is not held. The keys must be few: nothing a visitor types.
 */
export function held<Value>(
  read: (key: string) => Promise<Value>,
  clock: () => number = () => performance.now(),
): (key: string) => Promise<Value> {
  const values = new Map<string, { value: Promise<Value>; until: number }>()
  return (key) => {
    const known = values.get(key)
    if (known && clock() < known.until) return known.value
    const value = read(key)
    values.set(key, { value, until: clock() + HELD_MS })
    value.catch(() => values.delete(key))
    return value
  }
}
