/** Prepares to ask one search of one side (a database, a client); what it returns is what's timed. */
export type Side<Asked> = (asked: Asked) => () => Promise<unknown>

/**
 * Times every search on every side, in milliseconds, the sides taking turns and turns at beginning, so that
 * whatever else the machine does hits all of them alike. The first `warmUp` searches are also asked before, untimed.
 */
export async function timeInterleaved<Asked>(
  searches: readonly Asked[],
  sides: readonly Side<Asked>[],
  warmUp = 50,
): Promise<number[][]> {
  for (const asked of searches.slice(0, warmUp)) for (const side of sides) await side(asked)()
  const times = sides.map((): number[] => [])
  for (const [turn, asked] of searches.entries())
    for (let offset = 0; offset < sides.length; offset++) {
      const index = (turn + offset) % sides.length
      const ask = sides[index]?.(asked)
      const begun = performance.now()
      await ask?.()
      times[index]?.push(performance.now() - begun)
    }
  return times
}
