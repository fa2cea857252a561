-- Written by hand: what Prisma's schema can't say.

-- The words of these meetings that anybody may read, as they can be searched: names before places before notes. Of a
-- venue that is not shown to the door only the city, of a hidden one nothing; of a region also those that it lies in.
CREATE OR REPLACE FUNCTION words_of_meetings(ids text[]) RETURNS TABLE (meeting_id text, words tsvector)
LANGUAGE sql STABLE
AS $$
  WITH RECURSIVE upwards AS (
    SELECT r.id AS leaf, r.id, r.parent_id, r.name
    FROM region r
    WHERE r.id IN (SELECT m.region_id FROM meeting m WHERE m.id = ANY (ids))
    -- a region that lies in itself ends here
    UNION
    SELECT u.leaf, r.id, r.parent_id, r.name FROM upwards u JOIN region r ON r.id = u.parent_id
  ), region_names AS (
    SELECT leaf, string_agg(name, ' ') AS names FROM upwards GROUP BY leaf
  )
  SELECT m.id,
    setweight(search_words(concat_ws(' ', m.name, g.name)), 'A')
    || setweight(search_words(concat_ws(' ',
        CASE WHEN v.precision IN ('exact', 'approximate') THEN concat_ws(' ', v.name, v.street) END,
        CASE WHEN v.precision <> 'hidden' THEN v.city END,
        n.names, f.name, f.abbreviation)), 'B')
    || setweight(search_words(concat_ws(' ', m.notes, g.notes,
        CASE WHEN v.precision IN ('exact', 'approximate') THEN v.notes END)), 'D')
  FROM meeting m
  JOIN fellowship f ON f.id = m.fellowship_id
  LEFT JOIN support_group g ON g.id = m.group_id
  LEFT JOIN venue v ON v.id = m.venue_id AND m.format IN ('in-person', 'hybrid')
  LEFT JOIN region_names n ON n.leaf = m.region_id
  WHERE m.id = ANY (ids)
$$;

-- Keeps meeting_text beside the search rows. A word once seen stays in search_word: it proposes corrections, and says
-- that a word is worth searching for; one that no meeting has any more finds nothing.
CREATE OR REPLACE FUNCTION write_meeting_text() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  WITH written AS (
    INSERT INTO meeting_text (meeting_id, words)
    SELECT c.meeting_id, w.words || cell_word(c.cell)
    FROM words_of_meetings((SELECT array_agg(meeting_id) FROM changed)) w JOIN changed c USING (meeting_id)
    RETURNING words
  )
  INSERT INTO search_word
  SELECT DISTINCT l.word FROM written CROSS JOIN LATERAL unnest(tsvector_to_array(words)) AS l(word)
  WHERE length(l.word) BETWEEN 2 AND 40 AND l.word ~ '^[[:alpha:]]+$'
    AND NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word = l.word)
  ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

-- What is there already.
UPDATE meeting_text t SET words = w.words || cell_word(m.cell)
FROM words_of_meetings(ARRAY(SELECT meeting_id FROM meeting_search)) w JOIN meeting_search m USING (meeting_id)
WHERE t.meeting_id = w.meeting_id AND t.words <> w.words || cell_word(m.cell);
INSERT INTO search_word
SELECT DISTINCT l.word FROM meeting_text CROSS JOIN LATERAL unnest(tsvector_to_array(words)) AS l(word)
WHERE length(l.word) BETWEEN 2 AND 40 AND l.word ~ '^[[:alpha:]]+$'
ON CONFLICT DO NOTHING;
