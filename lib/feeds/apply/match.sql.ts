// Which published meeting a staged one is. A row with several days makes several meetings, and its source has one id
// for all of them: so within a row first by day, then by our own key, then in order. A meeting keeps its address when
// its row moves it from Monday to Tuesday.

const UNMATCHED = `SELECT s.source_key, s.row_key, coalesce(s.day, -1) AS day, s.start_minute
  FROM incoming_meeting s WHERE s.meeting_id IS NULL`

const UNTAKEN = `SELECT m.id, m.source_key, m.row_key, coalesce(m.day, -1) AS day, m.start_minute
  FROM meeting m
  WHERE m.feed_id = :feed AND m.row_key IN (SELECT row_key FROM incoming_row)
    AND NOT EXISTS (SELECT FROM incoming_meeting taken WHERE taken.meeting_id = m.id)`

const inOrder = (within: string, rows: string) =>
  `(SELECT *, row_number() OVER (PARTITION BY ${within} ORDER BY day, start_minute, source_key) AS place
    FROM (${rows}) AS rows)`

const match = (within: string, same: string) => `
  UPDATE incoming_meeting SET meeting_id = old.id
  FROM ${inOrder(within, UNMATCHED)} AS new
  JOIN ${inOrder(within, UNTAKEN)} AS old ON ${same} AND old.place = new.place
  WHERE incoming_meeting.source_key = new.source_key`

export const MATCH = [
  match('row_key, day', 'old.row_key = new.row_key AND old.day = new.day'),
  `UPDATE incoming_meeting SET meeting_id = m.id
   FROM meeting m
   WHERE incoming_meeting.meeting_id IS NULL AND m.feed_id = :feed AND m.source_key = incoming_meeting.source_key
     AND NOT EXISTS (SELECT FROM incoming_meeting taken WHERE taken.meeting_id = m.id)`,
  match('row_key', 'old.row_key = new.row_key'),
  'CREATE INDEX ON incoming_meeting (meeting_id)',
  'ANALYZE incoming_meeting (meeting_id)',
]

/** Keys that move from one meeting to another pass through NULL, since each is unique at every moment. */
export const MOVE_KEYS = [
  `CREATE TEMP TABLE moved_key ON COMMIT DROP AS
   SELECT m.id, s.source_key, s.row_key
   FROM meeting m JOIN incoming_meeting s ON s.meeting_id = m.id
   WHERE m.source_key IS DISTINCT FROM s.source_key OR m.row_key IS DISTINCT FROM s.row_key`,
  `UPDATE meeting SET source_key = NULL
   WHERE feed_id = :feed AND (
     id IN (SELECT id FROM moved_key)
     OR (source_key IN (SELECT source_key FROM incoming_meeting)
       AND id NOT IN (SELECT meeting_id FROM incoming_meeting WHERE meeting_id IS NOT NULL)))`,
  'UPDATE meeting SET source_key = k.source_key, row_key = k.row_key FROM moved_key k WHERE meeting.id = k.id',
]
