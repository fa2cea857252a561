import sql, { empty, join, type Sql } from 'sql-template-tag'
import { type Area, hasCells } from './area'
import { stepsBack } from './for-whom'
import {
  away,
  commonTables,
  eachWeekly,
  inWindow,
  irregular,
  latenessOf,
  MOST_COUNTED,
  matches,
  onlineOnly,
  placed,
  rowsOf,
  type Scope,
  saysText,
  soonAt,
  startsFromRows,
  tierOf,
  totalOf,
  walksCells,
  wholeRow,
} from './scope'
import { asksThisWeek, asksWhen } from './windows'

/** Where a search begins at what is next, so many meetings are looked at for each that is wanted. */
const LOOKED_AT = 25

/**
 * The ids of one page, by what starts next: walks from the local now through each cell (or, without an area, each
 * zone), which stop when the page is full, so that the cost does not grow with the city. Within the same half hour
 * meetings open to people who use opioids come first, unless a concern was named. What takes place in a later week
 * only, then what is by appointment, what steps back, and at last what one can't reach any more is read when this week
 * does not fill the page. Columns: id, away (chord in metres, or null), late (whether it is out of reach), back (whether it
 * steps back); and total, in a search that starts from all rows that may answer it.
 */
export function soonestStatement(scope: Scope, { limit, offset }: { limit: number; offset: number }): Sql {
  const { criteria, area } = scope
  const enough = limit + offset
  // what starts from all rows that may answer has read them all, and counts them
  const notFull = startsFromRows(scope) ? sql`true` : sql`(SELECT count(*) FROM this_week) < ${enough}::int`
  const spots = walksCells(scope) ? sql`spot` : sql`asked`
  const isLate = latenessOf(scope)
  const leading = stepsBack(criteria) ? [FOR_ME] : [FOR_ME, FOR_OTHERS]
  const looksAhead = scope.text?.from === 'what-is-next'
  const walks = (from: Sql, options: { kinds: readonly Sql[]; late?: boolean }) =>
    join(
      [
        ...options.kinds.map((kind) => weeklyWalk(scope, from, enough, { ...options, kind })),
        irregularWalk(scope, from, enough, options),
      ],
      ' UNION ALL ',
    )
  const rest = [
    asksThisWeek(criteria)
      ? []
      : sql`SELECT m.meeting_id, n.starts, m.minute_of_week % 30, ${rankOf(scope)}, ${away(area)}, false, ${tierOf(scope)}, ${backOf(scope)}
        FROM ${irregular(scope)} AND n.week > 0 AND ${notFull}`,
    asksWhen(criteria)
      ? []
      : sql`SELECT m.meeting_id, NULL, NULL, ${rankOf(scope)}, ${away(area)}, false, ${tierOf(scope)}, ${backOf(scope)}
        FROM ${rowsOf(scope)} WHERE m.irregular AND m.minute_of_week IS NULL AND ${placed(scope)} AND ${notFull}`,
    stepsBack(criteria)
      ? sql`(${walks(sql`(SELECT * FROM ${spots} WHERE ${notFull})`, { kinds: [FOR_OTHERS] })})`
      : [],
    isLate
      ? sql`(${walks(
          sql`(SELECT ${walksCells(scope) ? sql`cell,` : empty} zone_id, lo, least(hi, ${soonAt(scope)}::bigint - base) AS hi, base, sunday
            FROM ${spots} WHERE base + lo < ${soonAt(scope)}::bigint AND ${notFull})`,
          { kinds: [FOR_ME, FOR_OTHERS], late: true },
        )})`
      : [],
  ].flat()
  // none of this steps back or is out of reach: what can't be on the page is left here, and not carried on
  const thisWeek = startsFromRows(scope)
    ? walks(spots, { kinds: leading })
    : sql`SELECT * FROM (${walks(spots, { kinds: leading })}) w
        ORDER BY starts - past, rank, starts, meeting_id LIMIT ${looksAhead ? enough * LOOKED_AT : enough}::int`
  const order = sql`ORDER BY late, back, tier, starts - past NULLS LAST, rank, starts, meeting_id`
  const page = sql`LIMIT ${limit}::int OFFSET ${offset}::int`
  const found = sql`
    WITH ${commonTables(scope)},
    this_week AS MATERIALIZED (${thisWeek}),
    found AS (${join([sql`SELECT * FROM this_week`, ...rest], ' UNION ALL ')})`
  if (!looksAhead || !scope.text)
    return sql`${found} SELECT meeting_id AS id, away, late, back ${totalOf(scope)} FROM found ${order} ${page}`
  return sql`${found},
    ahead AS MATERIALIZED (SELECT * FROM found ${order} LIMIT ${enough * LOOKED_AT}::int)
    SELECT meeting_id AS id, away, late FROM (SELECT * FROM ahead OFFSET 0) m WHERE ${saysText(scope.text)} ${page}`
}

/** Which meetings a walk goes through; the walks' indexes keep the two apart. */
const FOR_ME = sql`NOT m.steps_back`
const FOR_OTHERS = sql`m.steps_back`

type Walk = { late?: boolean }

/** A walk through what is plainly weekly, of one `kind`. Columns as `this_week` has them. */
function weeklyWalk(scope: Scope, from: Sql, enough: number, walk: Walk & { kind: Sql }): Sql {
  const { area, criteria } = scope
  const online = hasCells(area) ? empty : onlineOnly(criteria)
  return walkOf(scope, from, enough, { ...walk, holds: sql`NOT m.irregular AND ${walk.kind} ${online}` })
}

