-- CreateTable
CREATE TABLE "meeting_text" (
    "meeting_id" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "meeting_text_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
-- What is written waits in no list that every search would have to read through.
CREATE INDEX "meeting_text_words_idx" ON "meeting_text" USING GIN ("words") WITH (fastupdate = off);

-- Written by hand: what Prisma's schema can't say.

-- A text as words that a search can name: "O'Brien's/al-anon" is obriens, al, anon.
CREATE FUNCTION search_words(value text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT to_tsvector('simple', regexp_replace(regexp_replace(plain_text(value), '[''’‘`´]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The words of these meetings that anybody may read, as they can be searched: names before places before notes. Of a
-- venue that is not shown to the door only the city, of a hidden one nothing.
CREATE FUNCTION words_of_meetings(ids text[]) RETURNS TABLE (meeting_id text, words tsvector)
LANGUAGE sql STABLE
AS $$
  SELECT m.id,
    setweight(search_words(concat_ws(' ', m.name, g.name)), 'A')
    || setweight(search_words(concat_ws(' ',
        CASE WHEN v.precision IN ('exact', 'approximate') THEN concat_ws(' ', v.name, v.street) END,
        CASE WHEN v.precision <> 'hidden' THEN v.city END,
        r.name, f.name, f.abbreviation)), 'B')
    || setweight(search_words(concat_ws(' ', m.notes, g.notes,
        CASE WHEN v.precision IN ('exact', 'approximate') THEN v.notes END)), 'D')
  FROM meeting m
  JOIN fellowship f ON f.id = m.fellowship_id
  LEFT JOIN support_group g ON g.id = m.group_id
  LEFT JOIN venue v ON v.id = m.venue_id AND m.format IN ('in-person', 'hybrid')
  LEFT JOIN region r ON r.id = m.region_id
  WHERE m.id = ANY (ids)
$$;

-- The cell of a search row as a word that nobody can say, so that one index finds what is near and says something.
CREATE FUNCTION cell_word(cell integer) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT coalesce('''@' || cell || '''', '')::tsvector $$;

-- Keeps meeting_text beside the search rows. A word once seen stays in search_word: it only proposes corrections, and
-- one that no meeting has any more finds nothing.
CREATE FUNCTION write_meeting_text() RETURNS trigger
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
  WHERE length(l.word) BETWEEN 3 AND 40 AND l.word ~ '^[[:alpha:]]+$'
    AND NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word = l.word)
  ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE FUNCTION drop_meeting_text() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  DELETE FROM meeting_text WHERE meeting_id IN (SELECT c.meeting_id FROM changed c);
  RETURN NULL;
END
$$;
CREATE TRIGGER meeting_text_added AFTER INSERT ON meeting_search
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION write_meeting_text();
CREATE TRIGGER meeting_text_removed AFTER DELETE ON meeting_search
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION drop_meeting_text();

-- What is there already.
INSERT INTO meeting_text (meeting_id, words)
SELECT m.meeting_id, w.words || cell_word(m.cell)
FROM words_of_meetings(ARRAY(SELECT meeting_id FROM meeting_search)) w JOIN meeting_search m USING (meeting_id);
INSERT INTO search_word
SELECT DISTINCT l.word FROM meeting_text CROSS JOIN LATERAL unnest(tsvector_to_array(words)) AS l(word)
WHERE length(l.word) BETWEEN 3 AND 40 AND l.word ~ '^[[:alpha:]]+$';
