import sql, { empty, join, type Sql } from 'sql-template-tag'
import { AUDIENCE_FEATURES, FEATURES, TYPES } from '../catalogue/vocabulary'
import { type Area, cellRows, hasCells, hereRow, insideArea } from './area'
import {
  askFirstConditions,
  attendedBy,
  conditionsOf,
  inRegion,
  maskOf,
  ofGroups,
  ofServiceBodies,
} from './filters'
import { stepsBack } from './for-whom'
import { isOutOfReach, reachableFrom } from './travel'
import type { Criteria } from './types'
import { asksThisWeek, asksWhen, type Window, windowRows } from './windows'

/** What list, count and facets are built from: the same criteria, area and windows, so that they can't disagree. */
export type Scope = {
  criteria: Criteria
  area: Area | null
  windows: readonly Window[]
  /** Leaves out what nobody has stood for since; null takes all. */
  trustedSince?: Date | null
  /** Only what anyone who uses opioids, or has the concern that is asked for, may attend: nothing for relatives or some people only, no entry rule. */
  forAnyone?: boolean
  /** Instead of those where medication is welcome, those that leave it to each group and are to be asked. */
  asksFirst?: boolean
  /** When somebody in the middle of the circle sets off: what they would be too late for steps back. */
  leavingAt?: Date | null
  /** What names, places and notes have to say, besides. */
  text?: TextScope | null
}

/**
 * A `tsquery`, and where a search for it begins: at the `matches`, which is right for few of them (near a place, or of a
 * rare word), or at `what-is-next`, where so many match that the next few are soon found.
 */
export type TextScope = { query: string; from: 'matches' | 'what-is-next' }

/** Where a search begins at what is next, so many meetings are looked at for each that is wanted. */
const LOOKED_AT = 25

/** Exact up to here, "5,000+" above. */
export const MOST_COUNTED = 5000

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
const FOR_ALL = sql`m.steps_back IN (false, true)`

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

/** A meeting that is not plainly weekly is looked for this many weeks ahead. */
export const WEEKS_AHEAD = 60

/**
 * asked: the windows; spot: the same for each cell of the area that may hold what is asked for, or with `allCells` any
 * meeting; here: the centre; hits: the rows from which the search starts, if it does, and `tier`: 0, but 1 where a text is
 * not found in the names alone.
 */
export function commonTables(scope: Scope, { allCells = false }: { allCells?: boolean } = {}): Sql {
  const { area, windows, text } = scope
  // row by row, because the planner, who can't know how few match, would else read the whole table
  const list = listOf(scope)
  const hits = list
    ? sql`, hits AS MATERIALIZED (
        SELECT m.*, CASE WHEN m.irregular THEN m END AS whole, 0 AS tier FROM meeting_search m WHERE ${list} OFFSET 0
      )`
    : text?.from === 'matches'
      ? sql`, hits AS MATERIALIZED (
        SELECT m.*, t.tier FROM (
          SELECT t.meeting_id, CASE WHEN ts_filter(t.words, '{a}') @@ q THEN 0 ELSE 1 END AS tier
          FROM to_tsquery('simple', plain_text(${text.query})) q
          JOIN meeting_text t ON t.words @@ ${hasCells(area) ? sql`(q && (${CELLS_NEAR}))` : sql`q`}
          OFFSET 0
        ) t CROSS JOIN LATERAL (
          SELECT m.*, CASE WHEN m.irregular THEN m END AS whole FROM meeting_search m
          WHERE m.meeting_id = t.meeting_id OFFSET 0
        ) m
      )`
      : empty
  const near = hasCells(area)
    ? sql`, reach AS MATERIALIZED (${cellRows(area)}),
      near AS MATERIALIZED (
        SELECT c.cell, c.zone_id FROM reach r
        CROSS JOIN LATERAL (
          SELECT * FROM search_cell WHERE cell BETWEEN r.lo AND r.hi OFFSET 0
        ) c
        WHERE c.meetings > 0 ${allCells ? empty : mayHold(scope.criteria)}
      )`
    : empty
  const spot = walksCells(scope)
    ? sql`, spot AS MATERIALIZED (SELECT n.cell, a.* FROM near n JOIN asked a USING (zone_id))`
    : empty
  return sql`asked AS MATERIALIZED (${windowRows(windows)}), here AS MATERIALIZED (${hereRow(area)})${near}${spot}${hits}`
}

