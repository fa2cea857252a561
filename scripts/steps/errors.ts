/** What stops a command, in one sentence for the person who ran it. */
export class CommandError extends Error {
  override name = 'CommandError'
}

const FOR_PEOPLE = new Set(['CommandError', 'EnvError', 'DatabaseError'])

/** Prints an error: one sentence for what its operator can mend, everything for a surprise. */
export function report(error: unknown): void {
  const known = error instanceof Error && FOR_PEOPLE.has(error.name)
  console.error(known ? error.message : error)
}
