// What meetings hang on. Nothing is written where nothing differs, not even a row lock.

/** An entry in the books for each row that a CTE has written; of what is new there is nothing to compare. */
const booked = (
  entity: string,
  action: 'created' | 'updated' | 'removed',
  written: string,
  changes = "'{}'",
) => `
   INSERT INTO revision (entity, entity_id, at, action, feed_run_id, changes)
   SELECT '${entity}', id::text, :now::timestamptz, '${action}', :run::int, ${changes} FROM ${written}`

/** The columns that differ, as a revision holds them. */
const changed = (columns: readonly string[], before: string, after: string) =>
  `jsonb_strip_nulls(jsonb_build_object(${columns
    .map(
      (column) => `'${column}', CASE WHEN ${before}.${column} IS DISTINCT FROM ${after}.${column} THEN
       jsonb_build_object('from', ${before}.${column}, 'to', ${after}.${column}) END`,
    )
    .join(', ')}))`

export const SERVICE_BODIES = [
  `WITH renewed AS (
     UPDATE service_body SET name = b.name, url = b.url, phone = b.phone
     FROM incoming_body b, service_body was
     WHERE service_body.feed_id = :feed AND service_body.source_key = b.key AND was.id = service_body.id
       AND (was.name, was.url, was.phone) IS DISTINCT FROM (b.name, b.url, b.phone)
     RETURNING service_body.id, ${changed(['name', 'url', 'phone'], 'was', 'b')} AS changes
   )${booked('service-body', 'updated', 'renewed', 'changes')}`,
  `WITH made AS (
     INSERT INTO service_body (fellowship_id, feed_id, source_key, name, url, phone)
     SELECT DISTINCT ON (b.key) :fellowship::int, :feed::int, b.key, b.name, b.url, b.phone
     FROM incoming_body b
     WHERE NOT EXISTS (SELECT FROM service_body s WHERE s.feed_id = :feed AND s.source_key = b.key)
     ORDER BY b.key
     RETURNING id
   )${booked('service-body', 'created', 'made')}`,
  // a source may name a body that it does not describe: an id alone is no name
  `WITH made AS (
     INSERT INTO service_body (fellowship_id, feed_id, source_key, name)
     SELECT DISTINCT :fellowship::int, :feed::int, s.body_key,
       CASE WHEN s.body_key ~ '^[0-9]+$' THEN :feedName::text ELSE s.body_key END
     FROM incoming_meeting s
     WHERE s.body_key IS NOT NULL
       AND NOT EXISTS (SELECT FROM service_body b WHERE b.feed_id = :feed AND b.source_key = s.body_key)
     ORDER BY s.body_key
     RETURNING id
   )${booked('service-body', 'created', 'made')}`,
  `WITH moved AS (
     UPDATE service_body SET parent_id = p.id
     FROM incoming_body b JOIN service_body p ON p.feed_id = :feed AND p.source_key = b.parent_key, service_body was
     WHERE service_body.feed_id = :feed AND service_body.source_key = b.key AND b.parent_key <> b.key
       AND was.id = service_body.id AND was.parent_id IS DISTINCT FROM p.id
     RETURNING service_body.id,
       jsonb_build_object('parentId', jsonb_build_object('from', was.parent_id, 'to', p.id)) AS changes
   )${booked('service-body', 'updated', 'moved', 'changes')}`,
]

export const REGIONS = [
  `INSERT INTO region (feed_id, name, path)
   SELECT DISTINCT ON (i.path) :feed::int, i.name, i.path FROM incoming_region i
   WHERE NOT EXISTS (SELECT FROM region r WHERE r.feed_id = :feed AND r.path = i.path)
   ORDER BY i.path`,
  `UPDATE region SET parent_id = p.id
   FROM incoming_region i JOIN region p ON p.feed_id = :feed AND p.path = i.parent_path
   WHERE region.feed_id = :feed AND region.path = i.path AND region.parent_id IS DISTINCT FROM p.id`,
]

/** Each row may say something of its group, or nothing: the longest is taken. */
const longestNotes = (group: string, notes: string) =>
  `DISTINCT ON (${group}) ${group} AS "group", ${notes} AS notes`
