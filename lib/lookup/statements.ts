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
  notTwelveStepAlone,
  onlineOnly,
  placed,
  rowsOf,
  type Scope,
  saysText,
  soonAt,
  spotsOf,
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
 * zone), which stop when the page is full, so that the cost hardly grows with the city; what is not plainly weekly is read as
 * far as the page reaches. Within the same half hour
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
  const spots = spotsOf(scope)
  const isLate = latenessOf(scope)
  const leading = stepsBack(criteria) ? [FOR_ME] : [FOR_ME, FOR_OTHERS]
  const looksAhead = scope.text?.from === 'what-is-next'
  const weekly = (from: Sql, walk: Walk) =>
    walk.kinds.map((kind) => weeklyWalk(scope, from, enough, { kind, late: walk.late ?? false }))
  const walks = (from: Sql, walk: Walk) =>
    join([...weekly(from, walk), irregularWalk(scope, from, enough, walk)], ' UNION ALL ')
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
      ? sql`(${walks(cutAt(scope, sql`${soonAt(scope)}::bigint`, sql`AND ${notFull}`), {
          kinds: [FOR_ME, FOR_OTHERS],
          late: true,
        })})`
      : [],
  ].flat()
  // none of this steps back or is out of reach: what can't be on the page is left here, and not carried on
  const wanted = sql`${looksAhead ? enough * LOOKED_AT : enough}::int`
  const first = sql`ORDER BY starts - past, rank, starts, meeting_id LIMIT ${wanted}`
  const thisWeek = startsFromRows(scope)
    ? sql`this_week AS MATERIALIZED (${walks(spots, { kinds: leading })})`
    : sql`
    weekly AS MATERIALIZED (SELECT * FROM (${join(weekly(spots, { kinds: leading }), ' UNION ALL ')}) w ${first}),
    full_by AS MATERIALIZED (
      SELECT CASE WHEN count(*) >= ${wanted} THEN max(starts - past) + 30 ELSE ${NEVER} END AS minute FROM weekly
    ),
    this_week AS MATERIALIZED (
      SELECT * FROM (
        SELECT * FROM weekly
        UNION ALL
        ${irregularWalk(scope, cutAt(scope, sql`(SELECT minute FROM full_by)`), enough, { kinds: leading })}
      ) w ${first}
    )`
  const order = sql`ORDER BY late, back, tier, starts - past NULLS LAST, rank, starts, meeting_id`
  const page = sql`LIMIT ${limit}::int OFFSET ${offset}::int`
  const found = sql`
    WITH ${commonTables(scope)},
    ${thisWeek},
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

type Walk = { kinds: readonly Sql[]; late?: boolean }

/** An epoch minute after all others. */
const NEVER = sql`${String(Number.MAX_SAFE_INTEGER)}::bigint`

/** Where and when a search looks, but for what starts at an epoch minute or later. */
function cutAt(scope: Scope, minute: Sql, condition = empty): Sql {
  return sql`(SELECT ${walksCells(scope) ? sql`cell,` : empty} zone_id, lo, least(hi, ${minute} - base) AS hi, base, sunday
    FROM ${spotsOf(scope)} WHERE base + lo < ${minute} ${condition})`
}

/** A walk through what is plainly weekly, of one `kind`. Columns as `this_week` has them. */
function weeklyWalk(scope: Scope, from: Sql, enough: number, walk: { kind: Sql; late?: boolean }): Sql {
  const { area, criteria } = scope
  const index = hasCells(area) ? notTwelveStepAlone(criteria) : onlineOnly(criteria)
  return walkOf(scope, from, enough, { ...walk, holds: sql`NOT m.irregular AND ${walk.kind} ${index}` })
}

/** A walk through what is not, whose dates are looked at one by one: of all kinds, because it is rare. */
function irregularWalk(scope: Scope, from: Sql, enough: number, { kinds, late }: Walk) {
  const { area } = scope
  const kind = kinds.length > 1 ? sql`true` : (kinds[0] ?? sql`false`)
  const holds = sql`m.irregular AND ${kind} ${hasCells(area) ? empty : sql`AND m.duration_minutes > 0`} AND takes_place_on(${wholeRow(scope)}, w.sunday + m.day)`
  // near a place there are so few in a window that stopping early would cost more than it saves
  return walkOf(scope, from, enough, { late: late ?? false, holds, stops: !hasCells(area) })
}

function walkOf(
  scope: Scope,
  from: Sql,
  enough: number,
  { holds, late = false, stops = true }: { holds: Sql; late?: boolean; stops?: boolean },
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
