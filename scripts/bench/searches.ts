import { TYPES } from '@/lib/catalogue/vocabulary'
import type { Point } from '@/lib/geo/distance'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import type { Criteria } from '@/lib/lookup/types'
import { WEEKDAY_WORDS } from '@/lib/schedule/when'
import { randomFor } from '@/prisma/seed/sample/random'

/** Somebody's search: what for, around which point (none: anywhere), and when they ask. */
export type Search = { criteria: Criteria; point: Point | null; now: Date }

/** The week in which all of them are asked, so that each part of it is. */
const WEEK_BEGINS = Date.UTC(2026, 10, 22)
const MINUTES_IN_WEEK = 7 * 1440

type Place = Point & { query: string }

/** One search for a type on a day at each place; `more` adds to what is asked. */
export function searchesAt(places: readonly Place[], seed: string, more: Partial<Criteria> = {}): Search[] {
  const random = randomFor(seed)
  return places.map(({ lat, lng, query }) => ({
    criteria: {
      ...NO_CRITERIA,
      near: query,
      types: [random.pick(TYPES)],
      days: [random.pick(WEEKDAY_WORDS)],
      ...more,
    },
    point: { lat, lng },
    now: new Date(WEEK_BEGINS + random.whole(0, MINUTES_IN_WEEK - 1) * 60_000),
  }))
}

/** The same, asked of everywhere. */
export function searchesAnywhere(count: number, seed: string, more: Partial<Criteria>): Search[] {
  const nowhere = { lat: 0, lng: 0, query: '' }
  return searchesAt(Array<Place>(count).fill(nowhere), seed, more).map((search) => ({
    ...search,
    point: null,
  }))
}
