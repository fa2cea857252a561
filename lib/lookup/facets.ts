import sql, { join, raw, type Sql } from 'sql-template-tag'
import { insideArea } from './area'
import { asksForAccess, FILTERS, onRequestOnly } from './filters'
import { byFeature, byVocabulary, SUMMED } from './option-counts'
import {
  commonTables,
  isTrusted,
  MOST_COUNTED,
  rowsOf,
  type Scope,
  startsFromRows,
  trustedSinceOf,
  WEEKS_AHEAD,
  walksCells,
  wholeRow,
} from './scope'
import type { Criteria, Facet } from './types'
import {
  asksThisWeek,
  asksWhen,
  DATED_DAYS,
  DATED_TIMES,
  type Window,
  windowRows,
  windowsOf,
  type ZoneInUse,
} from './windows'

/**
 * A count beside an option. Three are no facets: `candidates` says how many meetings were looked at, `found` how many of
 * them answer the search, `unstated` how many would, did they state the access that is asked for.
 */
export type FacetRow = {
  facet: Facet | 'candidates' | 'found' | 'unstated'
  option: string
  meetings: number
}

/** An option that hangs on today's date (`tonight`, `soon`), with the windows it would search instead. */
export type DatedOption = { facet: 'day' | 'time'; option: string; windows: readonly Window[] }

/**
 * The windows of the same search without its days, and without its times: what those two facets leave out. And
 * with the night for its time, because the night of a day ends on the next.
 */
export type FacetScope = Scope & {
  withoutDays: readonly Window[]
  withoutTimes: readonly Window[]
  atNight: readonly Window[]
  dated: readonly DatedOption[]
  /** What nobody has stood for since is no answer to those. */
  datedSince: Date | null
}

/** What the counts beside the options of a search need, seen from `now`. */
export function facetScopeOf(
  scope: Scope,
  { zones, now }: { zones: readonly ZoneInUse[]; now: Date },
): FacetScope {
  const { criteria } = scope
  const windows = (change: Partial<Criteria>) => windowsOf({ ...criteria, ...change }, zones, now)
  return {
    ...scope,
    area: byItsCells(scope.area),
    withoutDays: windows({ days: [] }),
    withoutTimes: windows({ times: [] }),
    atNight: windows({ times: ['night'] }),
    dated: [
      ...DATED_DAYS.map((option) => ({
        facet: 'day' as const,
        option,
        windows: windows({ days: [option] }),
      })),
      ...DATED_TIMES.map((option) => ({
        facet: 'time' as const,
        option,
        windows: windows({ times: [option] }),
      })),
    ],
    datedSince: trustedSinceOf(now),
  }
}

/** Whether a search is one of a part of the catalogue that is found at once: of an area, of few words, of who lists it. */
export function hasCandidates(scope: Scope): boolean {
  return scope.text ? startsFromRows(scope) : scope.area !== null || narrowingOf(scope.criteria).length > 0
}

/** What no facet leaves out. */
const NARROWING: readonly string[] = ['body', 'group', 'region'] satisfies (keyof typeof FILTERS)[]

function narrowingOf(criteria: Criteria): Sql[] {
  return NARROWING.flatMap((name) => FILTERS[name as keyof typeof FILTERS](criteria) ?? [])
}

/** The other filters that a search asks for, by their names. */
function filtersOf(criteria: Criteria): [name: string, holds: Sql][] {
  return Object.entries(FILTERS).flatMap(([name, filter]) => {
    const holds = NARROWING.includes(name) ? undefined : filter(criteria)
    return holds ? [[name, holds]] : []
  })
}

/** Of a wide box too the first candidates are soonest found by its cells. */
function byItsCells(area: Scope['area']): Scope['area'] {
  return area?.kind === 'box' ? { ...area, isWide: false } : area
}

/**
 * Counts in a part of the catalogue: one materialised base of everything in it with a flag for each filter; what the facets
 * tell apart is gathered from it once (`kind`: what it is, `moment`: the minute of the week, `slot`: day and time of day), and
 * each facet adds up what it counts, leaving out its own flag. Exact up to MOST_COUNTED candidates.
 */
