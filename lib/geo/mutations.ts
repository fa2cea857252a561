import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { parsePostalLine } from './postal-file'
import { zoneAt } from './zone'

export type PostalAccount = {
  /** Lines, without empty ones. */
  read: number
  /** Codes that were not there before, and codes that were given again. */
  added: number
  updated: number
  rejected: number
  /** The first rejections, with the number of the line in the file. */
  rejections: readonly { line: number; reason: string }[]
}

/** The file is something else than a list of postal codes; nothing was changed. */
export class NotPostalFileError extends Error {
  override name = 'NotPostalFileError'
}

const REJECTIONS_KEPT = 20
/** A file that begins with so many unusable lines is of another format. */
const UNUSABLE_LINES = 25
const FIRST_ADDED_ID = 1_500_000_000
const SCORE = 100

/**
 * Adds the postal codes of a GeoNames file to the gazetteer, in one transaction: several lines of one code
 * make one place in their middle, a code that was added before is brought up to date, lines that can't be
 * used are counted and left out. Zones come from the nearest town of the country.
 * @throws NotPostalFileError when the file is not of that format.
 */
export async function addPostalPlaces(client: Client, lines: AsyncIterable<string>): Promise<PostalAccount> {
  await client.query('BEGIN')
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('gazetteer'))")
    await client.query(
      `CREATE TEMP TABLE postal_line (country text, postal_code text, key text, name text, admin1 text,
         admin1_name text, county text, lat float8, lng float8) ON COMMIT DROP`,
    )
    const packaged = await packagedCountries(client)
    const tally = { read: 0, rejected: 0, rejections: [] as { line: number; reason: string }[] }
    await pipeline(
      Readable.from(toCopyRows(lines, packaged, tally), { objectMode: false }),
      client.query(copyFrom('COPY postal_line FROM STDIN')),
    )
    if (tally.rejected === tally.read) throw new NotPostalFileError(notPostal(tally.rejections))
    const written = await writePlaces(client)
    await client.query('COMMIT')
    await client.query('ANALYZE place, place_name')
    return { ...tally, ...written }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Countries whose postal codes come with the app; a newer gazetteer would undo what is added to them. */
async function packagedCountries(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ country: string }>(
    "SELECT DISTINCT country FROM place WHERE kind = 'postal' AND source = 'packaged'",
  )
  return new Set(rows.map(({ country }) => country))
}

type Tally = Pick<PostalAccount, 'read' | 'rejected'> & { rejections: { line: number; reason: string }[] }

async function* toCopyRows(
  lines: AsyncIterable<string>,
  packaged: ReadonlySet<string>,
  tally: Tally,
): AsyncGenerator<string> {
  let line = 0
  for await (const raw of lines) {
    line++
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text.trim() === '') continue
    tally.read++
    const parsed = parsePostalLine(text)
    const reason =
      typeof parsed === 'string' ? parsed : packaged.has(parsed.country) && comesWithApp(parsed.country)
    if (typeof parsed === 'string' || reason) {
      tally.rejected++
      if (tally.rejections.length < REJECTIONS_KEPT) tally.rejections.push({ line, reason: reason || '' })
      if (tally.read === UNUSABLE_LINES && tally.rejected === tally.read)
        throw new NotPostalFileError(notPostal(tally.rejections))
      continue
    }
    const { country, postalCode, key, name, admin1, admin1Name, county, lat, lng } = parsed
    const row = [country, postalCode, key, name, admin1, admin1Name, county, lat, lng]
    yield `${row.map((value) => String(value).replace(/\\/g, '\\\\')).join('\t')}\n`
  }
}

const comesWithApp = (country: string) => `the postal codes of ${country} come with the app`

function notPostal([first]: readonly { line: number; reason: string }[]): string {
  const why = first ? `line ${first.line}: ${first.reason}` : 'it is empty'
  return `This is no list of postal codes in GeoNames' format (${why}); nothing was changed.`
}

async function writePlaces(client: Client): Promise<{ added: number; updated: number }> {
  await client.query(
    `CREATE TEMP TABLE postal_place ON COMMIT DROP AS
     SELECT l.country, min(l.postal_code) AS postal_code, l.key,
            mode() WITHIN GROUP (ORDER BY l.name) AS name,
            mode() WITHIN GROUP (ORDER BY l.admin1) AS admin1,
            mode() WITHIN GROUP (ORDER BY l.admin1_name) AS admin1_name,
            mode() WITHIN GROUP (ORDER BY l.county) AS county,
            avg(l.lat) AS lat, avg(l.lng) AS lng, NULL::text AS zone
     FROM postal_line l GROUP BY l.country, l.key`,
  )
  await client.query(
    `UPDATE postal_place p SET zone =
       (SELECT t.zone FROM place t
        WHERE t.kind = 'city' AND t.country = p.country
          AND t.cell = ANY(ARRAY(SELECT (floor((p.lat + 90) * 4)::int + y) * 1440 + floor((p.lng + 180) * 4)::int + x
                                 FROM generate_series(-1, 1) y, generate_series(-1, 1) x))
        ORDER BY (t.lat - p.lat) ^ 2 + ((t.lng - p.lng) * cosd(p.lat)) ^ 2, t.id LIMIT 1)`,
  )
  await giveZonesFarFromTowns(client)
  const { rows } = await client.query<{ id: number; added: boolean }>(
    `INSERT INTO place (id, kind, name, admin1, admin1_name, county, country, country_name, postal_code, lat, lng,
                        population, zone, query, source)
     SELECT greatest($1::int, (SELECT max(id) + 1 FROM place WHERE source = 'added'))
              + row_number() OVER (ORDER BY p.country, p.key)::int,
            'postal', p.name, p.admin1, p.admin1_name, p.county, p.country, coalesce(c.name, p.country),
            p.postal_code, p.lat, p.lng, 0, p.zone, p.postal_code || ', ' || p.country, 'added'
     FROM postal_place p LEFT JOIN place c ON c.kind = 'country' AND c.country = p.country
     ON CONFLICT (postal_code, country) WHERE kind = 'postal' DO UPDATE
       SET name = excluded.name, admin1 = excluded.admin1, admin1_name = excluded.admin1_name,
           county = excluded.county, lat = excluded.lat, lng = excluded.lng, zone = excluded.zone
     RETURNING id, xmax = 0 AS added`,
    [FIRST_ADDED_ID],
  )
  await client.query(
    `INSERT INTO place_name (place_id, key, score, country)
     SELECT a.id, p.key, $1::int, p.country
     FROM postal_place p JOIN place a ON a.kind = 'postal' AND a.country = p.country AND a.postal_code = p.postal_code
     ON CONFLICT DO NOTHING`,
    [SCORE],
  )
  const added = rows.filter((row) => row.added).length
  return { added, updated: rows.length - added }
}

async function giveZonesFarFromTowns(client: Client): Promise<void> {
  const { rows } = await client.query<{ key: string; country: string; lat: number; lng: number }>(
    'SELECT key, country, lat, lng FROM postal_place WHERE zone IS NULL',
  )
  await client.query(
    `UPDATE postal_place p SET zone = z.zone
     FROM unnest($1::text[], $2::text[], $3::text[]) AS z (country, key, zone)
     WHERE p.country = z.country AND p.key = z.key`,
    [rows.map((row) => row.country), rows.map((row) => row.key), rows.map((row) => zoneAt(row.lat, row.lng))],
  )
}
