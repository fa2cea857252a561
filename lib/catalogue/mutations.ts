import type { ClientBase } from 'pg'
import { writeDb } from '../db/prisma'
import { PUBLISHED, PUBLISHED_JOINS } from '../feeds/apply/snapshots.sql'
import type { Change, Snapshot } from '../feeds/reconcile'
import { localDateAt } from '../schedule/zone-clock'
import {
  CorrectionError,
  checked,
  dateSchema,
  type MeetingChanges,
  meetingChangesSchema,
  reasonSchema,
} from './meeting-changes'
import {
  type ColumnField,
  type Json,
  MEETING_COLUMNS,
  type MeetingField,
  PRIVATE_FIELDS,
} from './meeting-fields'
import { type ReportKind, reportSchema } from './report'
import { slotChanges } from './slot-changes'
import { toSlug } from './slug'
import { correctVenue, type FindPoint } from './venues/mutations'

/** Who corrects, why, and when. The reason is public: it stands on the listing and in its history. */
export type Correction = { actor: string; reason: string; now: Date }

/** What a correction did: the fields as they were and as they are; the same where it only settled a conflict. */
export type Corrected = {
  id: string
  slug: string
  name: string
  changes: Readonly<Record<string, Change>>
  /** The other meetings at a corrected venue, which changed with it. */
  others: readonly string[]
  /** How many open reports of the meeting this answered. */
  answered: number
}

/**
 * Saves what a visitor says is wrong with a listing, and that it was said. Nothing about the visitor is kept; the
 * message stands in the report alone.
 */
export async function createReport(report: {
  meetingId: string
  kind: ReportKind
  message: string
}): Promise<void> {
  const { kind, message } = reportSchema.parse(report)
  const { meetingId } = report
  const db = writeDb()
  await db.$transaction([
    db.report.create({ data: { meetingId, kind, message } }),
    db.revision.create({
      data: { entity: 'meeting', entityId: meetingId, action: 'reported', changes: { kind } },
    }),
  ])
}

/** Takes a meeting out for good: its address then answers that it is closed, and why. */
export function closeMeeting(client: ClientBase, id: string, correction: Correction): Promise<Corrected> {
  return correct(client, id, 'closed', correction, async (current) => {
    if (current.status === 'closed') throw new CorrectionError('The meeting is closed already.')
    return {
      fields: { status: 'closed', statusReason: correction.reason },
      dates: { closedAt: correction.now, suspendedFrom: null, suspendedUntil: null },
    }
  })
}

/**
 * Says that a meeting does not take place for a while. Dates are local and inclusive; without `from` it begins at once,
 * and without `until` it stays out of every search until it is reopened.
 */
export function suspendMeeting(
  client: ClientBase,
  id: string,
  { from, until }: { from: string | null; until: string | null },
  correction: Correction,
): Promise<Corrected> {
  return correct(client, id, 'suspended', correction, async (current) => {
    if (current.status === 'closed') throw new CorrectionError('The meeting is closed: reopen it first.')
    const suspendedFrom = from === null ? null : checked(dateSchema, from, 'from')
    const suspendedUntil = until === null ? null : checked(dateSchema, until, 'until')
    if (suspendedUntil !== null && suspendedUntil < localDateAt(String(current.zone), correction.now))
      throw new CorrectionError(`"until" is over already: ${suspendedUntil}.`)
    if (suspendedFrom && suspendedUntil && suspendedFrom > suspendedUntil)
      throw new CorrectionError(`It would end (${suspendedUntil}) before it begins (${suspendedFrom}).`)
    return {
      fields: { status: 'suspended', statusReason: correction.reason },
      dates: { closedAt: null, suspendedFrom, suspendedUntil },
    }
  })
}

/** Publishes a closed or suspended meeting again. */
export function reopenMeeting(client: ClientBase, id: string, correction: Correction): Promise<Corrected> {
  return correct(client, id, 'reopened', correction, async (current) => {
    if (current.status === 'published') throw new CorrectionError('The meeting is open already.')
    return {
      fields: { status: 'published', statusReason: '' },
      dates: { closedAt: null, suspendedFrom: null, suspendedUntil: null },
    }
  })
}