export function facetsStatement(scope: FacetScope): Sql {
  const { criteria, area } = scope
  const part = [area ? insideArea(area) : sql`true`, ...narrowingOf(criteria)]
  const flagged = flagsOf(scope)
  const flags = [...flagged].map(([name, holds]) => sql`, ${holds} AS ${raw(name)}`)
  const flagsFor = (wanted: (name: string) => boolean) =>
    join(
      [...flagged.keys()].filter(wanted).map((name) => raw(`b.${name}`)),
      ', ',
    )
  const whenFlags = flagsFor(() => true)
  const kindFlags = flagsFor((name) => !(WHEN_ELSE as readonly string[]).includes(name))
  // only what is not plainly weekly carries its whole row along, for takes_place_on()
  const candidates = !walksCells(scope)
    ? sql`(SELECT ${CANDIDATE}, m.irregular, CASE WHEN m.irregular THEN ${wholeRow(scope)} END AS self FROM ${rowsOf(scope)}) m`
    : sql`near n CROSS JOIN LATERAL (
        SELECT ${CANDIDATE}, false AS irregular, NULL::meeting_search AS self FROM meeting_search m
        WHERE m.cell = n.cell AND m.zone_id = n.zone_id AND NOT m.irregular
        UNION ALL
        SELECT ${CANDIDATE}, true, m FROM meeting_search m WHERE m.cell = n.cell AND m.zone_id = n.zone_id AND m.irregular
      ) m`
  const all = countedBy(criteria)
  return sql`
    WITH ${commonTables(scope, { allCells: true })},
    but_day AS MATERIALIZED (${windowRows(scope.withoutDays)}),
    but_time AS MATERIALIZED (${windowRows(scope.withoutTimes)}),
    at_night AS MATERIALIZED (${windowRows(scope.atNight)}),
    dated AS MATERIALIZED (
      ${join(
        scope.dated.map(
          ({ facet, option, windows }) =>
            sql`SELECT ${facet}::text AS facet, ${option}::text AS option, o.* FROM (${windowRows(windows)}) o`,
        ),
        ' UNION ALL ',
      )}
    ),
    candidate AS MATERIALIZED (
      SELECT m.types, m.concerns, m.format, m.fellowship_id, m.features, m.medication, m.languages, m.on_request,
        m.zone_id, m.minute_of_week, m.irregular, m.self, ${scope.datedSince ? isTrusted(scope.datedSince) : sql`true`} AS trusted
        ${join(flags, '', '', '')}
      FROM ${candidates}
      WHERE ${join(part, ' AND ')}
      LIMIT ${raw(String(MOST_COUNTED + 1))}
    ),
    base AS ${mayBeCounted(criteria)},
    kind AS MATERIALIZED (
      SELECT b.types, b.concerns, b.format, b.fellowship_id, b.languages, ${kindFlags}, count(*)::int AS meetings
      FROM base b GROUP BY 1, 2, 3, 4, 5, ${kindFlags}
    ),
    moment AS MATERIALIZED (
      SELECT b.zone_id, b.minute_of_week, b.irregular, b.trusted, ${whenFlags}, count(*)::int AS meetings
      FROM base b GROUP BY 1, 2, 3, 4, ${whenFlags}
    ),
    slot AS MATERIALIZED (
      SELECT ${dayMeant(criteria)} AS day, ${timeOfDay} AS time, ${whenFlags}, ${SUMMED}::int AS meetings
      FROM moment b GROUP BY 1, 2, ${whenFlags}
    )
    SELECT 'candidates' AS facet, '' AS option, count(*)::int AS meetings FROM candidate
    UNION ALL
    SELECT 'found', '', coalesce(${SUMMED}, 0)::int FROM kind b WHERE ${all.found}
    UNION ALL
    ${join(
      [
        ...byVocabulary(KIND, all.but),
        byFeature(sql`base`, criteria, all.but('feature')),
        sql`SELECT 'fellowship', f.slug, b.meetings FROM (
            SELECT b.fellowship_id, ${SUMMED}::int AS meetings FROM kind b WHERE ${all.but('fellowship')} GROUP BY 1
          ) b JOIN fellowship f ON f.id = b.fellowship_id`,
        sql`SELECT 'language', l.code, ${SUMMED}::int FROM kind b CROSS JOIN LATERAL unnest(b.languages) AS l(code)
          WHERE ${all.but('language')} GROUP BY 2`,
        sql`SELECT 'day', (ARRAY['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])[b.day + 1], ${SUMMED}::int
          FROM slot b WHERE b.day IS NOT NULL AND ${all.but('day')} GROUP BY 2`,
        sql`SELECT 'time', b.time, ${SUMMED}::int FROM slot b WHERE b.time <> 'night' AND ${all.but('time')} GROUP BY 2`,
        sql`SELECT 'time', 'night', coalesce(${SUMMED}, 0)::int FROM slot b WHERE b.ok_night AND ${all.filters}`,
        ...(asksForAccess(criteria) ? [unstated(criteria, all.but('feature'))] : []),
        // many meetings share a minute of the week: each minute is looked for in the windows once
        sql`SELECT d.facet, d.option, sum(b.meetings)::int FROM (
            SELECT b.zone_id, b.minute_of_week, NULL::meeting_search AS self, b.meetings
            FROM moment b WHERE b.trusted AND NOT b.irregular AND ${all.filters}
            UNION ALL
            SELECT b.zone_id, b.minute_of_week, b.self, 1
            FROM base b WHERE b.trusted AND b.irregular AND ${all.filters}
          ) b
          JOIN dated d ON d.zone_id = b.zone_id AND b.minute_of_week >= d.lo AND b.minute_of_week < d.hi
          WHERE b.self IS NULL OR takes_place_on(b.self, d.sunday + b.minute_of_week / 1440)
          GROUP BY 1, 2`,
      ],
      ' UNION ALL ',
    )}`
}

/** How many answer all but the features that are asked for, which they don't state. */
function unstated(criteria: Criteria, but: Sql): Sql {
  const shown = onRequestOnly(criteria) ? sql`NOT b.on_request` : sql`true`
  return sql`SELECT 'unstated', '', count(*)::int FROM base b WHERE ${but} AND ${shown} AND NOT b.ok_feature`
}

/** What has been gathered. */
const KIND = sql`kind`

/** Flags that only the facets of day and time look at. */
const WHEN_ELSE = ['ok_but_day', 'ok_but_time', 'ok_night'] as const

/** The columns that say which of the search's conditions a candidate meets; what is not asked for has none. */
function flagsOf(scope: FacetScope): Map<string, Sql> {
  const { criteria } = scope
  const flags = new Map<string, Sql>()
  for (const [name, holds] of filtersOf(criteria)) flags.set(flagOf(name), holds)
  flags.set('ok_when', takesPlace(criteria, 'asked', scope))
  if (criteria.days.length > 0)
    flags.set('ok_but_day', takesPlace({ ...criteria, days: [] }, 'but_day', scope))
  if (criteria.times.length > 0)
    flags.set('ok_but_time', takesPlace({ ...criteria, times: [] }, 'but_time', scope))
  flags.set(
    'ok_night',
    sql`(m.minute_of_week % 1440 >= 1260 OR m.minute_of_week % 1440 < 240)
      AND ${takesPlace({ ...criteria, times: ['night'] }, 'at_night', scope)}`,
  )
  return flags
}

/** The conditions on the base under which each facet counts a row. */
function countedBy(criteria: Criteria) {
  const asked = filtersOf(criteria).map(([name]) => name)
  /** The flags of all filters but a facet's own, and but "on request" where an option decides it. */
  const filtersBut = (facet: Facet): Sql =>
    allOf(
      asked.filter(
        (name) =>
          name !== facet && !(name === 'onRequest' && (facet === 'fellowship' || facet === 'feature')),
      ),
    )
  const when = (facet: Facet): Sql => {
    if (facet === 'day' && criteria.days.length > 0) return sql`b.ok_but_day`
    return facet === 'time' && criteria.times.length > 0 ? sql`b.ok_but_time` : sql`b.ok_when`
  }
  /** All flags but a facet's own. */
  const but = (facet: Facet): Sql => sql`${filtersBut(facet)} AND ${when(facet)}`
  const filters = allOf(asked)
  return { found: sql`${filters} AND b.ok_when`, filters, but }
}

/**
 * The candidates without those that are in nobody's count, because they fail two filters, or a filter and the time asked
 * for: each facet leaves out but its own.
 */
function mayBeCounted(criteria: Criteria): Sql {
  const asked = filtersOf(criteria).flatMap(([name]) => (name === 'onRequest' ? [] : [name]))
  if (asked.length === 0) return sql`NOT MATERIALIZED (SELECT * FROM candidate)`
  const failed = join(
    asked.map((name) => sql`(NOT ${raw(`b.${flagOf(name)}`)})::int`),
    ' + ',
  )
  return sql`MATERIALIZED (
    SELECT * FROM candidate b WHERE CASE ${failed} WHEN 0 THEN true WHEN 1 THEN b.ok_when ELSE false END
  )`
}

function allOf(filters: readonly string[]): Sql {
  return filters.length === 0
    ? sql`true`
    : join(
        filters.map((name) => raw(`b.${flagOf(name)}`)),
        ' AND ',
      )
}

/**
 * What filters, windows and counts read of a candidate `m`. What most searches ask of it stands in the index of the walks,
 * so that no row is read (decision 021).
 */
const CANDIDATE = sql`m.types, m.concerns, m.format, m.fellowship_id, m.features, m.medication, m.languages, m.on_request,
  m.minute_of_week, m.zone_id, m.group_id, m.service_body_id, m.region_id, m.pos, m.lat, m.lng,
  m.listed, m.checked_at, m.feed_id, m.meeting_id`

/** The day under which a row answers: with the night asked for, what begins before 4 belongs to the day before. */
function dayMeant({ times }: Criteria): Sql {
  return times.includes('night')
    ? sql`CASE WHEN b.minute_of_week % 1440 < 240 THEN (b.minute_of_week / 1440 + 6) % 7 ELSE b.minute_of_week / 1440 END`
    : sql`b.minute_of_week / 1440`
}

function flagOf(filter: string): string {
  return `ok_${filter.toLowerCase()}`
}

/** Whether the row takes place in one of the windows of these criteria; what is by appointment only when no time was asked for. */
function takesPlace(criteria: Criteria, windows: string, { trustedSince }: Scope): Sql {
  const asked = asksWhen(criteria)
  const weeks = asksThisWeek(criteria) ? 0 : WEEKS_AHEAD
  const appointments = asked ? sql`false` : sql`m.minute_of_week IS NULL`
  const plain = asked
    ? sql`EXISTS (SELECT 1 FROM ${raw(windows)} a WHERE a.zone_id = m.zone_id AND m.minute_of_week >= a.lo AND m.minute_of_week < a.hi)`
    : sql`true`
  const trusted = trustedSince && asksThisWeek(criteria) ? isTrusted(trustedSince) : sql`true`
  return sql`${trusted} AND CASE WHEN NOT m.irregular THEN ${plain} ELSE ${appointments} OR EXISTS (
      SELECT 1 FROM ${raw(windows)} a, generate_series(0, ${weeks}::int) AS week
      WHERE a.zone_id = m.zone_id AND m.minute_of_week >= a.lo AND m.minute_of_week < a.hi
        AND takes_place_on(m.self, a.sunday + m.minute_of_week / 1440 + 7 * week)
    ) END`
}

/** As lib/schedule says: morning 04-11, midday 11-17, evening 17-21, night 21-04. */
const timeOfDay = sql`CASE WHEN b.minute_of_week IS NULL THEN NULL
  WHEN b.minute_of_week % 1440 >= 1260 OR b.minute_of_week % 1440 < 240 THEN 'night'
  WHEN b.minute_of_week % 1440 < 660 THEN 'morning' WHEN b.minute_of_week % 1440 < 1020 THEN 'midday' ELSE 'evening' END`
