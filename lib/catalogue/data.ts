import { readQuery, writeQuery } from '../db/query'
import type { Query } from '../geo/types'
import { CARD_COLUMNS, CARD_JOINS, type CardRow, instantOf, shownOnly, toCard } from '../lookup/cards'
import { getCards } from '../lookup/data'
import type { MeetingCard } from '../lookup/types'
import type {
  CrisisLine,
  FellowshipDetail,
  GroupDetail,
  JoinDetails,
  MeetingDetail,
  MeetingStatus,
  ServiceBodyLine,
} from './types'

type Options = { query?: Query }

const MOST_BESIDE = 24

/** What the address of a meeting leads to. A draft is unknown to the public. */
export async function getMeetingStatus(
  id: string,
  { query = readQuery }: Options = {},
): Promise<MeetingStatus> {
  const [row] = await query<{ status: string; merged_into_id: string | null }>(
    'SELECT status, merged_into_id FROM meeting WHERE id = $1',
    [id],
  )
  if (!row || row.status === 'draft') return { kind: 'unknown' }
  if (row.merged_into_id !== null) return { kind: 'merged', intoId: row.merged_into_id }
  return row.status === 'closed' ? { kind: 'closed' } : { kind: 'shown' }
}

type DetailRow = CardRow & {
  status_reason: string
  version: number
  notes: string
  source_formats: MeetingDetail['sourceFormats']
  source_url: string
  source_updated_at: Date | null
  verified_by: string
  feed_name: string | null
  medication_source: string
  medication_checked_on: string | null
  group: MeetingDetail['group']
  service_body: ServiceBodyLine | null
  contacts: MeetingDetail['contacts']
  regions: MeetingDetail['regions'] | null
  place: MeetingDetail['place']
  source_now_says: MeetingDetail['sourceNowSays']
}

const doorOf = (part: 'name' | 'street') =>
  `CASE WHEN v.precision = 'exact' AND l.conflict_value->>'precision' = 'exact' THEN l.conflict_value->>'${part}' ELSE '' END`

/** The place that a lock `l` remembers, without the door of one that is not published exactly, now or then. */
const CONFLICTING_PLACE = `CASE WHEN jsonb_typeof(l.conflict_value) = 'object' THEN jsonb_build_object(
    'name', ${doorOf('name')}, 'street', ${doorOf('street')},
    'city', l.conflict_value->>'city', 'state', l.conflict_value->>'state') END`

/** One meeting with all that its own page shows, also when suspended or closed; null when there is none. */
export async function getMeeting(
  id: string,
  { now, query = readQuery }: Options & { now: Date },
): Promise<MeetingDetail | null> {
  const [row] = await query<DetailRow>(
    `SELECT ${CARD_COLUMNS},
      m.status_reason, m.version, m.notes, m.source_formats,
      m.source_url, m.source_updated_at, m.verified_by, d.name AS feed_name,
      f.medication_source, f.medication_checked_on::text,
      CASE WHEN g.id IS NOT NULL THEN
        json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'notes', g.notes, 'host', g.host, 'website', g.website)
      END AS "group",
      CASE WHEN b.id IS NOT NULL THEN
        json_build_object('id', b.id, 'name', b.name, 'url', b.url, 'phone', b.phone)
      END AS service_body,
      (
        SELECT coalesce(json_agg(DISTINCT jsonb_build_object('kind', c.kind, 'value', c.value)), '[]')
        FROM contact_point c WHERE c.public AND (c.meeting_id = m.id OR c.group_id = m.group_id)
      ) AS contacts,
      (
        WITH RECURSIVE up AS (
          SELECT id, parent_id, name, path, 0 AS depth FROM region WHERE id = m.region_id
          UNION ALL
          SELECT r.id, r.parent_id, r.name, r.path, up.depth + 1 FROM region r JOIN up ON r.id = up.parent_id
        )
        SELECT json_agg(json_build_object('path', path, 'name', name) ORDER BY depth DESC) FROM up
      ) AS regions,
      CASE WHEN v.id IS NOT NULL THEN
        json_build_object('notes', ${shownOnly('notes')}, 'county', v.county, 'postalCode', ${shownOnly('postal_code')},
          'country', v.country,
          'point', CASE WHEN v.precision = 'exact' AND v.lat IS NOT NULL THEN json_build_object('lat', v.lat, 'lng', v.lng) END)
      END AS place,
      (
        SELECT coalesce(jsonb_object_agg(l.field, CASE l.field WHEN 'venue' THEN ${CONFLICTING_PLACE} ELSE l.conflict_value END), '{}')
        FROM field_lock l
        WHERE l.meeting_id = m.id AND l.conflict_since IS NOT NULL AND l.field IN ('day', 'startMinute', 'venue')
      ) AS source_now_says
    FROM meeting m
    ${CARD_JOINS}
    WHERE m.id = $1 AND m.status <> 'draft' AND m.merged_into_id IS NULL`,
    [id],
  )
  if (!row) return null
  return {
    ...toCard(row, { now }),
    status: row.status,
    statusReason: row.status_reason,
    version: row.version,
    notes: row.notes,
    sourceFormats: row.source_formats,
    group: row.group,
    serviceBody: row.service_body,
    contacts: row.contacts,
    medicationSource: row.medication_source,
    medicationCheckedOn: row.medication_checked_on,
    regions: row.regions ?? [],
    place: row.place,
    source:
      row.feed_name === null
        ? null
        : {
            feed: row.feed_name,
            url: row.source_url,
            lastSeenAt: instantOf(row.last_seen_at),
            sourceUpdatedAt: row.source_updated_at,
          },
    verifiedAt: instantOf(row.verified_at),
    verifiedBy: row.verified_by,
    sourceNowSays: row.source_now_says,
  }
}