/** A walk through what is not, whose dates are looked at one by one: of all kinds, because it is rare. */
function irregularWalk(
  scope: Scope,
  from: Sql,
  enough: number,
  { kinds, late }: Walk & { kinds: readonly Sql[] },
) {
  const { area } = scope
  const kind = kinds.length > 1 ? sql`true` : (kinds[0] ?? sql`false`)
  const holds = sql`m.irregular AND ${kind} ${hasCells(area) ? empty : sql`AND m.duration_minutes > 0`} AND takes_place_on(${wholeRow(scope)}, w.sunday + m.day)`
  // near a place there are so few that stopping early would cost more than it saves
  return walkOf(scope, from, enough, { late: late ?? false, holds, stops: !hasCells(area) })
}

function walkOf(
  scope: Scope,
  from: Sql,
  enough: number,
  { holds, late = false, stops = true }: Walk & { holds: Sql; stops?: boolean },
): Sql {
  const { area, text } = scope
  const isLate = latenessOf(scope)?.(sql`w.base + m.minute_of_week`)
  const reach = isLate ? sql`AND ${late ? empty : sql`NOT`} ${isLate}` : empty
  const rows = text?.from === 'what-is-next' ? enough * LOOKED_AT : enough
  const first = sql`ORDER BY m.minute_of_week / 30, ${rankOf(scope)}, m.minute_of_week, m.meeting_id LIMIT ${rows}::int`
  return sql`
      SELECT m.meeting_id, w.base + m.minute_of_week AS starts, m.minute_of_week % 30 AS past, m.rank, m.away, ${late ? sql`true` : sql`false`} AS late, m.tier, m.back
      FROM ${from} w CROSS JOIN LATERAL (
        SELECT m.meeting_id, m.minute_of_week, ${rankOf(scope)} AS rank, ${away(area)} AS away, ${tierOf(scope)} AS tier, ${backOf(scope)} AS back
        FROM ${rowsOf(scope)}
        WHERE ${inWindow(walksCells(scope))} AND ${holds}
          AND ${matches(scope)} ${reach}
        ${startsFromRows(scope) || !stops ? empty : first}
      ) m`
}

function backOf({ criteria }: Scope): Sql {
  return stepsBack(criteria) ? sql`m.steps_back` : sql`false`
}

/** Whom a meeting is for decides within a half hour, unless the search says it. */
function rankOf({ criteria }: Scope): Sql {
  return criteria.concerns.length > 0 ? sql`0::smallint` : sql`m.rank`
}

/**
 * The ids of one page, nearest first, within the circle, what steps back and what one can't reach any more at the end.
 * Always bounded by it: without a bound a filter that matches little would walk the whole index. Columns: id, away (chord in metres), late (whether it is out of reach).
 */
export function nearestStatement(
  scope: Scope & { area: Area },
  { limit, offset }: { limit: number; offset: number },
): Sql {
  const late = latenessOf(scope) ?? (() => sql`false`)
  const columns = (starts: Sql) =>
    sql`m.meeting_id, ${away(scope.area)} AS away, ${late(starts)} AS late, ${backOf(scope)} AS back`
  return sql`
    WITH ${commonTables(scope)},
    found AS (
      SELECT m.* FROM ${eachWeekly(scope, columns(sql`w.base + m.minute_of_week`))}
      UNION ALL
      SELECT ${columns(sql`n.starts`)} FROM ${irregular(scope)} AND n.starts IS NOT NULL
      ${
        asksWhen(scope.criteria)
          ? empty
          : sql`
      UNION ALL
      SELECT m.meeting_id, ${away(scope.area)}, false, ${backOf(scope)} FROM ${rowsOf(scope)}
      WHERE m.irregular AND m.minute_of_week IS NULL AND ${placed(scope)}`
      }
    )
    SELECT meeting_id AS id, away, late ${totalOf(scope)} FROM found
    ORDER BY late, back, away, meeting_id LIMIT ${limit}::int OFFSET ${offset}::int`
}

/** How many the search finds, counted to MOST_COUNTED and one more. Column: meetings. */
export function countStatement(scope: Scope): Sql {
  const { criteria } = scope
  return sql`
    WITH ${commonTables(scope)}
    SELECT count(*)::int AS meetings FROM (
      SELECT 1 FROM ${eachWeekly(scope, sql`1`)}
      UNION ALL
      SELECT 1 FROM ${irregular(scope)} AND n.starts IS NOT NULL
      ${
        asksWhen(criteria)
          ? empty
          : sql`
      UNION ALL
      SELECT 1 FROM ${rowsOf(scope)} WHERE m.irregular AND m.minute_of_week IS NULL AND ${placed(scope)}`
      }
      LIMIT ${MOST_COUNTED + 1}
    ) AS counted`
}

/**
 * The ids of the first few, by what starts next, and how many there are. Columns as soonestStatement has them, and
 * meetings; when there are none, one row without an id.
 */
export function firstAndCountStatement(scope: Scope, limit: number): Sql {
  return sql`SELECT f.id, f.away, f.late, c.meetings FROM (${countStatement(scope)}) c
    LEFT JOIN (
      SELECT s.*, row_number() OVER () AS at FROM (${soonestStatement(scope, { limit, offset: 0 })}) s
    ) f ON true
    ORDER BY f.at`
}