/** Leaves out the cells `c` none of whose meetings has a type, a feature and a fellowship that is asked for. */
function mayHold({ types, features, fellowships }: Criteria): Sql {
  const tags = features.filter((feature) => feature !== 'medication-welcome')
  // what is welcome somewhere is no tag, and no bit
  const areTags = tags.length > 0 && tags.length === features.length
  return join(
    [
      types.length > 0 ? sql`AND c.types & ${Number(maskOf(TYPES, types))}::int <> 0` : empty,
      areTags ? sql`AND c.features & ${String(maskOf(FEATURES, tags))}::bigint <> 0` : empty,
      fellowships.length > 0
        ? sql`AND c.fellowships & (SELECT bit_or(fellowship_bit(id)) FROM fellowship WHERE slug = ANY (${fellowships}::text[])) <> 0`
        : empty,
    ],
    ' ',
  )
}

/** The row `m` lies in the window `w`, and in its cell; said so that the walks' indexes can be entered by it. */
function inWindow(byCell: boolean): Sql {
  return sql`${byCell ? sql`m.cell = w.cell AND` : empty} m.zone_id = w.zone_id
          AND m.minute_of_week / 30 >= w.lo / 30 AND m.minute_of_week / 30 <= (w.hi - 1) / 30
          AND m.minute_of_week >= w.lo AND m.minute_of_week < w.hi`
}

/**
 * All plainly weekly meetings of the scope, as `m` with these columns. The walk per cell and zone stands behind
 * OFFSET 0, because the planner, who can't know how few cells there are, would else read the whole table.
 */
function eachWeekly(scope: Scope, columns: Sql): Sql {
  const byCell = walksCells(scope)
  return sql`${byCell ? sql`spot` : sql`asked`} w CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${rowsOf(scope)}
        WHERE ${inWindow(byCell)} AND NOT m.irregular AND ${FOR_ALL} AND ${matches(scope)}
        ${startsFromRows(scope) ? empty : sql`OFFSET 0`}
      ) m`
}

/**
 * The meetings that are not plainly weekly, `n.starts` being the next start (epoch minute) on a date that they
 * keep. Ends in a WHERE clause.
 */
function irregular(scope: Scope): Sql {
  const byCell = walksCells(scope)
  return sql`${byCell ? sql`spot` : sql`asked`} a
      JOIN ${rowsOf(scope)} ON ${byCell ? sql`m.cell = a.cell AND` : empty} a.zone_id = m.zone_id
        AND m.minute_of_week >= a.lo AND m.minute_of_week < a.hi
      JOIN zone z ON z.id = m.zone_id
      CROSS JOIN LATERAL (
        SELECT week, CASE WHEN week = 0 THEN a.base + m.minute_of_week ELSE
          (extract(epoch FROM (a.sunday + m.day + 7 * week + make_interval(mins => m.minute_of_week % 1440)) AT TIME ZONE z.name) / 60)::bigint
        END AS starts
        FROM generate_series(0, ${asksThisWeek(scope.criteria) ? 0 : WEEKS_AHEAD}::int) AS week
        WHERE takes_place_on(${wholeRow(scope)}, a.sunday + m.day + 7 * week)
        LIMIT 1
      ) n
      WHERE m.irregular AND ${matches(scope)}`
}

/** Every filter but place and time, and whether somebody stands for the listing. */
function conditions({ criteria, trustedSince, forAnyone, asksFirst }: Scope): Sql {
  const trusted = trustedSince ? sql`AND ${isTrusted(trustedSince)}` : empty
  const filters = asksFirst ? askFirstConditions(criteria) : conditionsOf(criteria)
  return sql`${filters} ${forAnyone ? sql`AND ${isForAnyone(criteria)}` : empty} ${trusted}`
}

/** The cells of the area as the words that stand for them in meeting_text. */
const CELLS_NEAR = sql`SELECT string_agg(DISTINCT '''@' || cell || '''', ' | ')::tsquery FROM near`

