import sql, { join, raw, type Sql } from 'sql-template-tag'
import { CONCERNS, FORMATS, TYPES } from '../catalogue/vocabulary'
import { TIMES_OF_DAY, WEEKDAY_WORDS } from '../schedule/when'
import { NO_CRITERIA } from './criteria'
import { asksForAccess, attendedBy, conditionsOf, FILTERS, maskOf, onRequestOnly } from './filters'
import type { Criteria, Facet } from './types'

/** Filters whose columns the summary does not have. */
const NOT_IN_SUMMARY = [
  'body',
  'group',
  'region',
  'feature',
  'language',
] as const satisfies readonly (keyof typeof FILTERS)[]

/** Those whose columns it has. */
const SUMMARISED = [
  'type',
  'for',
  'format',
  'fellowship',
  'onRequest',
] as const satisfies readonly (keyof typeof FILTERS)[]

/**
 * Whether the summary answers a search exactly: one without a place, whose days are days of the week and which
 * asks for one feature or one language at most (the summary counts those one by one).
 */
export function isSummarised(criteria: Criteria): boolean {
  const { features, languages, days, times } = criteria
  return (
    criteria.words === '' &&
    criteria.near === '' &&
    criteria.box === null &&
    criteria.region === '' &&
    criteria.bodies.length === 0 &&
    criteria.groups.length === 0 &&
    features.length + languages.length <= 1 &&
    !features.includes('medication-welcome') &&
    days.every((day) => (WEEKDAY_WORDS as readonly string[]).includes(day)) &&
    times.every((time) => (TIMES_OF_DAY as readonly string[]).includes(time)) &&
    // "the night of Monday" ends on Tuesday, which the summary, counting each day by itself, can't say
    (days.length === 0 || !times.includes('night'))
  )
}

/** What of a search without a place the summary can answer: a wider search, or the search itself. */
export function summarisedPart(criteria: Criteria): Criteria {
  const { types, concerns, formats, fellowships } = criteria
  return isSummarised(criteria) ? criteria : { ...NO_CRITERIA, types, concerns, formats, fellowships }
}

/** How many a summarised search finds, at any size of the catalogue. Column: meetings. */
export function summaryCountStatement(criteria: Criteria): Sql {
  return sql`SELECT coalesce(sum(m.meetings), 0)::int AS meetings FROM meeting_summary m
    WHERE m.key = ${keyOf(criteria)} AND ${conditions(criteria)}`
}

/**
 * The counts of every facet of a summarised search: the rows of its key once, with a flag for each filter, then a
 * pass per facet that leaves out its own. Columns: facet, option, meetings.
 */
export function summaryFacetsStatement(criteria: Criteria): Sql {
  const flags = SUMMARISED.map(
    (name) => sql`${FILTERS[name](criteria) ?? sql`true`} AS ${raw(`ok_${name.toLowerCase()}`)}`,
  )
  const tagged = criteria.features.length + criteria.languages.length > 0
  // whoever names neither day nor time is answered from the rows for the whole week
  const prefix = criteria.days.length + criteria.times.length === 0 ? 'week:' : ''
  const perKey = (facet: 'feature' | 'language', shown = sql`true`) => sql`
    SELECT ${facet}, substr(m.key, ${raw(String(prefix.length + facet.length + 2))}), sum(m.meetings)::int
    FROM meeting_summary m
    WHERE m.key >= ${`${prefix}${facet}:`} AND m.key < ${`${prefix}${facet};`} AND ${shown} AND ${conditions(criteria, facet)}
    GROUP BY m.key`
  const shown = sql`(${onRequestOnly({ ...criteria, features: [] }) ?? sql`true`} OR m.key = ${`${prefix}feature:teens`})`
  const rowsOf = (key: string) => sql`
      SELECT m.fellowship_id, m.types, m.concerns, m.format, m.day, m.time_of_day, m.meetings,
        ${join(flags)}, ${onDays(criteria)} AS ok_day, ${atTimes(criteria)} AS ok_time
      FROM meeting_summary m WHERE m.key = ${key} AND m.meetings > 0`
  return sql`
    WITH base AS MATERIALIZED (${rowsOf(keyOf(criteria))}),
    whole AS MATERIALIZED (${prefix === '' ? sql`SELECT * FROM base` : rowsOf(`${prefix}${keyOf(criteria)}`)})
    ${join(
      [
        ...byVocabulary(sql`whole`, flagsBut),
        sql`SELECT 'fellowship', f.slug, sum(b.meetings)::int FROM whole b JOIN fellowship f ON f.id = b.fellowship_id
          WHERE ${flagsBut('fellowship')} GROUP BY 2`,
        // the night of a day ends on the next: counted day by day, the one can't be told given the other
        ...(criteria.times.includes('night')
          ? []
          : [
              sql`SELECT 'day', (${[...WEEKDAY_WORDS]}::text[])[b.day + 1], sum(b.meetings)::int FROM base b
                WHERE b.day >= 0 AND ${flagsBut('day')} GROUP BY 2`,
            ]),
        ...(criteria.days.length > 0
          ? []
          : [
              sql`SELECT 'time', (${[...TIMES_OF_DAY]}::text[])[b.time_of_day + 1], sum(b.meetings)::int FROM base b
                WHERE b.time_of_day >= 0 AND ${flagsBut('time')} GROUP BY 2`,
            ]),
        // with a feature chosen, how often another stands beside it is not in the summary: no count is shown
        ...(tagged && criteria.features.length === 0 ? [] : [perKey('feature', shown)]),
        ...(tagged && criteria.languages.length === 0 ? [] : [perKey('language')]),
        ...(asksForAccess(criteria) ? [unstated(criteria)] : []),
      ],
      ' UNION ALL ',
    )}`
}

