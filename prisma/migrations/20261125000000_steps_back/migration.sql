-- What steps behind everything else unless it is asked for stands apart in the walks' indexes, so that a walk through the
-- rest does not read it, and one through it reads nothing else.
ALTER TABLE "meeting_search" ADD COLUMN "steps_back" BOOLEAN GENERATED ALWAYS AS ("rank" = 2) STORED;

DROP INDEX meeting_search_near;
CREATE INDEX meeting_search_near ON meeting_search
  (cell, zone_id, steps_back, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication, pos)
  WHERE NOT irregular;
DROP INDEX meeting_search_anywhere;
CREATE INDEX meeting_search_anywhere ON meeting_search
  (zone_id, steps_back, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication)
  WHERE NOT irregular;
DROP INDEX meeting_search_online;
CREATE INDEX meeting_search_online ON meeting_search
  (zone_id, steps_back, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication)
  WHERE NOT irregular AND format >= 2;
