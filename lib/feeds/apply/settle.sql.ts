// Before totals are taken: what the staged rows still lack, and what among them can't become a meeting.

/** The zone that most of the feed's meetings are in serves those whose place says nothing. */
export const FILL_ZONES = [
  `CREATE TEMP TABLE usual_zone ON COMMIT DROP AS
   SELECT zone FROM (
     SELECT zone FROM incoming_meeting WHERE zone IS NOT NULL
     UNION ALL
     SELECT zone FROM meeting WHERE feed_id = :feed AND EXISTS (SELECT FROM incoming_meeting WHERE zone IS NULL)
   ) AS zones
   GROUP BY zone ORDER BY count(*) DESC, zone LIMIT 1`,
  'UPDATE incoming_meeting SET zone = usual_zone.zone FROM usual_zone WHERE incoming_meeting.zone IS NULL',
  `UPDATE incoming_venue SET zone = coalesce(
     (SELECT s.zone FROM incoming_meeting s WHERE s.venue_key = incoming_venue.key AND s.zone IS NOT NULL LIMIT 1),
     (SELECT zone FROM usual_zone))
   WHERE zone IS NULL`,
]

function rejectRepeated(table: string, key: string): string {
  return `INSERT INTO incoming_rejection (row_number, row_key, reason, detail)
   SELECT DISTINCT ON (s.row_number) s.row_number, s.row_key, 'duplicate-key',
     'The id "' || s.${key} || '" is that of row ' || twice.first || '.'
   FROM (
     SELECT ${key}, min(row_number) AS first, max(row_number) AS last FROM ${table}
     GROUP BY ${key} HAVING count(*) > 1
   ) AS twice
   JOIN ${table} s ON s.${key} = twice.${key} AND (s.row_number > twice.first OR twice.first = twice.last)
   ORDER BY s.row_number`
}

export const REJECT = [
  `INSERT INTO incoming_rejection (row_number, row_key, reason, detail)
   SELECT DISTINCT row_number, row_key, 'no-place',
     'Nothing says which time zone it is in: neither the row, its place, nor the other rows.'
   FROM incoming_meeting WHERE zone IS NULL`,
  // keys are unique over rows and over meetings: what comes second is not taken
  rejectRepeated('incoming_row', 'row_key'),
  rejectRepeated('incoming_meeting', 'source_key'),
  'DELETE FROM incoming_meeting WHERE row_number IN (SELECT row_number FROM incoming_rejection)',
  'DELETE FROM incoming_row WHERE row_number IN (SELECT row_number FROM incoming_rejection)',
]

export const INDEX_STAGING = [
  'CREATE INDEX ON incoming_meeting (source_key)',
  'CREATE INDEX ON incoming_row (row_key)',
  'CREATE INDEX ON incoming_venue (key)',
  'CREATE INDEX ON incoming_group (key)',
  'ANALYZE incoming_meeting (row_number, row_key, source_key, group_key, body_key, venue_key, region_path)',
  'ANALYZE incoming_row (row_number, row_key)',
  'ANALYZE incoming_venue (key)',
  'ANALYZE incoming_group (key)',
  'ANALYZE incoming_region (path)',
]

/** Every rejection is on record, whether or not the run is applied. */
export const KEEP_REJECTIONS = `
  INSERT INTO feed_rejection (run_id, row_number, row_key, reason, detail)
  SELECT DISTINCT ON (row_number) :run::int, row_number, row_key, reason, detail
  FROM incoming_rejection ORDER BY row_number`

export const COUNT_REJECTIONS =
  'SELECT reason, count(DISTINCT row_number)::int AS rows FROM incoming_rejection GROUP BY reason ORDER BY reason'
