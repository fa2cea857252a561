import sql, { type Sql } from 'sql-template-tag'
import { FORMATS } from '../catalogue/vocabulary'
import { maskOf } from './filters'
import { GRACE_MINUTES } from './windows'

/** Putting on one's shoes. */
const SETTING_OFF_MINUTES = 5
/** Door to door at 30 miles an hour as the crow flies: rough, and kind to those who drive. */
const MINUTES_PER_METRE = 1.25 / 1000

/**
 * Whether somebody who sets off now would come too late to the row `m` that starts then (an epoch minute), `away`
 * metres from here, and at most `withinMetres`. What one can also join from afar is never too late.
 */
export function isOutOfReach({
  starts,
  away,
  withinMetres,
  now,
}: {
  starts: Sql
  away: Sql
  withinMetres: number
  now: Date
}): Sql {
  const inPersonOnly = Number(maskOf(FORMATS, ['in-person']))
  const leaves = Math.floor(now.getTime() / 60_000) + SETTING_OFF_MINUTES - GRACE_MINUTES
  // the distance last: it need not be measured to what starts late enough from anywhere
  return sql`(m.format = ${inPersonOnly}::int AND ${starts} < ${reachableFrom(withinMetres, now)}::bigint
    AND ${starts} < ${leaves}::bigint + (${away}) * ${MINUTES_PER_METRE}::float8)`
}

/** The epoch minute from which on everything within so many metres can be reached. */
export function reachableFrom(metres: number, now: Date): number {
  return Math.ceil(now.getTime() / 60_000 + SETTING_OFF_MINUTES - GRACE_MINUTES + metres * MINUTES_PER_METRE)
}
