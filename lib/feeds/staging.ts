import { hash } from 'node:crypto'
import { toSlug } from '@/lib/catalogue/slug'
import { type CopyValue, storable } from './copy-text'
import type { PlacedMeeting, PlacedVenue } from './locate'
import type { IncomingMeeting, IncomingServiceBody, IncomingVenue, Rejection, SourceRow } from './types'

/** Columns, with their types, of the tables that hold a run's rows until they are applied. */
const TABLES = {
  incoming_row: {
    row_number: 'integer',
    row_key: 'text',
    raw_hash: 'text',
    raw: 'text',
    group_notes: 'text',
  },
  incoming_rejection: { row_number: 'integer', row_key: 'text', reason: 'text', detail: 'text' },
  incoming_body: { key: 'text', parent_key: 'text', name: 'text', url: 'text', phone: 'text' },
  incoming_region: { path: 'text', parent_path: 'text', name: 'text' },
  incoming_group: { key: 'text', slug: 'text', name: 'text', body_key: 'text' },
  incoming_venue: {
    key: 'text',
    name: 'text',
    street: 'text',
    city: 'text',
    county: 'text',
    state: 'text',
    postal_code: 'text',
    country: 'text',
    notes: 'text',
    precision: 'text',
    lat: 'double precision',
    lng: 'double precision',
    zone: 'text',
    unpublished_street: 'text',
    unpublished_lat: 'double precision',
    unpublished_lng: 'double precision',
  },
  incoming_meeting: {
    row_number: 'integer',
    row_key: 'text',
    source_key: 'text',
    fellowship_id: 'integer',
    slug: 'text',
    name: 'text',
    format: 'text',
    status: 'text',
    status_reason: 'text',
    day: 'smallint',
    start_minute: 'smallint',
    duration_minutes: 'smallint',
    zone: 'text',
    recurrence: 'text',
    week_of_month: 'smallint',
    interval_weeks: 'smallint',
    anchor_date: 'date',
    effective_from: 'date',
    effective_until: 'date',
    skipped_dates: 'date[]',
    features: 'text[]',
    languages: 'text[]',
    source_formats: 'jsonb',
    notes: 'text',
    source_url: 'text',
    source_updated_at: 'timestamptz',
    group_key: 'text',
    body_key: 'text',
    venue_key: 'text',
    region_path: 'text',
    join_url: 'text',
    join_number: 'text',
    join_passcode: 'text',
    join_phone: 'text',
    join_dial_in: 'text',
    join_notes: 'text',
    contacts: 'text[]',
  },
} as const

export type StagingTable = keyof typeof TABLES

export const STAGING_TABLES = Object.keys(TABLES) as StagingTable[]

export const stagingColumns = (table: StagingTable): string[] => Object.keys(TABLES[table])

/**
 * Temporary tables: unlogged, gone with the transaction however it ends, and owned by the app's role, which may create
 * no others but may so gather statistics on them.
 */
export const CREATE_STAGING = [
  // enough to sort and hash a large feed in memory, until the end of the transaction
  "SET LOCAL work_mem = '64MB'",
  'SET LOCAL jit = off',
  ...STAGING_TABLES.map(
    (table) =>
      `CREATE TEMP TABLE ${table} (${Object.entries(TABLES[table])
        .map(([column, type]) => `${column} ${type}`)
        .join(', ')}) ON COMMIT DROP`,
  ),
  'ALTER TABLE incoming_meeting ADD COLUMN meeting_id text',
  `CREATE TEMP TABLE decision (meeting_id text, source_key text, kind text, changes jsonb, kept text[], reason text)
   ON COMMIT DROP`,
  'CREATE TEMP TABLE touched_group (id text) ON COMMIT DROP',
]

/** Joins the two halves of a contact in one array item; no kind and no address holds it. */
export const CONTACT_SEPARATOR = ' '

export type StagedRow = { table: StagingTable; values: readonly CopyValue[] }

export type StagingContext = { rootRegion: string; fellowshipId: number }

