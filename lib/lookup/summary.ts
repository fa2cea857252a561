import sql, { join, type Sql } from 'sql-template-tag'
import { CONCERNS, TYPES } from '../catalogue/vocabulary'
import { WEEKDAY_WORDS } from '../schedule/when'
import { formatOptions, words } from './facets'
import { conditionsOf, FILTERS, onRequestOnly } from './filters'
import type { Criteria, Facet } from './types'

/** In the order of meeting_summary.time_of_day. */
const TIMES = ['morning', 'midday', 'evening', 'night'] as const

/** Filters whose columns the summary does not have. */
const NOT_IN_SUMMARY = [
  'body',
  'group',
  'region',
  'feature',
  'language',
] as const satisfies readonly (keyof typeof FILTERS)[]

/**
 * Whether the summary answers a search exactly: one without a place, whose days are days of the week and which
 * asks for one feature or one language at most (the summary counts those one by one).
 */
export function isSummarised(criteria: Criteria): boolean {
  const { features, languages, days, times } = criteria
  return (
    criteria.near === '' &&
    criteria.box === null &&
    criteria.region === '' &&
    criteria.bodies.length === 0 &&
    criteria.groups.length === 0 &&
    features.length + languages.length <= 1 &&
    !features.includes('medication-welcome') &&
    days.every((day) => (WEEKDAY_WORDS as readonly string[]).includes(day)) &&
    times.every((time) => (TIMES as readonly string[]).includes(time)) &&
    // "the night of Monday" ends on Tuesday, which the summary, counting each day by itself, can't say
    (days.length === 0 || !times.includes('night'))
  )
}

/** How many a summarised search finds, at any size of the catalogue. Column: meetings. */
export function summaryCountStatement(criteria: Criteria): Sql {
  return sql`SELECT coalesce(sum(m.meetings), 0)::int AS meetings FROM meeting_summary m
    WHERE m.key = ${keyOf(criteria)} AND ${conditions(criteria)}`
}

/** The counts of every facet of a summarised search. Columns: facet, option, meetings. */
export function summaryFacetsStatement(criteria: Criteria): Sql {
  const keyed = sql`m.key = ${keyOf(criteria)}`
  const perOption = (facet: Facet, options: readonly { slug: string; holds: Sql }[]) =>
    options.map(
      ({
        slug,
        holds,
      }) => sql`SELECT ${facet} AS facet, ${slug}::text AS option, coalesce(sum(m.meetings), 0)::int AS meetings
        FROM meeting_summary m WHERE ${keyed} AND ${holds} AND ${conditions(criteria, facet)}`,
    )
  const grouped = (facet: Facet, option: Sql, where: Sql) => [
    sql`SELECT ${facet}, ${option}, sum(m.meetings)::int FROM meeting_summary m
      WHERE ${where} AND ${conditions(criteria, facet)} GROUP BY 2`,
  ]
  const tagged = criteria.features.length + criteria.languages.length > 0
  return join(
    [
      ...perOption(
        'type',
        words(TYPES, (mask) => sql`m.types & ${mask}::int <> 0`),
      ),
      ...perOption(
        'for',
        words(CONCERNS, (mask) => sql`m.concerns & ${mask}::int <> 0`),
      ),
      ...perOption(
        'format',
        formatOptions((mask) => sql`m.format & ${mask}::int <> 0`),
      ),
      sql`SELECT 'fellowship', f.slug, sum(m.meetings)::int FROM meeting_summary m JOIN fellowship f ON f.id = m.fellowship_id
        WHERE ${keyed} AND ${conditions(criteria, 'fellowship')} GROUP BY 2`,
      // the night of a day ends on the next: counted day by day, the one can't be told given the other
      ...(criteria.times.includes('night')
        ? []
        : grouped('day', sql`(${[...WEEKDAY_WORDS]}::text[])[m.day + 1]`, sql`${keyed} AND m.day >= 0`)),
      ...(criteria.days.length > 0
        ? []
        : grouped(
            'time',
            sql`(${[...TIMES]}::text[])[m.time_of_day + 1]`,
            sql`${keyed} AND m.time_of_day >= 0`,
          )),
      // with a feature chosen, how often another stands beside it is not in the summary: no count is shown
      ...(tagged && criteria.features.length === 0
        ? []
        : grouped(
            'feature',
            sql`substr(m.key, 9)`,
            sql`m.key >= 'feature:' AND m.key < 'feature;' AND (${onRequestOnly({ ...criteria, features: [] }) ?? sql`true`} OR m.key = 'feature:teens')`,
          )),
      ...(tagged && criteria.languages.length === 0
        ? []
        : grouped('language', sql`substr(m.key, 10)`, sql`m.key >= 'language:' AND m.key < 'language;'`)),
    ],
    ' UNION ALL ',
  )
}

/** The search's conditions on the summary `m`, whose columns are named as the search row's. */
function conditions(criteria: Criteria, facet?: Facet): Sql {
  const filters = facet !== undefined && facet in FILTERS ? [facet as keyof typeof FILTERS] : []
  const asked = [
    conditionsOf(criteria, [
      ...NOT_IN_SUMMARY,
      ...filters,
      ...(facet === 'fellowship' || facet === 'feature' ? ['onRequest' as const] : []),
    ]),
  ]
  if (facet !== 'day' && criteria.days.length > 0) {
    asked.push(
      sql`m.day = ANY (${criteria.days.map((day) => (WEEKDAY_WORDS as readonly string[]).indexOf(day))}::int[])`,
    )
  }
  if (facet !== 'time' && criteria.times.length > 0) {
    asked.push(
      sql`m.time_of_day = ANY (${criteria.times.map((time) => (TIMES as readonly string[]).indexOf(time))}::int[])`,
    )
  }
  return join(asked, ' AND ')
}

function keyOf({ features, languages }: Criteria): string {
  if (features[0]) return `feature:${features[0]}`
  return languages[0] ? `language:${languages[0]}` : ''
}
