/** "Portland, ME": the town of a venue with its state, as far as they are known. */
export function cityOf({ city, state }: { city: string; state: string }): string {
  return [city, state].filter(Boolean).join(', ')
}