const byLength = (group: string, notes: string) => `ORDER BY ${group}, length(${notes}) DESC, ${notes}`

export const GROUPS = `
  WITH made AS (
  INSERT INTO support_group (slug, fellowship_id, service_body_id, feed_id, source_key, name, notes, sample, created_at, updated_at)
  SELECT i.slug, :fellowship::int, b.id, :feed::int, i.key, i.name, coalesce(said.notes, ''), :sample::boolean, :now, :now
  FROM incoming_group i
  LEFT JOIN service_body b ON b.feed_id = :feed AND b.source_key = i.body_key
  LEFT JOIN (
    SELECT ${longestNotes('s.group_key', 'r.group_notes')}
    FROM incoming_meeting s JOIN incoming_row r ON r.row_number = s.row_number
    WHERE r.group_notes <> ''
    ${byLength('s.group_key', 'r.group_notes')}
  ) said ON said."group" = i.key
  WHERE NOT EXISTS (SELECT FROM support_group g WHERE g.feed_id = :feed AND g.source_key = i.key)
  ORDER BY i.key
  RETURNING id
  )${booked('group', 'created', 'made')}`

/** Groups that staged meetings belong to until now: one that a meeting leaves may lose its notes with it. */
export const TOUCH_GROUPS = `
  INSERT INTO touched_group
  SELECT DISTINCT m.group_id FROM incoming_meeting s JOIN meeting m ON m.id = s.meeting_id WHERE m.group_id IS NOT NULL`

/**
 * What is said of a group by all its rows, also by those that did not change; after the meetings and the records of
 * rows. A listing shows its group's notes, so that its meetings changed with it.
 */
export const RENEW_GROUPS = [
  `CREATE TEMP TABLE renewed_group ON COMMIT DROP AS
   WITH touched AS (
     SELECT id FROM touched_group
     UNION
     SELECT g.id FROM incoming_group i JOIN support_group g ON g.feed_id = :feed AND g.source_key = i.key
     UNION
     SELECT m.group_id FROM decision d JOIN meeting m ON m.id = d.meeting_id WHERE d.kind = 'closed'
   ), said AS (
     SELECT ${longestNotes('m.group_id', 'r.group_notes')}
     FROM meeting m JOIN feed_record r ON r.feed_id = m.feed_id AND r.row_key = m.row_key
     WHERE m.feed_id = :feed AND m.group_id IN (SELECT id FROM touched) AND r.group_notes <> ''
     ${byLength('m.group_id', 'r.group_notes')}
   )
   SELECT g.id, coalesce(said.notes, '') AS notes, jsonb_build_object('notes',
     jsonb_build_object('from', g.notes, 'to', coalesce(said.notes, ''))) AS changes
   FROM touched JOIN support_group g ON g.id = touched.id LEFT JOIN said ON said."group" = g.id
   WHERE g.notes <> coalesce(said.notes, '')`,
  `UPDATE support_group SET notes = renewed.notes, updated_at = :now
   FROM renewed_group renewed WHERE support_group.id = renewed.id`,
  booked('group', 'updated', 'renewed_group', 'changes'),
  `UPDATE decision SET changes = decision.changes || jsonb_build_object('group.notes', renewed.changes -> 'notes')
   FROM meeting m JOIN renewed_group renewed ON renewed.id = m.group_id
   WHERE decision.meeting_id = m.id AND decision.kind IN ('updated', 'around')`,
  `INSERT INTO decision (meeting_id, kind, changes, kept, reason)
   SELECT m.id, 'around', jsonb_build_object('group.notes', renewed.changes -> 'notes'), '{}', ''
   FROM meeting m JOIN renewed_group renewed ON renewed.id = m.group_id
   WHERE m.status <> 'closed' AND NOT EXISTS (SELECT FROM decision d WHERE d.meeting_id = m.id)`,
]

