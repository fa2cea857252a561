import sql, { join, raw, type Sql } from 'sql-template-tag'
import { CONCERNS, FEATURES, FORMATS, TYPES } from '../catalogue/vocabulary'
import { attendedBy, maskOf } from './filters'
import type { Criteria, Facet } from './types'

/** Of rows `b` that have been gathered, how many meetings they stand for. */
export const SUMMED = sql`sum(b.meetings)`

type Option = { slug: string; holds: Sql }

/**
 * Of what has been gathered in `from`, with a column `meetings`, how many there are of each type, concern and format, without
 * what `but` leaves out for each; a row per option.
 */
export function byVocabulary(from: Sql, but: (facet: Facet) => Sql): Sql[] {
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
    ({ holds }, at) => sql`coalesce(${SUMMED} FILTER (WHERE ${holds}), 0)::int AS ${raw(`c${at}`)}`,
  )
  const rows = options.map(({ slug }, at) => sql`(${slug}::text, ${raw(`c${at}`)})`)
  return sql`SELECT ${facet}::text AS facet, o.option, o.meetings
    FROM (SELECT ${join(counted)} FROM ${from} b WHERE ${where}) counted
    CROSS JOIN LATERAL (VALUES ${join(rows)}) AS o(option, meetings)`
}

/** One number of 64 bits adds up four counts, each in a lane of 16: none of them can be greater than MOST_COUNTED + 1. */
const LANE_BITS = 16
const LANES = [0, 16, 32, 48].reduce((lanes, shift) => lanes | (1n << BigInt(shift)), 0n)

/**
 * Of the rows in `from` that `where` takes, how many have each feature, in one pass that adds up four features at a time:
 * there are too many to ask each row for each of them.
 */
export function byFeature(from: Sql, { fellowships }: Criteria, where: Sql): Sql {
  // who asks for teens, or names a fellowship, sees what is otherwise shown on request only
  const shown = fellowships.length > 0 ? sql`true` : sql`NOT b.on_request`
  const onRequest = String(maskOf(FEATURES, ['teens']))
  const sums = Array.from(
    { length: LANE_BITS },
    (_, at) =>
      sql`coalesce(sum(f.features >> ${raw(String(at))} & ${raw(String(LANES))}), 0)::bigint AS ${raw(`s${at}`)}`,
  )
  const rows = FEATURES.map((slug, bit) => {
    const shift = raw(String(bit - (bit % LANE_BITS)))
    return sql`(${slug}::text, (c.${raw(`s${bit % LANE_BITS}`)} >> ${shift} & ${raw(String((1 << LANE_BITS) - 1))})::int)`
  })
  return sql`SELECT 'feature', o.option, o.meetings
    FROM (
      SELECT ${join(sums)}, count(*) FILTER (WHERE f.welcome)::int AS welcome FROM (
        SELECT CASE WHEN ${shown} THEN b.features ELSE b.features & ${onRequest}::bigint END AS features,
          b.medication = 1 AND ${shown} AS welcome
        FROM ${from} b WHERE ${where}
      ) f
    ) c CROSS JOIN LATERAL (VALUES ${join(rows)}, ('medication-welcome', c.welcome)) AS o(option, meetings)`
}