/**
 * The other meetings at the same venue (where its address is public) and of the same group, in the order of the week; a
 * group's that also meet here stand with the venue.
 */
export async function getBeside(
  id: string,
  { now, query = readQuery }: Options & { now: Date },
): Promise<{ here: MeetingCard[]; ofGroup: MeetingCard[] }> {
  const rows = await query<{ id: string; here: boolean }>(
    `SELECT o.id, coalesce(o.venue_id = v.id, false) AS here
    FROM meeting m
    LEFT JOIN venue v ON v.id = m.venue_id AND m.format IN ('in-person', 'hybrid') AND v.precision IN ('exact', 'approximate')
    JOIN meeting o ON o.id <> m.id
      AND (o.group_id = m.group_id OR (o.venue_id = v.id AND o.format IN ('in-person', 'hybrid')))
    JOIN meeting_search s ON s.meeting_id = o.id AND (NOT s.on_request OR o.group_id = m.group_id)
    WHERE m.id = $1
    ORDER BY here DESC, o.day, o.start_minute, o.id LIMIT ${MOST_BESIDE}`,
    [id],
  )
  const cards = await getCards(
    rows.map((row) => ({ id: row.id, away: null })),
    { now, query },
  )
  const those = (here: boolean) =>
    rows.filter((row) => row.here === here).flatMap((row) => cards.get(row.id) ?? [])
  return { here: those(true), ofGroup: those(false) }
}

const JOIN_DETAILS = `
  SELECT j.url, j.meeting_number AS "meetingNumber", j.passcode, j.phone, j.dial_in_code AS "dialInCode", j.notes,
    coalesce(g.join_policy, j.policy) AS policy
  FROM join_access j JOIN meeting m ON m.id = j.meeting_id LEFT JOIN support_group g ON g.id = m.group_id
  WHERE m.id = $1 AND m.status IN ('published', 'suspended') AND m.format <> 'in-person'`

/**
 * How to join a meeting, to be asked for one that is running; null when there is no way from afar, or none that is
 * published.
 */
export async function getJoinDetails(
  id: string,
  { query = readQuery }: Options = {},
): Promise<JoinDetails | null> {
  const [row] = await query<JoinDetails>(JOIN_DETAILS, [id])
  return row ?? null
}

/** The same for everyone who reads the meeting's page: null unless the group wishes it open. */
export async function getOpenJoinDetails(
  id: string,
  { query = readQuery }: Options = {},
): Promise<JoinDetails | null> {
  const [row] = await query<JoinDetails>(`${JOIN_DETAILS} AND coalesce(g.join_policy, j.policy) = 'open'`, [
    id,
  ])
  return row ?? null
}

