/** Fewer uses may be chance, or somebody's crawl through all filters. */
const USES_BEFORE_NAMED = 10
/** Each plan that is kept costs every connection some 300 kB. */
const MOST_NAMED = 60
const MOST_WATCHED = 2000
const UNNAMED = ''

/**
 * Names for the statements that are asked again and again, which the database then plans once for each connection
 * instead of every time: planning costs a search more than running it. The number of names is bounded, because the
 * combinations of filters are not; what is rare gets the empty name, which keeps nothing. Only texts are looked
 * at, which hold no value of any visitor.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const uses = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known) return known
    if (names.size >= MOST_NAMED) return UNNAMED
    const used = (uses.get(sql) ?? 0) + 1
    if (used < USES_BEFORE_NAMED) {
      if (uses.size >= MOST_WATCHED) uses.clear()
      uses.set(sql, used)
      return UNNAMED
    }
    const name = `s${names.size}`
    uses.delete(sql)
    names.set(sql, name)
    return name
  }
}
