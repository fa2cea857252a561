export type NamedValues = Readonly<Record<string, unknown>>

/** Turns `:name` into the positional parameters that Postgres knows, each value once. Casts (`::text`) stay. */
export function named(text: string, values: NamedValues): { text: string; values: unknown[] } {
  const positions = new Map<string, number>()
  const used: unknown[] = []
  const positional = text.replace(/(?<!:):([a-zA-Z]+)\b/g, (_match, name: string) => {
    if (!(name in values)) throw new Error(`The statement asks for "${name}", which it was not given.`)
    let position = positions.get(name)
    if (position === undefined) {
      position = used.push(values[name])
      positions.set(name, position)
    }
    return `$${position}`
  })
  return { text: positional, values: used }
}
