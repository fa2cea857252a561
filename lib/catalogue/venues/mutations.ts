import type { ClientBase } from 'pg'
import type { Change } from '../../feeds/reconcile'
import type { Address, LocatedAddress } from '../../geo/types'
import { zoneAt } from '../../geo/zone'
import { CorrectionError, type MeetingChanges } from '../meeting-changes'
import type { Json } from '../meeting-fields'
import type { Precision } from '../vocabulary'

/** Where an address lies, as far as the gazetteer knows. */
export type FindPoint = (address: Address) => Promise<LocatedAddress | null>

type Wanted = NonNullable<MeetingChanges['venue']>

type VenueRow = {
  name: string
  street: string
  city: string
  county: string
  state: string
  postalCode: string
  country: string
  notes: string
  precision: Precision
  lat: number | null
  lng: number | null
  zone: string
  isPrivate: boolean
}

const TOWN = ['city', 'state', 'postalCode', 'country'] as const
const PARTS = ['name', 'street', 'county', 'notes', ...TOWN] as const

/**
 * Corrects a venue within the transaction that is open, for every meeting at it, and locks the place of each against the
 * feed. Returns the changes, by part; none when it says so already, unless the
 * feed contests the place and this decides. A new town without a point is looked up.
 */
export async function correctVenue(
  client: ClientBase,
  venueId: number,
  published: Json,
  { wanted, findPoint, isContested }: { wanted: Wanted; findPoint: FindPoint; isContested: boolean },
  correction: { actor: string; reason: string; now: Date },
): Promise<Record<string, Change>> {
  const before = await readVenue(client, venueId)
  if (before.isPrivate && (wanted.street !== undefined || wanted.point))
    throw new CorrectionError(
      `The venue is shown as ${before.precision} only, so its street and its point can't be set.`,
    )
  const after = await relocate(before, wanted, findPoint)
  const changes = Object.fromEntries(
    ([...PARTS, 'precision', 'lat', 'lng', 'zone'] as const)
      .filter((part) => before[part] !== after[part] || (isContested && part in wanted))
      .map((part) => [`venue.${part}`, { from: before[part], to: after[part] }]),
  )
  if (Object.keys(changes).length === 0) return {}
  await client.query(
    `UPDATE venue SET name = $2, street = $3, city = $4, county = $5, state = $6, postal_code = $7, country = $8, notes = $9,
       precision = $10, lat = $11, lng = $12, zone = $13, updated_at = $14
     WHERE id = $1`,
    [
      venueId,
      after.name,
      after.street,
      after.city,
      after.county,
      after.state,
      after.postalCode,
      after.country,
      after.notes,
      after.precision,
      after.lat,
      after.lng,
      after.zone,
      correction.now,
    ],
  )
  await lockPlace(client, venueId, published, correction)
  await client.query(
    `INSERT INTO revision (entity, entity_id, at, action, actor, reason, changes)
     VALUES ('venue', $1, $2, 'updated', $3, $4, $5)`,
    [String(venueId), correction.now, correction.actor, correction.reason, JSON.stringify(changes)],
  )
  return changes
}

async function readVenue(client: ClientBase, venueId: number): Promise<VenueRow> {
  const { rows } = await client.query<VenueRow>(
    `SELECT name, street, city, county, state, postal_code AS "postalCode", country, notes, precision, lat, lng, zone,
       EXISTS (SELECT FROM venue_private p WHERE p.venue_id = venue.id) AS "isPrivate"
     FROM venue WHERE id = $1 FOR UPDATE`,
    [venueId],
  )
  const [row] = rows
  if (!row) throw new Error(`There is no venue ${venueId}.`)
  return row
}

async function relocate(
  before: VenueRow,
  { point, ...parts }: Wanted,
  findPoint: FindPoint,
): Promise<VenueRow> {
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  const after: VenueRow = { ...before, ...given }
  if (point) {
    const zone = zoneAt(point.lat, point.lng)
    return { ...after, ...point, precision: 'exact', zone: zone.startsWith('Etc/') ? before.zone : zone }
  }
  if (TOWN.every((part) => after[part] === before[part])) return after
  const { city, state, country } = after
  const found = await findPoint({
    city,
    state,
    country,
    postalCode: before.isPrivate ? '' : after.postalCode,
  })
  return {
    ...after,
    lat: found?.lat ?? null,
    lng: found?.lng ?? null,
    zone: found?.zone ?? before.zone,
    precision: before.isPrivate ? before.precision : (found?.precision ?? 'city'),
  }
}

async function lockPlace(
  client: ClientBase,
  venueId: number,
  published: Json,
  { actor, reason, now }: { actor: string; reason: string; now: Date },
): Promise<void> {
  await client.query(
    `INSERT INTO field_lock (meeting_id, field, locked_at, locked_by, reason, feed_value)
     SELECT id, 'venue', $2, $3, $4, $5 FROM meeting WHERE venue_id = $1 AND feed_id IS NOT NULL
     ON CONFLICT (meeting_id, field) DO UPDATE SET locked_at = EXCLUDED.locked_at, locked_by = EXCLUDED.locked_by,
       reason = EXCLUDED.reason,
       feed_value = CASE WHEN field_lock.conflict_since IS NULL THEN field_lock.feed_value ELSE field_lock.conflict_value END,
       conflict_value = NULL, conflict_since = NULL`,
    [venueId, now, actor, reason, JSON.stringify(published)],
  )
  await client.query(
    `INSERT INTO field_provenance (meeting_id, field, actor, set_at)
     SELECT id, 'venue', $2, $3 FROM meeting WHERE venue_id = $1
     ON CONFLICT (meeting_id, field) DO UPDATE SET feed_run_id = NULL, actor = EXCLUDED.actor, set_at = EXCLUDED.set_at`,
    [venueId, actor, now],
  )
}
