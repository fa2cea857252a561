-- Search rows are written in the order of their cells: what lies near one another stands in the same pages of the table, which
-- is where the counts beside the options read thousands of rows, and the indexes by cell grow at one end.
CREATE OR REPLACE FUNCTION refresh_meeting_search(ids text[]) RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
  written integer;
  real_feeds boolean := EXISTS (SELECT 1 FROM feed WHERE NOT sample AND last_success_at IS NOT NULL);
BEGIN
  IF ids IS NULL THEN
    DELETE FROM meeting_search;
  ELSE
    DELETE FROM meeting_search WHERE meeting_id = ANY (ids);
  END IF;
  IF real_feeds THEN
    DELETE FROM meeting_search WHERE sample;
  END IF;

  INSERT INTO zone (name)
  SELECT DISTINCT m.zone FROM meeting m
  WHERE (ids IS NULL OR m.id = ANY (ids)) AND NOT EXISTS (SELECT 1 FROM zone z WHERE z.name = m.zone)
  ORDER BY 1;

  INSERT INTO meeting_search (
    meeting_id, fellowship_id, service_body_id, group_id, venue_id, region_id, feed_id,
    types, concerns, format, medication, features, languages, rank, on_request, sample,
    listed, checked_at,
    zone_id, day, minute_of_week, duration_minutes,
    irregular, recurrence, week_of_month, interval_weeks, anchor_date,
    effective_from, effective_until, skipped_dates, paused_from, paused_until, lat, lng
  )
  SELECT
    m.id, m.fellowship_id, m.service_body_id, m.group_id, m.venue_id, m.region_id, m.feed_id,
    -- a meeting is dual diagnosis by its fellowship or by its own tag; one for relatives or one that is only related never is
    CASE WHEN 'dual-diagnosis' = ANY (m.features) AND NOT f.family_and_friends AND NOT f.related THEN f.types | 4 ELSE f.types END,
    f.concerns,
    1 << way.bit,
    CASE WHEN g.medication = 'welcome' THEN 1 WHEN g.medication = 'limits' THEN 2 ELSE f.medication END,
    tags.mask,
    m.languages,
    f.rank, f.youth, m.sample,
    m.feed_id IS NOT NULL AND r.missing_since IS NULL,
    greatest(m.verified_at, r.last_seen_at, CASE WHEN m.feed_id IS NULL THEN m.created_at END),
    z.id, m.day,
    CASE WHEN m.recurrence <> 'by-appointment' THEN m.day * 1440 + m.start_minute END,
    m.duration_minutes,
    m.recurrence <> 'weekly' OR m.effective_from IS NOT NULL OR m.effective_until IS NOT NULL
      OR m.skipped_dates <> '{}' OR m.status = 'suspended',
    m.recurrence, m.week_of_month, m.interval_weeks, m.anchor_date,
    m.effective_from, m.effective_until, m.skipped_dates,
    CASE WHEN m.status = 'suspended' THEN coalesce(m.suspended_from, '-infinity'::date) END,
    CASE WHEN m.status = 'suspended' THEN coalesce(m.suspended_until, 'infinity'::date) END,
    CASE WHEN m.format IN ('in-person', 'hybrid') THEN v.lat END,
    CASE WHEN m.format IN ('in-person', 'hybrid') THEN v.lng END
  FROM meeting m
  JOIN (
    SELECT id, family_and_friends, related, youth,
      (CASE approach WHEN 'twelve-step' THEN 1 ELSE 2 END
        | CASE WHEN dual_diagnosis AND NOT related THEN 4 ELSE 0 END
        | CASE WHEN family_and_friends THEN 8 ELSE 0 END) AS types,
      (SELECT coalesce(bit_or(1 << b.bit), 0) FROM search_bit b WHERE b.kind = 'concern' AND b.slug = ANY (concerns)) AS concerns,
      CASE medication_policy WHEN 'welcomes' THEN 1 WHEN 'left-to-each-group' THEN 3 WHEN 'abstinence-only' THEN 4 ELSE 0 END AS medication,
      CASE
        WHEN family_and_friends OR related OR youth OR entry_rule IS NOT NULL THEN 2
        WHEN 'opioids' = ANY (concerns) THEN 0
        ELSE 1
      END AS rank
    FROM fellowship
  ) f ON f.id = m.fellowship_id
  JOIN zone z ON z.name = m.zone
  JOIN search_bit way ON way.kind = 'format' AND way.slug = m.format
  -- few meetings have features that no other has: each list is made a mask once
  JOIN (
    SELECT features, (
      SELECT coalesce(bit_or(1::bigint << b.bit), 0) FROM search_bit b WHERE b.kind = 'feature' AND b.slug = ANY (listed.features)
    ) AS mask
    FROM (SELECT DISTINCT features FROM meeting WHERE ids IS NULL OR id = ANY (ids)) AS listed
  ) tags ON tags.features = m.features
  LEFT JOIN support_group g ON g.id = m.group_id
  LEFT JOIN venue v ON v.id = m.venue_id
  LEFT JOIN feed_record r ON r.feed_id = m.feed_id AND r.row_key = m.row_key
  WHERE (ids IS NULL OR m.id = ANY (ids))
    -- without a last day a pause only takes its dates out from its first day on; what has no dates is out at once
    AND (m.status = 'published' OR (m.status = 'suspended' AND (m.suspended_until IS NOT NULL
      OR (m.suspended_from IS NOT NULL AND m.recurrence <> 'by-appointment'))))
    AND NOT (m.sample AND real_feeds)
  ORDER BY floor((v.lat + 90) * 4), floor((v.lng + 180) * 4), m.id;
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END
$$;