/**
 * Sets fields of a meeting, and of its venue for everyone who meets there. Each set field is locked: a feed that says
 * something else is remembered, not followed. `findPoint` finds a venue whose town changed without a point given.
 */
export function editMeeting(
  client: ClientBase,
  id: string,
  wanted: MeetingChanges,
  correction: Correction,
  findPoint: FindPoint,
): Promise<Corrected> {
  return correct(client, id, 'updated', correction, async (current) => {
    const { venue, join, ...plain } = checked(meetingChangesSchema, wanted)
    const fields: Partial<Record<MeetingField, Json>> = {}
    for (const [field, value] of Object.entries(plain))
      if (value !== undefined) fields[field as MeetingField] = value
    if (fields.format) requirePlaceFor(String(fields.format), current)
    Object.assign(fields, slotChanges(plain, current))
    if (join) fields.join = joinWith(current.join, join)
    return { fields, venue: venue && Object.keys(venue).length > 0 ? { wanted: venue, findPoint } : null }
  })
}

function requirePlaceFor(format: string, current: Snapshot): void {
  if ((format === 'in-person' || format === 'hybrid') && current.venue === null)
    throw new CorrectionError(`It can't be ${format}: it has no venue.`)
}

type JoinParts = NonNullable<MeetingChanges['join']>
const JOIN_PARTS = ['url', 'meetingNumber', 'passcode', 'phone', 'dialInCode', 'notes'] as const

/** The ways to join with these parts changed; null when none is left. */
function joinWith(current: Json, wanted: JoinParts): Json {
  const old: readonly Json[] = Array.isArray(current) ? current : []
  const parts = JOIN_PARTS.map((part, at) => wanted[part] ?? old[at] ?? '')
  return parts.every((part) => part === '') ? null : parts
}

type Plan = {
  fields: Partial<Record<MeetingField, Json>>
  /** Columns that no feed sets. */
  dates?: { closedAt: Date | null; suspendedFrom: string | null; suspendedUntil: string | null }
  venue?: { wanted: NonNullable<MeetingChanges['venue']>; findPoint: FindPoint } | null
}

type Action = 'closed' | 'suspended' | 'reopened' | 'updated'

