/** Puts what the journeys need into the seeded database at `url`, before the site starts. */
export async function fill(_url: string): Promise<void> {}
