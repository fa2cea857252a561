import { MEETING_COLUMNS } from '@/lib/catalogue/meeting-fields'

const columns = (alias: string) =>
  Object.entries(MEETING_COLUMNS).map(([field, column]) => `'${field}', ${alias}.${column}`)

const object = (pairs: readonly string[]) => `jsonb_build_object(${pairs.join(', ')})`

/** The published parts of a place; its key tells apart what looks the same. */
const place = (alias: string, key: string) =>
  `CASE WHEN ${alias} IS NULL THEN NULL ELSE ${object([
    `'key', ${key}`,
    ...[
      'name',
      'street',
      'city',
      'county',
      'state',
      'postal_code',
      'country',
      'notes',
      'precision',
      'lat',
      'lng',
    ].map((column) => `'${column === 'postal_code' ? 'postalCode' : column}', ${alias}.${column}`),
  ])} END`

const keyed = (key: string, name: string) =>
  `CASE WHEN ${key} IS NULL THEN NULL ELSE jsonb_build_object('key', ${key}, 'name', ${name}) END`

const INCOMING = object([
  ...columns('s'),
  `'venue', ${place('iv', 'iv.key')}`,
  `'group', ${keyed('s.group_key', 'ig.name')}`,
  `'serviceBody', ${keyed('s.body_key', 'ib.name')}`,
  `'region', s.region_path`,
  `'join', CASE WHEN s.join_url IS NULL THEN NULL ELSE
     jsonb_build_array(s.join_url, s.join_number, s.join_passcode, s.join_phone, s.join_dial_in, s.join_notes) END`,
  `'contacts', s.contacts`,
])

/** What is published of a meeting `m`, in the words of locks and revisions. Needs PUBLISHED_JOINS. */
export const PUBLISHED = object([
  ...columns('m'),
  `'venue', ${place('v', "coalesce(v.source_key, 'venue ' || v.id)")}`,
  `'group', ${keyed('coalesce(g.source_key, g.id)', 'g.name')}`,
  `'serviceBody', ${keyed('b.source_key', 'b.name')}`,
  `'region', r.path`,
  `'join', CASE WHEN j.meeting_id IS NULL THEN NULL ELSE
     jsonb_build_array(j.url, j.meeting_number, j.passcode, j.phone, j.dial_in_code, j.notes) END`,
  `'contacts', ARRAY(SELECT c.kind || ' ' || c.value AS contact FROM contact_point c
     WHERE c.meeting_id = m.id ORDER BY (c.kind || ' ' || c.value) COLLATE "C")`,
])

export const PUBLISHED_JOINS = `
  LEFT JOIN venue v ON v.id = m.venue_id
  LEFT JOIN support_group g ON g.id = m.group_id
  LEFT JOIN service_body b ON b.id = m.service_body_id
  LEFT JOIN region r ON r.id = m.region_id
  LEFT JOIN join_access j ON j.meeting_id = m.id`

/** Every staged meeting that is published already: what stands, what the feed says, and who locked what. */
export const SNAPSHOTS = `
  SELECT s.meeting_id AS id, s.source_key AS "sourceKey", ${INCOMING} AS incoming, ${PUBLISHED} AS current,
    (SELECT json_agg(json_build_object('field', l.field, 'feedValue', l.feed_value,
       'conflictValue', l.conflict_value, 'conflictSince', l.conflict_since))
     FROM field_lock l WHERE l.meeting_id = m.id) AS locks
  FROM incoming_meeting s
  JOIN meeting m ON m.id = s.meeting_id
  LEFT JOIN incoming_venue iv ON iv.key = s.venue_key
  LEFT JOIN incoming_group ig ON ig.key = s.group_key
  LEFT JOIN service_body ib ON ib.feed_id = :feed AND ib.source_key = s.body_key
  ${PUBLISHED_JOINS}
  ORDER BY s.source_key`