/** Only the venues that a meeting is about to be at; after the decisions, before the meetings. */
export const VENUES = [
  `WITH needed AS (
     SELECT venue_key FROM incoming_meeting WHERE meeting_id IS NULL
     UNION
     SELECT s.venue_key FROM incoming_meeting s JOIN decision d ON d.meeting_id = s.meeting_id
     WHERE d.kind = 'updated' AND NOT 'venue' = ANY (d.kept)
   ), made AS (
     INSERT INTO venue (feed_id, source_key, name, street, city, county, state, postal_code, country, notes,
       precision, lat, lng, zone, sample, created_at, updated_at)
     SELECT :feed::int, i.key, i.name, i.street, i.city, i.county, i.state, i.postal_code, i.country, i.notes,
       i.precision, i.lat, i.lng, i.zone, :sample::boolean, :now, :now
     FROM incoming_venue i JOIN needed ON needed.venue_key = i.key
     WHERE NOT EXISTS (SELECT FROM venue v WHERE v.feed_id = :feed AND v.source_key = i.key)
     ORDER BY i.key
     RETURNING id, source_key
   ), noted AS (${booked('venue', 'created', 'made')}
   )
   INSERT INTO venue_private (venue_id, street, lat, lng)
   SELECT made.id, i.unpublished_street, i.unpublished_lat, i.unpublished_lng
   FROM made JOIN incoming_venue i ON i.key = made.source_key
   WHERE i.unpublished_street IS NOT NULL`,
]

/** Venues that the run moved the last meeting away from. */
export const REMOVE_EMPTY_VENUES = `
  WITH removed AS (
    DELETE FROM venue
    WHERE feed_id = :feed
      AND EXISTS (SELECT FROM decision d WHERE d.kind = 'updated' AND NOT 'venue' = ANY (d.kept))
      AND NOT EXISTS (SELECT FROM meeting m WHERE m.venue_id = venue.id)
    RETURNING id
  )${booked('venue', 'removed', 'removed')}`

/**
 * Venues that the gazetteer now knows better, and the meetings at them; what a person corrected stays as it is. Before
 * the decisions: a venue is the same by its key, however well it is placed.
 */
export const MOVE_VENUES = [
  `CREATE TEMP TABLE moved_venue ON COMMIT DROP AS
   SELECT v.id, i.lat, i.lng, i.precision, i.zone, jsonb_strip_nulls(jsonb_build_object(
     'venue.precision', CASE WHEN v.precision <> i.precision THEN
       jsonb_build_object('from', v.precision, 'to', i.precision) END,
     'venue.point', CASE WHEN (v.lat, v.lng) IS DISTINCT FROM (i.lat, i.lng) THEN
       jsonb_build_object('from', v.lat || ',' || v.lng, 'to', i.lat || ',' || i.lng) END,
     'venue.zone', CASE WHEN v.zone <> i.zone THEN jsonb_build_object('from', v.zone, 'to', i.zone) END)) AS changes
   FROM venue v JOIN incoming_venue i ON v.feed_id = :feed AND v.source_key = i.key
   WHERE (v.lat, v.lng, v.precision, v.zone) IS DISTINCT FROM (i.lat, i.lng, i.precision, i.zone)
     AND NOT EXISTS (SELECT FROM meeting m JOIN field_lock l ON l.meeting_id = m.id AND l.field = 'venue'
       WHERE m.venue_id = v.id)`,
  `UPDATE venue SET lat = moved.lat, lng = moved.lng, precision = moved.precision, zone = moved.zone, updated_at = :now
   FROM moved_venue moved WHERE venue.id = moved.id`,
  booked('venue', 'updated', 'moved_venue', 'changes'),
  `INSERT INTO decision (meeting_id, kind, changes, kept, reason)
   SELECT m.id, 'around', moved.changes, '{}', '' FROM meeting m JOIN moved_venue moved ON moved.id = m.venue_id
   WHERE m.status <> 'closed'`,
]

/** A meeting that changed besides its venue's moving has one entry in the books, not two; `around` is what it hangs on. */
export const FOLD_MOVES = [
  `UPDATE decision SET changes = moved.changes || decision.changes FROM decision moved
   WHERE moved.kind = 'around' AND decision.kind <> 'around' AND decision.meeting_id = moved.meeting_id`,
  `DELETE FROM decision WHERE kind = 'around'
     AND EXISTS (SELECT FROM decision d WHERE d.meeting_id = decision.meeting_id AND d.kind <> 'around')`,
]
