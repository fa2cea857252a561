import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { fromLine, type PackagedPlace } from './place-file'
import { toPlaceQuery } from './place-label'
import { namesOf } from './place-score'

const PACKAGED_FILE = join(import.meta.dirname, '../../prisma/gazetteer/places.tsv.br')

/** Part of the version: raised when the same file must give other rows. */
const LOADER_VERSION = 1

const PLACES_PER_CHUNK = 2000

/**
 * Loads the packaged gazetteer in one transaction and returns how many places it holds; does nothing when
 * this version is loaded already. A newer version replaces the older one's places and leaves those that the
 * operator added. `onProgress` hears of places written, out of all.
 */
export async function loadGazetteer(
  client: Client,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const bytes = await readFile(PACKAGED_FILE)
  const version = `${LOADER_VERSION}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
  const loaded = await loadedVersion(client)
  if (loaded?.version === version) return loaded.places
  const text = (await promisify(brotliDecompress)(bytes)).toString('utf8')
  const places = text.trimEnd().split('\n').map(fromLine)

  await client.query('BEGIN')
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('gazetteer'))")
    await withoutIndexes(client, async () => {
      await deletePlaces(client, places)
      await copyPlaces(client, places, onProgress)
    })
    await client.query(
      `INSERT INTO gazetteer_version (id, version, places) VALUES (1, $1, $2)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, places = excluded.places, loaded_at = now()`,
      [version, places.length],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  // Vacuumed too, so that a type-ahead reads the index alone
  await client.query('VACUUM (ANALYZE) place, place_name')
  return places.length
}

async function loadedVersion(client: Client) {
  const { rows } = await client.query<{ version: string; places: number }>(
    'SELECT version, places FROM gazetteer_version',
  )
  return rows[0]
}

/** Takes out the older version, and what an operator added where the new one has postal codes of its own. */
async function deletePlaces(client: Client, places: readonly PackagedPlace[]): Promise<void> {
  const countries = new Set(places.filter((p) => p.kind === 'postal').map((p) => p.country))
  const old = "source = 'packaged' OR (kind = 'postal' AND country = ANY($1::text[]))"
  await client.query(`DELETE FROM place_name WHERE place_id IN (SELECT id FROM place WHERE ${old})`, [
    [...countries],
  ])
  await client.query(`DELETE FROM place WHERE ${old}`, [[...countries]])
}

type Definition = { drop: string; create: string }

/**
 * Half a million rows are written several times as fast when their indexes are made afterwards, from the
 * definitions that stand in the database. Only a table's owner may do so; others write with indexes.
 */
async function withoutIndexes(client: Client, write: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Definition>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create
     FROM pg_constraint
     WHERE conrelid = 'place_name'::regclass AND contype IN ('f', 'p')
       AND pg_has_role((SELECT relowner FROM pg_class WHERE oid = conrelid), 'MEMBER')
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     FROM pg_index
     WHERE indrelid IN ('place'::regclass, 'place_name'::regclass) AND NOT indisprimary
       AND pg_has_role((SELECT relowner FROM pg_class WHERE oid = indrelid), 'MEMBER')`,
  )
  for (const { drop } of rows) await client.query(drop)
  await write()
  for (const { create } of rows) await client.query(create)
}

async function copyPlaces(
  client: Client,
  places: readonly PackagedPlace[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const countries = new Map(places.filter((p) => p.kind === 'country').map((p) => [p.country, p.name]))
  const states = new Map(
    places.filter((p) => p.kind === 'state').map((p) => [`${p.country}.${p.admin1}`, p.name]),
  )
  let done = 0
  const onChunk = (size: number) => {
    done += size / 2
    onProgress(Math.round(done), places.length)
  }
  await copy(
    client,
    `COPY place (id, kind, name, admin1, admin1_name, county, country, country_name, postal_code, lat, lng,
       population, zone, query, source) FROM STDIN`,
    inChunks(places, onChunk, (p) => {
      const admin1Name = states.get(`${p.country}.${p.admin1}`) ?? ''
      const countryName = countries.get(p.country) ?? p.country
      const query = toPlaceQuery({ ...p, admin1Name, countryName }, p.clarity)
      const where = [p.admin1, admin1Name, p.county, p.country, countryName, p.postalCode, p.lat, p.lng]
      return [[p.id, p.kind, p.name, ...where, p.population, p.zone, query, 'packaged']]
    }),
  )
  await copy(
    client,
    'COPY place_name (place_id, key, score, country) FROM STDIN',
    inChunks(places, onChunk, (p) => namesOf(p).map(({ key, score }) => [p.id, key, score, p.country])),
  )
}

async function copy(client: Client, statement: string, chunks: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(statement)))
}

function* inChunks(
  places: readonly PackagedPlace[],
  onChunk: (size: number) => void,
  toRows: (place: PackagedPlace) => (string | number)[][],
): Generator<string> {
  for (let start = 0; start < places.length; start += PLACES_PER_CHUNK) {
    const chunk = places.slice(start, start + PLACES_PER_CHUNK)
    yield chunk
      .flatMap(toRows)
      .map((row) => `${row.map(toCopyText).join('\t')}\n`)
      .join('')
    onChunk(chunk.length)
  }
}

function toCopyText(value: string | number): string {
  return typeof value === 'number' ? `${value}` : value.replace(/\\/g, '\\\\')
}
