import { cellsWithin } from './cells'
import { EARTH_RADIUS_METRES, type Point } from './distance'
import { AT_HOME, homeOf, NEXT_DOOR, type PlaceRow } from './place-rank'
import type { Qualifier } from './place-text'
import type { Query } from './types'

const COLUMNS = `p.id, p.kind, p.name, p.admin1, p.admin1_name AS "admin1Name", p.county, p.country,
  p.country_name AS "countryName", p.postal_code AS "postalCode", p.lat, p.lng, p.population, p.zone, p.query`

const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180

/** Sorts after every character that a key can hold. */
const LAST_CHARACTER = '\u{10FFFF}'
/** Prefixes this short begin so many names that only the weighty ones are looked at (place_name_large). */
const SHORT_PREFIX = 3

/** Every place that has one of these keys; of very common names the weightiest. */
export function findByKeys(query: Query, keys: readonly string[], limit = 1000): Promise<PlaceRow[]> {
  return query<PlaceRow>(
    `SELECT n.key, n.score, ${COLUMNS}
     FROM (SELECT place_id, key, score FROM place_name WHERE key = ANY($1::text[])
           ORDER BY score DESC LIMIT $2::int) n
     JOIN place p ON p.id = n.place_id`,
    [keys, limit],
  )
}

/** The weightiest places for a site whose key begins so, within a qualifier if there is one. */
export function findByPrefix(
  query: Query,
  prefix: string,
  {
    siteCountry,
    limit,
    qualifier,
  }: { siteCountry: string; limit: number; qualifier?: Qualifier | undefined },
): Promise<PlaceRow[]> {
  const { home, nextDoor } = homeOf(siteCountry)
  const isShort = prefix.length <= SHORT_PREFIX && !/^\d/.test(prefix)
  return query<PlaceRow>(
    `SELECT n.key, n.score, ${COLUMNS}
     FROM (SELECT place_id, key, score FROM place_name n
           WHERE key ~>=~ $1::text AND key ~<~ $2::text ${isShort ? 'AND score >= 20000' : ''}
             ${within('n.place_id', qualifier)}
           ORDER BY score * CASE WHEN country = ANY($3::text[]) THEN ${AT_HOME}
                                 WHEN country = ANY($4::text[]) THEN ${NEXT_DOOR} ELSE 1 END DESC, key, place_id
           LIMIT $5::int) n
     JOIN place p ON p.id = n.place_id`,
    [prefix, prefix + LAST_CHARACTER, home, nextDoor, limit, ...valuesOf(qualifier)],
  )
}

/** Places whose key shares many trigrams with this one, the most alike first. */
export function findAlike(
  query: Query,
  key: string,
  { limit, qualifier }: { limit: number; qualifier?: Qualifier | undefined },
): Promise<PlaceRow[]> {
  return query<PlaceRow>(
    `SELECT n.key, n.score, ${COLUMNS}
     FROM (SELECT place_id, key, score, similarity(key, $1::text) AS alike FROM place_name n
           WHERE key % $1::text AND length(key) BETWEEN $2::int AND $3::int ${within('n.place_id', qualifier, 5)}
           ORDER BY alike DESC, score DESC, place_id LIMIT $4::int) n
     JOIN place p ON p.id = n.place_id
     ORDER BY n.alike DESC, n.score DESC, p.id`,
    [key, key.length - 3, key.length + 3, limit, ...valuesOf(qualifier)],
  )
}

function within(idColumn: string, qualifier: Qualifier | undefined, first = 6): string {
  if (!qualifier) return ''
  const state = qualifier.admin1 === undefined ? '' : `AND q.admin1 = $${first + 1}::text`
  return `AND EXISTS (SELECT FROM place q WHERE q.id = ${idColumn} AND q.country = $${first}::text ${state})`
}

function valuesOf(qualifier: Qualifier | undefined): string[] {
  if (!qualifier) return []
  return [qualifier.country, ...(qualifier.admin1 === undefined ? [] : [qualifier.admin1])]
}

/**
 * The town or district by which one would name a point: the nearest within the radius, where a larger one may be
 * somewhat farther off than a hamlet.
 */
export async function findTownAround(
  query: Query,
  { lat, lng }: Point,
  radiusMetres: number,
): Promise<PlaceRow | undefined> {
  const [town] = await query<PlaceRow>(
    `SELECT '' AS key, 0 AS score, ${COLUMNS}
     FROM (SELECT *, power(lat - $2::float8, 2) + power(least(abs(lng - $3::float8), 360 - abs(lng - $3::float8))
             * cos(radians($2::float8)), 2) AS degrees_squared
           FROM place WHERE cell = ANY($1::int[]) AND kind IN ('city', 'district')) p
     WHERE degrees_squared <= power($4::float8, 2)
     ORDER BY degrees_squared / sqrt(1000 + population), id LIMIT 1`,
    [cellsWithin({ lat, lng }, radiusMetres), lat, lng, radiusMetres / METRES_PER_DEGREE],
  )
  return town
}