/** Whether the row `m` matches a text; looked up one by one. */
function saysText({ query }: TextScope): Sql {
  return sql`(SELECT t.words @@ to_tsquery('simple', plain_text(${query})) FROM meeting_text t WHERE t.meeting_id = m.meeting_id)`
}

/** Whether a search begins at all rows that may answer it: of few words, of some groups, of a list elsewhere than near a place. */
export function startsFromRows(scope: Scope): boolean {
  return scope.text?.from === 'matches' || listOf(scope) !== undefined
}

/** Whose list it is that a search begins at, as a condition on the row `m` that an index answers. */
function listOf({ criteria, area, text }: Scope): Sql | undefined {
  if (text) return undefined
  return ofGroups(criteria) ?? (area ? undefined : (ofServiceBodies(criteria) ?? inRegion(criteria)))
}

/** Whether a search walks the cells around a place; one that starts from the matches of a text need not. */
export function walksCells(scope: Scope): boolean {
  return hasCells(scope.area) && !startsFromRows(scope)
}

/** Where the rows `m` are read from. */
export function rowsOf(scope: Scope): Sql {
  return startsFromRows(scope) ? sql`hits m` : sql`meeting_search m`
}

/** The row `m` as takes_place_on() wants it. */
export function wholeRow(scope: Scope): Sql {
  return startsFromRows(scope) ? sql`m.whole` : sql`m`
}

/** How many there are on all pages, where a search has read them anyway. Column: total. */
function totalOf(scope: Scope): Sql {
  return startsFromRows(scope) ? sql`, count(*) OVER ()::int AS total` : empty
}

function tierOf(scope: Scope): Sql {
  return startsFromRows(scope) ? sql`m.tier` : sql`0`
}

/**
 * The rank says for whom the fellowship is (0: people who use opioids, 1: others who look for recovery), the features for
 * whom the meeting is.
 */
function isForAnyone({ concerns }: Criteria): Sql {
  const mostRank = concerns.length > 0 ? 1 : 0
  return sql`m.rank <= ${mostRank}::int AND m.features & ${String(maskOf(FEATURES, AUDIENCE_FEATURES))}::bigint = 0`
}

/** What nobody has stood for since a year is no answer for tonight, unless there is no other. */
export function trustedSinceOf(now: Date): Date {
  return new Date(now.getTime() - 365 * 86_400_000)
}

/** Whether a person or a source has stood for the row `m` since then. */
export function isTrusted(since: Date): Sql {
  return sql`(m.checked_at >= ${since}::timestamptz OR (m.listed AND m.feed_id <> ALL (
    ARRAY(SELECT id FROM feed WHERE last_success_at < ${since}::timestamptz))))`
}

/**
 * Filters and area. The area last: only a CASE keeps the planner, who takes a distance for as cheap as a comparison, from
 * measuring what no filter lets through.
 */
function matches(scope: Scope): Sql {
  const { area } = scope
  if (!area) return conditions(scope)
  return sql`CASE WHEN ${conditions(scope)} THEN ${insideArea(area)} ELSE false END`
}

/** The same for what is found without a walk. */
function placed(scope: Scope): Sql {
  return walksCells(scope) ? sql`m.cell IN (SELECT cell FROM near) AND ${matches(scope)}` : matches(scope)
}

/** Whether the row `m` that starts then is out of reach; undefined when nobody sets off from anywhere. */
function latenessOf({ area, leavingAt }: Scope): ((starts: Sql) => Sql) | undefined {
  if (!leavingAt || area?.kind !== 'circle') return undefined
  const { radiusMetres: withinMetres } = area
  return (starts) => isOutOfReach({ starts, away: away(area), withinMetres, now: leavingAt })
}

/** The epoch minute before which something in the circle may be out of reach. */
function soonAt({ area, leavingAt }: Scope): number {
  return leavingAt && area?.kind === 'circle' ? reachableFrom(area.radiusMetres, leavingAt) : 0
}

function away(area: Area | null): Sql {
  return area?.kind === 'circle' ? sql`m.pos <-> (SELECT p FROM here)` : sql`NULL::float8`
}

/** Repeats the predicate of the index over what can be attended from afar, where the search allows it. */
function onlineOnly({ formats }: Criteria): Sql {
  return formats.length > 0 && !attendedBy(formats).includes('in-person') ? sql`AND m.format >= 2` : empty
}
