/**
 * What hardly ever changes, read at most once in so many milliseconds for each key; who asks meanwhile gets the same. A
 * failure is not held. The keys must be few: nothing a visitor types.
 */
export function heldFor<Value>(
  milliseconds: number,
  read: (key: string) => Promise<Value>,
  clock: () => number = () => performance.now(),
): (key: string) => Promise<Value> {
  const held = new Map<string, { value: Promise<Value>; until: number }>()
  return (key) => {
    const known = held.get(key)
    if (known && clock() < known.until) return known.value
    const value = read(key)
    held.set(key, { value, until: clock() + milliseconds })
    value.catch(() => held.delete(key))
    return value
  }
}
