// The books: what the source said, who set what, and what changed.

export const FEED_RECORDS = [
  `INSERT INTO feed_record (feed_id, row_key, raw_hash, raw, group_notes, first_seen_at, changed_at)
   SELECT :feed::int, row_key, raw_hash, raw, group_notes, :now, :now FROM incoming_row ORDER BY row_number
   ON CONFLICT (feed_id, row_key) DO UPDATE SET raw_hash = EXCLUDED.raw_hash, raw = EXCLUDED.raw,
     group_notes = EXCLUDED.group_notes, changed_at = EXCLUDED.changed_at, last_seen_at = NULL, missing_since = NULL
   WHERE (feed_record.raw_hash, feed_record.group_notes) <> (EXCLUDED.raw_hash, EXCLUDED.group_notes)
     OR feed_record.missing_since IS NOT NULL`,
  `UPDATE feed_record SET last_seen_at = NULL, missing_since = NULL
   WHERE feed_id = :feed AND row_key = ANY (:returned::text[]) AND missing_since IS NOT NULL`,
  `UPDATE feed_record SET missing_since = :now,
     last_seen_at = (SELECT last_success_at FROM feed WHERE id = :feed)
   WHERE feed_id = :feed AND row_key = ANY (:missing::text[])`,
]

/** What changed around a meeting changed the meeting; the writes of its own columns have counted themselves. */
export const VERSIONS = `
  UPDATE meeting SET version = version + 1, updated_at = :now
  FROM decision d WHERE meeting.id = d.meeting_id AND d.kind = 'around'`

export const REVISIONS = `
  INSERT INTO revision (entity, entity_id, at, action, feed_run_id, reason, changes)
  SELECT 'meeting', meeting_id, :now,
    CASE WHEN kind IN ('created', 'closed') THEN kind
      WHEN changes -> 'status' ->> 'to' = 'suspended' THEN 'suspended'
      WHEN changes -> 'status' ->> 'to' = 'published' THEN 'reopened'
      ELSE 'updated'
    END,
    :run::int, reason, changes
  FROM decision`

export const PROVENANCE = [
  `INSERT INTO field_provenance (meeting_id, field, feed_run_id, set_at)
   SELECT meeting_id, '*', :run::int, :now FROM decision WHERE kind = 'created'`,
  `INSERT INTO field_provenance (meeting_id, field, feed_run_id, set_at)
   SELECT DISTINCT meeting_id, split_part(key, '.', 1), :run::int, :now::timestamptz
   FROM decision, jsonb_object_keys(changes) AS key
   WHERE kind <> 'created'
   ON CONFLICT (meeting_id, field) DO UPDATE SET feed_run_id = EXCLUDED.feed_run_id, actor = '', set_at = EXCLUDED.set_at`,
]

/** Also where only the listing by the source began or ended: the search row carries it. */
export const REFRESH_SEARCH = `
  SELECT refresh_meeting_search(ids) FROM (
    SELECT array_agg(id) AS ids FROM (
      SELECT meeting_id::text AS id FROM decision
      UNION
      SELECT id::text FROM meeting
      WHERE feed_id = :feed AND row_key = ANY (:returned::text[] || :missing::text[])
    ) touched
  ) gathered WHERE ids IS NOT NULL`