/** The crisis lines of a country, the most urgent first; empty when none is known. */
export async function getCrisisLines(
  country: string,
  { query = readQuery }: Options = {},
): Promise<CrisisLine[]> {
  return query<CrisisLine>(
    `SELECT key, country, kind, name, phone, text_number AS "textNumber", tty, chat_url AS "chatUrl", url, languages,
      hours, note
    FROM crisis_line WHERE country = $1 ORDER BY position, id`,
    [country],
  )
}

const FELLOWSHIPS = `
  SELECT f.slug, f.name, f.abbreviation, f.approach, f.dual_diagnosis AS "dualDiagnosis",
    f.family_and_friends AS "familyAndFriends", f.related, f.youth, f.concerns, f.audience, f.entry_rule AS "entryRule",
    f.about, f.website, f.finder_url AS "finderUrl", f.phone, f.medication_policy AS "medicationPolicy",
    f.medication_source AS "medicationSource", f.medication_checked_on::text AS "medicationCheckedOn",
    (SELECT coalesce(sum(s.meetings), 0)::int FROM meeting_summary s WHERE s.key = '' AND s.fellowship_id = f.id)
      - coalesce(samples.meetings, 0) AS meetings
  FROM fellowship f LEFT JOIN (
    SELECT fellowship_id, count(*)::int AS meetings FROM meeting_search WHERE sample GROUP BY 1
  ) samples ON samples.fellowship_id = f.id`

/** All fellowships by name. */
export async function listFellowships({ query = readQuery }: Options = {}): Promise<FellowshipDetail[]> {
  return query<FellowshipDetail>(`${FELLOWSHIPS} ORDER BY f.name`, [])
}

/** The names of all fellowships, in their order: what a filter offers. */
export async function listFellowshipNames({
  query = readQuery,
}: Options = {}): Promise<Pick<FellowshipDetail, 'slug' | 'name'>[]> {
  return query<Pick<FellowshipDetail, 'slug' | 'name'>>('SELECT slug, name FROM fellowship ORDER BY name', [])
}

/** One fellowship; null when there is none of that name. */
export async function getFellowship(
  slug: string,
  { query = readQuery }: Options = {},
): Promise<FellowshipDetail | null> {
  const [row] = await query<FellowshipDetail>(`${FELLOWSHIPS} WHERE f.slug = $1`, [slug])
  return row ?? null
}

/** A group with the meetings it holds; null when there is none. */
export async function getGroup(
  id: string,
  { now, query = readQuery }: Options & { now: Date },
): Promise<GroupDetail | null> {
  const [row] = await query<Omit<GroupDetail, 'meetings'> & { meeting_ids: string[] }>(
    `SELECT g.id, g.slug, g.name, g.notes, g.host, g.website,
      json_build_object('slug', f.slug, 'name', f.name, 'abbreviation', f.abbreviation) AS fellowship,
      CASE WHEN b.id IS NOT NULL THEN
        json_build_object('id', b.id, 'name', b.name, 'url', b.url, 'phone', b.phone)
      END AS "serviceBody",
      ARRAY(SELECT m.id::text FROM meeting m WHERE m.group_id = g.id AND m.status IN ('published', 'suspended')
        ORDER BY m.day NULLS LAST, m.start_minute LIMIT 200) AS meeting_ids
    FROM support_group g JOIN fellowship f ON f.id = g.fellowship_id LEFT JOIN service_body b ON b.id = g.service_body_id
    WHERE g.id = $1`,
    [id],
  )
  if (!row) return null
  const { meeting_ids, ...group } = row
  const cards = await getCards(
    meeting_ids.map((meetingId) => ({ id: meetingId, away: null })),
    { now, query },
  )
  return { ...group, meetings: meeting_ids.flatMap((meetingId) => cards.get(meetingId) ?? []) }
}

/** Whether the databases that are read and written both answer and hold the catalogue. */
export async function areDatabasesReady(): Promise<boolean> {
  const asked = [readQuery, writeQuery].map((query) => query('SELECT 1 FROM meeting_search LIMIT 1', []))
  const answers = await Promise.allSettled(asked)
  return answers.every(({ status }) => status === 'fulfilled')
}
