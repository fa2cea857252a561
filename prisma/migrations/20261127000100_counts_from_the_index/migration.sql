-- The index of the walks near a place also holds what the counts beside the options read of a plainly weekly meeting: they
-- are then counted from the index alone, without a look at each row.
DROP INDEX meeting_search_near;
CREATE INDEX meeting_search_near ON meeting_search
  (cell, zone_id, steps_back, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication, pos, languages, listed, checked_at, feed_id)
  WHERE NOT irregular;
