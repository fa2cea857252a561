import { MEETING_COLUMNS } from '@/lib/catalogue/meeting-fields'

const COLUMNS = Object.values(MEETING_COLUMNS)

const RELATIONS = `
  LEFT JOIN support_group g ON g.feed_id = :feed AND g.source_key = s.group_key
  LEFT JOIN service_body b ON b.feed_id = :feed AND b.source_key = s.body_key
  LEFT JOIN venue v ON v.feed_id = :feed AND v.source_key = s.venue_key
  LEFT JOIN region r ON r.feed_id = :feed AND r.path = s.region_path`

export const CREATE_MEETINGS = `
  WITH made AS (
    INSERT INTO meeting (slug, ${COLUMNS.join(', ')}, fellowship_id, group_id, service_body_id, venue_id, region_id,
      sample, feed_id, source_key, row_key, created_at, updated_at)
    SELECT s.slug, ${COLUMNS.map((column) => `s.${column}`).join(', ')}, s.fellowship_id, g.id, b.id, v.id, r.id,
      :sample::boolean, :feed::int, s.source_key, s.row_key, :now, :now
    FROM incoming_meeting s ${RELATIONS}
    WHERE s.meeting_id IS NULL
    ORDER BY s.row_number
    RETURNING id, source_key
  )
  INSERT INTO decision (meeting_id, source_key, kind, changes, kept, reason)
  SELECT id, source_key, 'created', '{}', '{}', '' FROM made`

const kept = (field: string, current: string, incoming: string) =>
  `CASE WHEN '${field}' = ANY (d.kept) THEN ${current} ELSE ${incoming} END`

/** No feed sets the dates of a pause: a person's stand for as long as the feed says the same status. */
const sameStatus = (date: string) => `CASE WHEN s.status = m.status THEN ${date} END`

/** `meeting` can't be named in the joins of its own update, so it is read once more as `m`. */
export const UPDATE_MEETINGS = `
  UPDATE meeting SET
    ${Object.entries(MEETING_COLUMNS)
      .map(([field, column]) => `${column} = ${kept(field, `m.${column}`, `s.${column}`)}`)
      .join(',\n    ')},
    slug = ${kept('name', 'm.slug', 's.slug')},
    fellowship_id = ${kept('features', 'm.fellowship_id', 's.fellowship_id')},
    group_id = ${kept('group', 'm.group_id', 'g.id')},
    service_body_id = ${kept('serviceBody', 'm.service_body_id', 'b.id')},
    venue_id = ${kept('venue', 'm.venue_id', 'v.id')},
    region_id = ${kept('region', 'm.region_id', 'r.id')},
    suspended_from = ${kept('status', 'm.suspended_from', sameStatus('m.suspended_from'))},
    suspended_until = ${kept('status', 'm.suspended_until', sameStatus('m.suspended_until'))},
    closed_at = ${kept('status', 'm.closed_at', 'NULL')},
    updated_at = :now,
    version = m.version + 1
  FROM decision d
  JOIN meeting m ON m.id = d.meeting_id
  JOIN incoming_meeting s ON s.meeting_id = d.meeting_id ${RELATIONS}
  WHERE meeting.id = d.meeting_id AND d.kind = 'updated'`

/** A row that still exists no longer has this day or time. A person's word on whether it takes place stands. */
export const CLOSE_DROPPED = `
  WITH dropped AS (
    UPDATE meeting SET status = 'closed', closed_at = :now, row_key = NULL, updated_at = :now,
      status_reason = 'Its service body no longer lists it at this time.', version = meeting.version + 1
    FROM meeting was
    WHERE was.id = meeting.id AND meeting.feed_id = :feed AND meeting.status <> 'closed'
      AND meeting.row_key IN (SELECT row_key FROM incoming_row)
      AND NOT EXISTS (SELECT FROM incoming_meeting s WHERE s.meeting_id = meeting.id)
      AND NOT EXISTS (SELECT FROM decision d WHERE d.meeting_id = meeting.id AND d.kind <> 'around')
      AND NOT EXISTS (SELECT FROM field_lock l WHERE l.meeting_id = meeting.id AND l.field = 'status')
    RETURNING meeting.id, was.status AS before, meeting.status_reason AS reason
  )
  INSERT INTO decision (meeting_id, kind, changes, kept, reason)
  SELECT id, 'closed', jsonb_build_object('status', jsonb_build_object('from', before, 'to', 'closed')), '{}', reason
  FROM dropped`

/** Rows that their service body asked us to leave out: what they had become is closed, and their text goes. */
export const CLOSE_SUPPRESSED = [
  `WITH suppressed AS (
     UPDATE meeting SET status = 'closed', closed_at = :now, updated_at = :now,
       status_reason = 'Its service body asked for its removal.', version = meeting.version + 1
     FROM meeting was
     WHERE was.id = meeting.id AND meeting.feed_id = :feed AND meeting.status <> 'closed'
       AND meeting.row_key IN (SELECT row_key FROM feed_suppression WHERE feed_id = :feed)
     RETURNING meeting.id, was.status AS before, meeting.status_reason AS reason
   )
   INSERT INTO decision (meeting_id, kind, changes, kept, reason)
   SELECT id, 'closed', jsonb_build_object('status', jsonb_build_object('from', before, 'to', 'closed')), '{}', reason
   FROM suppressed`,
  `DELETE FROM feed_record
   WHERE feed_id = :feed AND row_key IN (SELECT row_key FROM feed_suppression WHERE feed_id = :feed)`,
]

export const JOIN_ACCESS = [
  `DELETE FROM join_access USING decision d JOIN incoming_meeting s ON s.meeting_id = d.meeting_id
   WHERE join_access.meeting_id = d.meeting_id AND d.changes ? 'join' AND s.join_url IS NULL`,
  `INSERT INTO join_access (meeting_id, url, meeting_number, passcode, phone, dial_in_code, notes, policy)
   SELECT d.meeting_id, s.join_url, s.join_number, s.join_passcode, s.join_phone, s.join_dial_in, s.join_notes,
     :joinPolicy::text
   FROM decision d JOIN incoming_meeting s ON s.source_key = d.source_key
   WHERE s.join_url IS NOT NULL AND (d.kind = 'created' OR d.changes ? 'join')
   ON CONFLICT (meeting_id) DO UPDATE SET url = EXCLUDED.url, meeting_number = EXCLUDED.meeting_number,
     passcode = EXCLUDED.passcode, phone = EXCLUDED.phone, dial_in_code = EXCLUDED.dial_in_code, notes = EXCLUDED.notes`,
]

export const CONTACTS = [
  `DELETE FROM contact_point USING decision d
   WHERE contact_point.meeting_id = d.meeting_id AND d.changes ? 'contacts'`,
  `INSERT INTO contact_point (meeting_id, kind, value)
   SELECT d.meeting_id, split_part(c.contact, ' ', 1), substr(c.contact, strpos(c.contact, ' ') + 1)
   FROM decision d JOIN incoming_meeting s ON s.source_key = d.source_key, unnest(s.contacts) AS c (contact)
   WHERE d.kind = 'created' OR d.changes ? 'contacts'`,
]