async function correct(
  client: ClientBase,
  id: string,
  action: Action,
  correction: Correction,
  plan: (current: Snapshot) => Promise<Plan>,
): Promise<Corrected> {
  const reason = checked(reasonSchema, correction.reason, 'reason')
  await client.query('BEGIN')
  try {
    const { rows } = await client.query<CurrentMeeting>(
      `SELECT ${PUBLISHED} AS current, m.sample, m.venue_id AS "venueId",
         m.suspended_from::text AS "suspendedFrom", m.suspended_until::text AS "suspendedUntil",
         ARRAY(SELECT field FROM field_lock l WHERE l.meeting_id = m.id AND l.conflict_since IS NOT NULL) AS contested
       FROM meeting m ${PUBLISHED_JOINS}
       WHERE m.id = $1 FOR UPDATE OF m`,
      [id],
    )
    const [row] = rows
    if (!row) throw new CorrectionError(`There is no meeting "${id}".`)
    if (row.sample)
      throw new CorrectionError(
        'It is a sample, which nobody corrects: "npm run sample:remove" takes all samples away.',
      )
    const { fields, dates, venue } = await plan(row.current)
    const given = { ...correction, reason }
    const set = (Object.entries(fields) as [MeetingField, Json][]).filter(
      ([field, to]) =>
        row.contested.includes(field) || JSON.stringify(to) !== JSON.stringify(row.current[field]),
    )
    await setFields(client, id, Object.fromEntries(set))
    const changes: Record<string, Change> = {}
    for (const [field, to] of set) {
      const change = { from: row.current[field], to }
      await lockField(client, id, field, change, given)
      changes[field] = PRIVATE_FIELDS.has(field) ? { from: 'private', to: 'private' } : change
    }
    if (dates) Object.assign(changes, await setDates(client, id, row, dates))
    const moved = venue ? await changePlace(client, row, venue, given) : {}
    const keepsZone = fields.zone !== undefined ? id : null
    const zones = moved['venue.zone']
      ? await followZone(client, row.venueId, moved['venue.zone'].to, keepsZone, given)
      : new Map<string, Record<string, Change>>()
    Object.assign(changes, moved, zones.get(id))
    if (Object.keys(changes).length === 0)
      throw new CorrectionError('Nothing would change: it says so already.')
    const others = Object.keys(moved).length > 0 ? await othersAt(client, row.venueId, id) : []
    await recordChange(client, id, action, changes, given)
    for (const other of others)
      await recordChange(client, other, 'updated', { ...moved, ...zones.get(other) }, given)
    const answered = await answerReports(client, id, action, given)
    await client.query('SELECT refresh_meeting_search($1::text[])', [[id, ...others]])
    const named = await client.query<{ slug: string; name: string }>(
      'SELECT slug, name FROM meeting WHERE id = $1',
      [id],
    )
    await client.query('COMMIT')
    const { slug = '', name = '' } = named.rows[0] ?? {}
    return { id, slug, name, changes, others, answered }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

type CurrentMeeting = {
  current: Snapshot
  sample: boolean
  venueId: number | null
  suspendedFrom: string | null
  suspendedUntil: string | null
  /** Fields that the feed says something else of than a person did. */
  contested: readonly string[]
}

async function changePlace(
  client: ClientBase,
  { current, venueId, contested }: CurrentMeeting,
  venue: NonNullable<Plan['venue']>,
  correction: Correction,
): Promise<Record<string, Change>> {
  if (venueId === null) throw new CorrectionError('The meeting has no venue to correct.')
  const plan = { ...venue, isContested: contested.includes('venue') }
  return await correctVenue(client, venueId, current.venue, plan, correction)
}

/**
 * Who meets at a venue in person goes by its clock. Returns the changes by meeting; `keepsZone` is one that was just
 * given a zone of its own.
 */
async function followZone(
  client: ClientBase,
  venueId: number | null,
  zone: Json,
  keepsZone: string | null,
  correction: Correction,
): Promise<Map<string, Record<string, Change>>> {
  const { rows } = await client.query<{ id: string; zone: string }>(
    `SELECT id, zone FROM meeting
     WHERE venue_id = $1 AND format IN ('in-person', 'hybrid') AND zone <> $2 AND id IS DISTINCT FROM $3
     ORDER BY id FOR UPDATE`,
    [venueId, zone, keepsZone],
  )
  const followed = new Map<string, Record<string, Change>>()
  for (const { id, zone: from } of rows) {
    await setFields(client, id, { zone })
    await lockField(client, id, 'zone', { from, to: zone }, correction)
    followed.set(id, { zone: { from, to: zone } })
  }
  return followed
}

async function othersAt(client: ClientBase, venueId: number | null, id: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM meeting WHERE venue_id = $1 AND id <> $2',
    [venueId, id],
  )
  return rows.map((other) => other.id)
}

async function recordChange(
  client: ClientBase,
  id: string,
  action: Action,
  changes: Readonly<Record<string, Change>>,
  { actor, reason, now }: Correction,
): Promise<void> {
  await client.query('UPDATE meeting SET version = version + 1, updated_at = $2 WHERE id = $1', [id, now])
  await client.query(
    `INSERT INTO revision (entity, entity_id, at, action, actor, reason, changes)
     VALUES ('meeting', $1, $2, $3, $4, $5, $6)`,
    [id, now, action, actor, reason, JSON.stringify(changes)],
  )
}

async function answerReports(
  client: ClientBase,
  id: string,
  action: Action,
  { actor, reason, now }: Correction,
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE report SET resolved_at = $2, resolved_by = $3, resolution = $4
     WHERE meeting_id = $1 AND resolved_at IS NULL`,
    [id, now, actor, `${action}: ${reason}`],
  )
  return rowCount ?? 0
}

/** All at once: what a slot needs is checked as a whole. */
async function setFields(
  client: ClientBase,
  id: string,
  { join, ...fields }: Partial<Record<MeetingField, Json>>,
): Promise<void> {
  if (join !== undefined) await setJoin(client, id, join)
  const columns = Object.entries(fields).map(([field, value]) => {
    if (!(field in MEETING_COLUMNS)) throw new Error(`The field "${field}" is not set this way.`)
    return [MEETING_COLUMNS[field as ColumnField], value] as [string, Json]
  })
  if (fields.name !== undefined) columns.push(['slug', toSlug(String(fields.name)) || 'meeting'])
  if (columns.length === 0) return
  const assigned = columns.map(([column], at) => `${column} = $${at + 2}`).join(', ')
  await client.query(`UPDATE meeting SET ${assigned} WHERE id = $1`, [
    id,
    ...columns.map(([, value]) => value),
  ])
}

async function setJoin(client: ClientBase, id: string, value: Json): Promise<void> {
  if (value === null) {
    await client.query('DELETE FROM join_access WHERE meeting_id = $1', [id])
    return
  }
  await client.query(
    `INSERT INTO join_access (meeting_id, url, meeting_number, passcode, phone, dial_in_code, notes)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (meeting_id) DO UPDATE SET url = EXCLUDED.url, meeting_number = EXCLUDED.meeting_number,
       passcode = EXCLUDED.passcode, phone = EXCLUDED.phone, dial_in_code = EXCLUDED.dial_in_code, notes = EXCLUDED.notes`,
    [id, ...(value as readonly string[])],
  )
}

async function setDates(
  client: ClientBase,
  id: string,
  before: CurrentMeeting,
  { closedAt, suspendedFrom, suspendedUntil }: NonNullable<Plan['dates']>,
): Promise<Record<string, Change>> {
  await client.query(
    'UPDATE meeting SET closed_at = $2, suspended_from = $3, suspended_until = $4 WHERE id = $1',
    [id, closedAt, suspendedFrom, suspendedUntil],
  )
  return Object.fromEntries(
    Object.entries({ suspendedFrom, suspendedUntil })
      .map(
        ([field, to]) => [field, { from: before[field as 'suspendedFrom' | 'suspendedUntil'], to }] as const,
      )
      .filter(([, { from, to }]) => from !== to),
  )
}

/**
 * Keeps a person's value against the feed. Deciding again settles an open conflict in the person's favour; setting the
 * feed's own value again gives the field back to the feed.
 */
async function lockField(
  client: ClientBase,
  id: string,
  field: MeetingField,
  { from, to }: Change,
  { actor, reason, now }: Correction,
): Promise<void> {
  await client.query(
    `INSERT INTO field_lock (meeting_id, field, locked_at, locked_by, reason, feed_value)
     SELECT id, $2, $3, $4, $5, $6 FROM meeting WHERE id = $1 AND feed_id IS NOT NULL
     ON CONFLICT (meeting_id, field) DO UPDATE SET locked_at = EXCLUDED.locked_at, locked_by = EXCLUDED.locked_by,
       reason = EXCLUDED.reason,
       feed_value = CASE WHEN field_lock.conflict_since IS NULL THEN field_lock.feed_value ELSE field_lock.conflict_value END,
       conflict_value = NULL, conflict_since = NULL`,
    [id, field, now, actor, reason, JSON.stringify(from)],
  )
  await client.query(
    'DELETE FROM field_lock WHERE meeting_id = $1 AND field = $2 AND feed_value = $3::jsonb',
    [id, field, JSON.stringify(to)],
  )
  await client.query(
    `INSERT INTO field_provenance (meeting_id, field, actor, set_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (meeting_id, field) DO UPDATE SET feed_run_id = NULL, actor = EXCLUDED.actor, set_at = EXCLUDED.set_at`,
    [id, field, actor, now],
  )
}
