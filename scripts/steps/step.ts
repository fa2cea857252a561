const WORTH_SAYING_MS = 1000

/** Says what is about to happen, does it, and says how long it took when that was long. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  console.log(`${label} ...`)
  const begun = performance.now()
  const result = await work()
  const took = performance.now() - begun
  if (took >= WORTH_SAYING_MS) console.log(`  done in ${(took / 1000).toFixed(1)} s`)
  return result
}

/** A line about how far a step is. */
export function progress(text: string): void {
  console.log(`  ${text}`)
}
