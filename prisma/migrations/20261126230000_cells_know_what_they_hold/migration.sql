-- A cell also knows which types, features and fellowships its meetings have, or once had: a search for something rare reads
-- only the cells that may hold it. What goes leaves its bits behind until the cell is empty; they only cost a look. So do
-- fellowships that share a bit.
-- AlterTable
ALTER TABLE "search_cell" ADD COLUMN     "features" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "fellowships" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "types" SMALLINT NOT NULL DEFAULT 0;

CREATE FUNCTION fellowship_bit(id integer) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT 1::bigint << (id % 63) $$;

UPDATE search_cell c SET types = held.types, features = held.features, fellowships = held.fellowships
FROM (
  SELECT cell, zone_id, bit_or(types) AS types, bit_or(features) AS features,
    bit_or(fellowship_bit(fellowship_id)) AS fellowships
  FROM meeting_search WHERE cell IS NOT NULL GROUP BY 1, 2
) held
WHERE c.cell = held.cell AND c.zone_id = held.zone_id;

CREATE OR REPLACE FUNCTION count_meeting_search() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  sign integer := TG_ARGV[0]::integer;
BEGIN
  INSERT INTO search_cell (cell, zone_id, meetings, types, features, fellowships)
  SELECT cell, zone_id, sign * count(*), bit_or(types), bit_or(features), bit_or(fellowship_bit(fellowship_id))
  FROM changed WHERE cell IS NOT NULL
  GROUP BY cell, zone_id ORDER BY cell, zone_id
  ON CONFLICT (cell, zone_id) DO UPDATE SET
    meetings = search_cell.meetings + EXCLUDED.meetings,
    types = CASE WHEN search_cell.meetings + EXCLUDED.meetings > 0 THEN search_cell.types | EXCLUDED.types ELSE 0 END,
    features = CASE WHEN search_cell.meetings + EXCLUDED.meetings > 0 THEN search_cell.features | EXCLUDED.features ELSE 0 END,
    fellowships = CASE WHEN search_cell.meetings + EXCLUDED.meetings > 0
      THEN search_cell.fellowships | EXCLUDED.fellowships ELSE 0 END;

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