/** How many answer all but the one feature that is asked for, which they don't state. */
function unstated(criteria: Criteria): Sql {
  const stated = keyOf(criteria)
  return sql`SELECT 'unstated', '', coalesce(sum(CASE WHEN m.key = '' THEN m.meetings ELSE -m.meetings END), 0)::int
    FROM meeting_summary m WHERE m.key IN ('', ${stated}) AND ${conditions(criteria)}`
}

/** The flags of the base but a facet's own, and but "on request" where an option decides it. */
function flagsBut(facet: Facet): Sql {
  const names = [...SUMMARISED.map((name) => name.toLowerCase()), 'day', 'time']
  const left = names.filter((name) => name !== facet && !(name === 'onrequest' && facet === 'fellowship'))
  return join(
    left.map((name) => raw(`b.ok_${name}`)),
    ' AND ',
  )
}

function onDays({ days }: Criteria): Sql {
  if (days.length === 0) return sql`true`
  return sql`m.day = ANY (${days.map((day) => (WEEKDAY_WORDS as readonly string[]).indexOf(day))}::int[])`
}

function atTimes({ times }: Criteria): Sql {
  if (times.length === 0) return sql`true`
  // the column numbers them in this order
  return sql`m.time_of_day = ANY (${times.map((time) => (TIMES_OF_DAY as readonly string[]).indexOf(time))}::int[])`
}

/** The search's conditions on the summary `m`, whose columns are named as the search row's. */
function conditions(criteria: Criteria, facet?: 'feature' | 'language'): Sql {
  const filters = conditionsOf(criteria, [
    ...NOT_IN_SUMMARY,
    ...(facet === 'feature' ? (['onRequest'] as const) : []),
  ])
  return sql`${filters} AND ${onDays(criteria)} AND ${atTimes(criteria)}`
}

function keyOf({ features, languages }: Criteria): string {
  if (features[0]) return `feature:${features[0]}`
  return languages[0] ? `language:${languages[0]}` : ''
}

type Option = { slug: string; holds: Sql }

/**
 * Of what has been gathered in `from`, with a column `meetings`, how many there are of each type, concern and format, without
 * what `but` leaves out for each; a row per option.
 */
function byVocabulary(from: Sql, but: (facet: Facet) => Sql): Sql[] {
  const words = <Word extends string>(vocabulary: readonly Word[], column: Sql): Option[] =>
    vocabulary.map((slug) => ({ slug, holds: hasBits(column, maskOf(vocabulary, [slug])) }))
  // as a search does, in person and online also count what is hybrid
  const formats = FORMATS.map((slug) => ({
    slug,
    holds: hasBits(sql`b.format`, maskOf(FORMATS, attendedBy([slug]))),
  }))
  return [
    byOption('type', words(TYPES, sql`b.types`), from, but('type')),
    byOption('for', words(CONCERNS, sql`b.concerns`), from, but('for')),
    byOption('format', formats, from, but('format')),
  ]
}

function hasBits(column: Sql, mask: bigint): Sql {
  return sql`${column} & ${Number(mask)}::int <> 0`
}

/** One pass that counts every option of a facet at once. */
function byOption(facet: Facet, options: readonly Option[], from: Sql, where: Sql): Sql {
  const counted = options.map(
    ({ holds }, at) => sql`coalesce(sum(b.meetings) FILTER (WHERE ${holds}), 0)::int AS ${raw(`c${at}`)}`,
  )
  const rows = options.map(({ slug }, at) => sql`(${slug}::text, ${raw(`c${at}`)})`)
  return sql`SELECT ${facet}::text AS facet, o.option, o.meetings
    FROM (SELECT ${join(counted)} FROM ${from} b WHERE ${where}) counted
    CROSS JOIN LATERAL (VALUES ${join(rows)}) AS o(option, meetings)`
}
