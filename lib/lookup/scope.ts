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
import { isOutOfReach, reachableFrom } from './travel'
import type { Criteria } from './types'
import { asksThisWeek, type Window, windowRows } from './windows'

/**
 * What list, count and facets are built from: the same criteria, area and windows, so that they can't disagree. (Facets also
 * look at the windows of what they leave out, see occasionsOf.)
 */
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

/** Exact up to here, "5,000+" above. */
export const MOST_COUNTED = 5000

/** A meeting that is not plainly weekly is looked for this many weeks ahead. */
export const WEEKS_AHEAD = 60

/**
 * asked: the windows; spot: the same for each cell of the area that may hold what is asked for; here: the centre; near: those
 * cells; hits: the rows from which the search starts, if it does, and `tier`: 0, but 1 where a text is not found in the names
 * alone.
 */
export function commonTables(scope: Scope): Sql {
  const spot = walksCells(scope)
    ? sql`, spot AS MATERIALIZED (SELECT n.cell, a.* FROM near n JOIN asked a USING (zone_id))`
    : empty
  return sql`asked AS MATERIALIZED (${windowRows(scope.windows)}), ${tablesOfPlace(scope, mayHold(scope.criteria))}${spot}`
}

/** Of those tables what has no times in it: here, near and hits; `near` are all cells that hold any meeting. */
export function tablesOfCandidates(scope: Scope): Sql {
  return tablesOfPlace(scope, empty)
}

function tablesOfPlace(scope: Scope, whichCells: Sql): Sql {
  const { area, text } = scope
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
        WHERE c.meetings > 0 ${whichCells}
      )`
    : empty
  return sql`here AS MATERIALIZED (${hereRow(area)})${near}${hits}`
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
export function inWindow(byCell: boolean): Sql {
  return sql`${byCell ? sql`m.cell = w.cell AND` : empty} m.zone_id = w.zone_id
          AND m.minute_of_week / 30 >= w.lo / 30 AND m.minute_of_week / 30 <= (w.hi - 1) / 30
          AND m.minute_of_week >= w.lo AND m.minute_of_week < w.hi`
}

/** What steps back and what does not: said, so that an index that keeps the two apart can be entered. */
const FOR_ALL = sql`m.steps_back IN (false, true)`

/**
 * All plainly weekly meetings of the scope, as `m` with these columns. The walk per cell and zone stands behind
 * OFFSET 0, because the planner, who can't know how few cells there are, would else read the whole table.
 */
export function eachWeekly(scope: Scope, columns: Sql): Sql {
  const byCell = walksCells(scope)
  return sql`${spotsOf(scope)} w CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${rowsOf(scope)}
        WHERE ${inWindow(byCell)} AND NOT m.irregular AND ${FOR_ALL} ${byCell ? notTwelveStepAlone(scope.criteria) : empty} AND ${matches(scope)}
        ${startsFromRows(scope) ? empty : sql`OFFSET 0`}
      ) m`
}

/**
 * The meetings that are not plainly weekly, `n.starts` being the next start (epoch minute) on a date that they
 * keep. Ends in a WHERE clause.
 */
export function irregular(scope: Scope): Sql {
  const byCell = walksCells(scope)
  return sql`${spotsOf(scope)} a
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
export function saysText({ query }: TextScope): Sql {
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

/** Where and when a search looks: in each cell, or zone, and window. */
export function spotsOf(scope: Scope): Sql {
  return walksCells(scope) ? sql`spot` : sql`asked`
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
export function totalOf(scope: Scope): Sql {
  return startsFromRows(scope) ? sql`, count(*) OVER ()::int AS total` : empty
}

export function tierOf(scope: Scope): Sql {
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
export function matches(scope: Scope): Sql {
  const { area } = scope
  if (!area) return conditions(scope)
  return sql`CASE WHEN ${conditions(scope)} THEN ${insideArea(area)} ELSE false END`
}

/** The same for what is found without a walk. */
export function placed(scope: Scope): Sql {
  return walksCells(scope) ? sql`m.cell IN (SELECT cell FROM near) AND ${matches(scope)}` : matches(scope)
}

/** Whether the row `m` that starts then is out of reach; undefined when nobody sets off from anywhere. */
export function latenessOf({ area, leavingAt }: Scope): ((starts: Sql) => Sql) | undefined {
  if (!leavingAt || area?.kind !== 'circle') return undefined
  const { radiusMetres: withinMetres } = area
  return (starts) => isOutOfReach({ starts, away: away(area), withinMetres, now: leavingAt })
}

/** The epoch minute before which something in the circle may be out of reach. */
export function soonAt({ area, leavingAt }: Scope): number {
  return leavingAt && area?.kind === 'circle' ? reachableFrom(area.radiusMetres, leavingAt) : 0
}

export function away(area: Area | null): Sql {
  return area?.kind === 'circle' ? sql`m.pos <-> (SELECT p FROM here)` : sql`NULL::float8`
}

/** Repeats the predicate of the index near a place over what is not twelve-step alone, where the search asks for that. */
export function notTwelveStepAlone({ types }: Criteria): Sql {
  return types.length > 0 && !types.includes('twelve-step') ? sql`AND m.types <> 1` : empty
}

/** Repeats the predicate of the index over what can be attended from afar, where the search allows it. */
export function onlineOnly({ formats }: Criteria): Sql {
  return formats.length > 0 && !attendedBy(formats).includes('in-person') ? sql`AND m.format >= 2` : empty
}
