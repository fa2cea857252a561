-- Most meetings are twelve-step and nothing else, `types` = 1. A walk near a place for another type would read all of them to
-- find a few: this index holds the others alone.
CREATE INDEX meeting_search_near_other ON meeting_search
  (cell, zone_id, steps_back, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication, pos)
  WHERE NOT irregular AND types <> 1;
