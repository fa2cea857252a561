-- Beside the rows of a key in the summary stand others for the whole week ('week:feature:women', day and time of day
-- -1): a search that names neither day nor time reads a twentieth of the rows.
CREATE OR REPLACE FUNCTION count_meeting_search() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  sign integer := TG_ARGV[0]::integer;
BEGIN
  INSERT INTO search_cell (cell, zone_id, meetings)
  SELECT cell, zone_id, sign * count(*) FROM changed WHERE cell IS NOT NULL
  GROUP BY cell, zone_id ORDER BY cell, zone_id
  ON CONFLICT (cell, zone_id) DO UPDATE SET meetings = search_cell.meetings + EXCLUDED.meetings;

  INSERT INTO meeting_summary (key, fellowship_id, types, concerns, medication, format, day, time_of_day, on_request, meetings)
  WITH counted AS (
    SELECT k.key, c.fellowship_id, c.types, c.concerns, c.medication, c.format, coalesce(c.day, -1) AS day,
      CASE
        WHEN c.minute_of_week IS NULL THEN -1
        WHEN c.minute_of_week % 1440 >= 1260 OR c.minute_of_week % 1440 < 240 THEN 3
        WHEN c.minute_of_week % 1440 < 660 THEN 0
        WHEN c.minute_of_week % 1440 < 1020 THEN 1
        ELSE 2
      END AS time_of_day,
      c.on_request, sign * count(*) AS meetings
    FROM changed c
    CROSS JOIN LATERAL (
      SELECT '' AS key
      UNION ALL SELECT 'feature:' || b.slug FROM search_bit b WHERE b.kind = 'feature' AND c.features & (1::bigint << b.bit) <> 0
      UNION ALL SELECT 'language:' || l FROM unnest(c.languages) AS l
    ) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  )
  SELECT * FROM counted
  UNION ALL
  SELECT 'week:' || key, fellowship_id, types, concerns, medication, format, -1, -1, on_request, sum(meetings)
  FROM counted GROUP BY 1, 2, 3, 4, 5, 6, 9
  ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  ON CONFLICT (key, fellowship_id, types, concerns, medication, format, day, time_of_day, on_request)
  DO UPDATE SET meetings = meeting_summary.meetings + EXCLUDED.meetings;
  RETURN NULL;
END
$$;

-- Keys are read by range, which only this order makes the range of a prefix.
ALTER TABLE meeting_summary ALTER COLUMN key TYPE text COLLATE "C";

INSERT INTO meeting_summary (key, fellowship_id, types, concerns, medication, format, day, time_of_day, on_request, meetings)
SELECT 'week:' || key, fellowship_id, types, concerns, medication, format, -1, -1, on_request, sum(meetings)
FROM meeting_summary GROUP BY 1, 2, 3, 4, 5, 6, 9;
