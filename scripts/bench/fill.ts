import type { ClientBase } from 'pg'
import { toSlug } from '@/lib/catalogue/slug'
import { CopyBuffer } from '@/lib/feeds/run-copy'
import {
  type DrawnGroup,
  type DrawnMeeting,
  type DrawnVenue,
  drawMeetings,
  first,
  type Town,
} from './generator'
import { toMeetingGuideRow } from './meeting-guide-file'

const IDS_AT_ONCE = 10_000
/** So that VACUUM can mark all of it visible at once. */
const NOT_MEETINGS = ['support_group', 'venue', 'feed_record', 'join_access', 'search_cell', 'zone']

/**
 * Fills the catalogue of a seeded database with invented meetings, past the import, as an import would leave it:
 * one feed for each fellowship, records of its rows, search rows. `client` needs an administrator's rights.
 */
export async function fillCatalogue(
  client: ClientBase,
  { towns, seed, meetings }: { towns: readonly Town[]; seed: string; meetings: number },
  onProgress: (text: string) => void,
): Promise<void> {
  const fellowships = await makeFeeds(client)
  // Foreign keys hold by construction, and checking them row by row would take longer than all the rest
  await client.query("SET session_replication_role = 'replica'")
  const writer = new CatalogueWriter(client, fellowships)
  for (const meeting of first(drawMeetings({ towns, seed }), meetings)) await writer.write(meeting)
  await writer.end()
  await client.query('RESET session_replication_role')
  onProgress('writing the search rows')
  await client.query("SELECT setval('venue_id_seq', (SELECT max(id) FROM venue))")
  await client.query('SELECT refresh_meeting_search(NULL)')
  await client.query(`VACUUM ANALYZE meeting, meeting_search, meeting_summary, ${NOT_MEETINGS.join(', ')}`)
}

type Fellowship = { fellowshipId: number; feedId: number }

async function makeFeeds(client: ClientBase): Promise<Map<string, Fellowship>> {
  const { rows } = await client.query<Fellowship & { slug: string }>(`
    WITH made AS (
      INSERT INTO feed (slug, name, format, fellowship_id, last_success_at)
      SELECT slug, name || ' (invented)', 'meeting-guide', id, '2026-11-20T08:00Z' FROM fellowship
      RETURNING id, slug, fellowship_id
    )
    SELECT slug, fellowship_id AS "fellowshipId", id AS "feedId" FROM made`)
  return new Map(rows.map((row) => [row.slug, row]))
}

class CatalogueWriter {
  readonly #client: ClientBase
  readonly #fellowships: ReadonlyMap<string, Fellowship>
  readonly #groups: CopyBuffer
  readonly #venues: CopyBuffer
  readonly #meetings: CopyBuffer
  readonly #joins: CopyBuffer
  readonly #records: CopyBuffer
  #ids: string[] = []
  #groupId = ''
  #groupsWritten = 0
  #venuesWritten = 0

  constructor(client: ClientBase, fellowships: ReadonlyMap<string, Fellowship>) {
    this.#client = client
    this.#fellowships = fellowships
    this.#groups = new CopyBuffer('support_group', ['id', 'slug', 'fellowship_id', 'feed_id', 'name'])
    this.#venues = new CopyBuffer('venue', VENUE_COLUMNS)
    this.#meetings = new CopyBuffer('meeting', MEETING_COLUMNS)
    this.#joins = new CopyBuffer('join_access', ['meeting_id', 'url', 'phone'])
    this.#records = new CopyBuffer('feed_record', ['feed_id', 'row_key', 'raw_hash', 'raw', 'last_seen_at'])
  }

  async write(meeting: DrawnMeeting): Promise<void> {
    const fellowship = this.#fellowships.get(meeting.group.fellowship)
    if (!fellowship) throw new Error(`There is no fellowship "${meeting.group.fellowship}" in the seed.`)
    if (this.#ids.length < 2) await this.#fetchIds()
    this.#writeGroup(meeting.group, fellowship)
    if (meeting.venue) this.#writeVenue(meeting.venue, fellowship)
    this.#writeMeeting(meeting, fellowship)
    for (const buffer of this.#buffers()) if (buffer.isFull) await buffer.flush(this.#client)
  }

  async end(): Promise<void> {
    for (const buffer of this.#buffers()) await buffer.flush(this.#client)
  }

  #buffers() {
    return [this.#groups, this.#venues, this.#meetings, this.#joins, this.#records]
  }

  async #fetchIds() {
    const { rows } = await this.#client.query<{ id: string }>(
      `SELECT new_public_id() AS id FROM generate_series(1, ${IDS_AT_ONCE})`,
    )
    this.#ids = rows.map(({ id }) => id)
  }

  #writeGroup({ number, name }: DrawnGroup, { fellowshipId, feedId }: Fellowship) {
    if (number < this.#groupsWritten) return
    this.#groupsWritten = number + 1
    this.#groupId = this.#ids.pop() ?? ''
    this.#groups.add([this.#groupId, toSlug(name), fellowshipId, feedId, name])
  }

  #writeVenue(venue: DrawnVenue, { feedId }: Fellowship) {
    if (venue.number < this.#venuesWritten) return
    this.#venuesWritten = venue.number + 1
    const { name, town, precision, lat, lng } = venue
    const street = precision === 'exact' ? venue.street : ''
    const where = [street, town.name, town.state, venue.postalCode, town.country]
    this.#venues.add([venue.number + 1, feedId, name, ...where, precision, lat, lng, town.zone])
  }

  #writeMeeting(meeting: DrawnMeeting, { fellowshipId, feedId }: Fellowship) {
    const id = this.#ids.pop() ?? ''
    const rowKey = `meeting-${meeting.number}`
    this.#meetings.add([
      id,
      toSlug(meeting.name),
      meeting.name,
      fellowshipId,
      this.#groupId,
      meeting.venue && meeting.venue.number + 1,
      meeting.format,
      'published',
      meeting.day,
      meeting.startMinute,
      meeting.durationMinutes,
      meeting.zone,
      meeting.recurrence,
      meeting.weekOfMonth,
      meeting.intervalWeeks,
      meeting.anchorDate,
      meeting.effectiveFrom,
      meeting.effectiveUntil,
      meeting.skippedDates,
      meeting.features,
      meeting.languages,
      meeting.notes,
      feedId,
      rowKey,
      rowKey,
    ])
    if (meeting.joinUrl || meeting.joinPhone) this.#joins.add([id, meeting.joinUrl, meeting.joinPhone])
    const raw = JSON.stringify(toMeetingGuideRow(meeting))
    this.#records.add([feedId, rowKey, rowKey, raw, '2026-11-20T08:00Z'])
  }
}

const VENUE_COLUMNS = [
  'id',
  'feed_id',
  'name',
  'street',
  'city',
  'state',
  'postal_code',
  'country',
  'precision',
  'lat',
  'lng',
  'zone',
]

const MEETING_COLUMNS = [
  'id',
  'slug',
  'name',
  'fellowship_id',
  'group_id',
  'venue_id',
  'format',
  'status',
  'day',
  'start_minute',
  'duration_minutes',
  'zone',
  'recurrence',
  'week_of_month',
  'interval_weeks',
  'anchor_date',
  'effective_from',
  'effective_until',
  'skipped_dates',
  'features',
  'languages',
  'notes',
  'feed_id',
  'source_key',
  'row_key',
]
