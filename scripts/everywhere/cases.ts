import { randomFor } from '@/prisma/seed/sample/random'

/** Somebody with a postal code, at an hour. */
export type Case = { postalCode: string; now: Date }

export const HOURS_IN_WEEK = 168
const WEEK_BEGINS = Date.UTC(2026, 10, 22)
const HOUR_MS = 3_600_000

/**
 * So many cases that each hour of the week has its share, the postal codes drawn over all given, none twice before
 * each was drawn once. The same for the same list.
 */
export function drawCases(postalCodes: readonly string[], count: number): Case[] {
  const drawn = randomFor('everywhere').shuffled(postalCodes)
  return Array.from({ length: count }, (_, at) => caseOf(drawn[at % drawn.length] ?? '', at % HOURS_IN_WEEK))
}

/** Every postal code at every hour of the week. */
export function* allCases(postalCodes: readonly string[]): Generator<Case> {
  for (const postalCode of postalCodes)
    for (let hour = 0; hour < HOURS_IN_WEEK; hour++) yield caseOf(postalCode, hour)
}

function caseOf(postalCode: string, hour: number): Case {
  return { postalCode, now: new Date(WEEK_BEGINS + hour * HOUR_MS) }
}