/** One meeting as the lines that it puts into the staging tables. Shared lines (venue, group, region) may repeat. */
export function stageMeeting(
  row: SourceRow,
  placed: PlacedMeeting,
  { rootRegion, fellowshipId }: StagingContext,
): StagedRow[] {
  const { meeting, zone, venue } = placed
  const regions = regionPath([rootRegion, ...meeting.regions])
  const groupKey = meeting.group && keyOf([meeting.group.name, meeting.serviceBodyKey ?? ''])
  const venueKey = meeting.venue && venueKeyOf(meeting.venue, placed.townOnly)
  const staged: StagedRow[] = regions.map(({ path, parentPath, name }) => ({
    table: 'incoming_region',
    values: [path, parentPath, name],
  }))
  if (meeting.group && groupKey)
    staged.push({
      table: 'incoming_group',
      values: [groupKey, toSlug(meeting.group.name) || 'group', meeting.group.name, meeting.serviceBodyKey],
    })
  if (venue && venueKey) staged.push({ table: 'incoming_venue', values: venueValues(venueKey, venue) })
  const { join } = meeting
  staged.push({
    table: 'incoming_meeting',
    values: [
      row.rowNumber,
      row.rowKey,
      meeting.sourceKey,
      fellowshipId,
      toSlug(meeting.name) || 'meeting',
      meeting.name,
      meeting.format,
      meeting.status,
      meeting.statusReason,
      meeting.day,
      meeting.startMinute,
      meeting.durationMinutes,
      zone,
      meeting.recurrence,
      meeting.weekOfMonth,
      meeting.intervalWeeks,
      meeting.anchorDate,
      meeting.effectiveFrom,
      meeting.effectiveUntil,
      meeting.skippedDates,
      meeting.features,
      meeting.languages,
      JSON.stringify(meeting.sourceFormats, (_key, value) =>
        typeof value === 'string' ? storable(value) : value,
      ),
      meeting.notes,
      meeting.sourceUrl,
      meeting.sourceUpdatedAt,
      groupKey,
      meeting.serviceBodyKey,
      venueKey,
      regions.at(-1)?.path ?? null,
      join?.url ?? null,
      join?.meetingId ?? null,
      join?.passcode ?? null,
      join?.phone ?? null,
      join?.dialInCode ?? null,
      join?.notes ?? null,
      [...new Set(meeting.contacts.map(({ kind, value }) => `${kind}${CONTACT_SEPARATOR}${value}`))].sort(),
    ],
  })
  return staged
}

export const stageRow = (row: SourceRow): StagedRow => ({
  table: 'incoming_row',
  values: [row.rowNumber, row.rowKey, row.rawHash, row.raw, row.meetings[0]?.group?.notes ?? ''],
})

export const stageRejection = ({ rowNumber, rowKey, reason, detail }: Rejection): StagedRow => ({
  table: 'incoming_rejection',
  values: [rowNumber, rowKey, reason, detail],
})

export const stageServiceBody = (body: IncomingServiceBody): StagedRow => ({
  table: 'incoming_body',
  values: [body.sourceKey, body.parentKey, body.name, body.url, body.phone],
})

/** A meeting that the catalogue's own checks would refuse, which would stop the whole run; null when it is sound. */
export function problemOf(meeting: IncomingMeeting): Pick<Rejection, 'reason' | 'detail'> | null {
  const { day, startMinute, durationMinutes, recurrence, weekOfMonth, intervalWeeks, anchorDate } = meeting
  if (day !== null && !isWhole(day, 0, 6)) return { reason: 'bad-day', detail: `There is no weekday ${day}.` }
  if (startMinute !== null && !isWhole(startMinute, 0, 1439))
    return { reason: 'bad-time', detail: `There is no minute ${startMinute} in a day.` }
  if (!isWhole(durationMinutes, 1, 1440))
    return { reason: 'bad-time', detail: `It would last ${durationMinutes} minutes.` }
  if (recurrence === 'by-appointment') return null
  if (day === null || startMinute === null) return { reason: 'bad-time', detail: 'It has no day or no time.' }
  if (recurrence === 'monthly' && weekOfMonth === null)
    return { reason: 'bad-day', detail: 'It is monthly, but no week of the month is given.' }
  if (recurrence === 'interval' && (intervalWeeks === null || intervalWeeks < 1 || anchorDate === null))
    return { reason: 'bad-day', detail: 'It takes place every few weeks, but no first date is given.' }
  return null
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most

const keyOf = (parts: readonly (string | number | null)[]) =>
  hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)

/** From what the source says, not from what the gazetteer made of it: a better gazetteer makes no new venues. */
function venueKeyOf(venue: IncomingVenue, townOnly: boolean): string {
  const { name, street, city, county, state, postalCode, country, notes, precision, lat, lng } = venue
  const shown = townOnly ? 'town-only' : precision
  return keyOf([name, street, city, county, state, postalCode, country, notes, shown, lat, lng])
}

function venueValues(key: string, venue: PlacedVenue): CopyValue[] {
  const { point, unpublished } = venue
  return [
    key,
    venue.name,
    venue.street,
    venue.city,
    venue.county,
    venue.state,
    venue.postalCode,
    venue.country,
    venue.notes,
    venue.precision,
    point?.lat ?? null,
    point?.lng ?? null,
    venue.zone,
    unpublished?.street ?? null,
    unpublished?.point?.lat ?? null,
    unpublished?.point?.lng ?? null,
  ]
}

const DEEPEST_REGION = 6

/** The regions from the root down to the row's own, each with the slugs that lead there. */
function regionPath(names: readonly string[]): { path: string; parentPath: string | null; name: string }[] {
  const nodes: { path: string; parentPath: string | null; name: string }[] = []
  let last = ''
  for (const name of names.slice(0, DEEPEST_REGION)) {
    const slug = toSlug(name) || name.trim().toLowerCase().replaceAll('/', ' ').slice(0, 60)
    if (slug === '' || slug === last) continue
    last = slug
    const parentPath = nodes.at(-1)?.path ?? null
    nodes.push({ path: parentPath ? `${parentPath}/${slug}` : slug, parentPath, name: name.trim() })
  }
  return nodes
}
