-- Written by hand: what Prisma's schema can't say.

-- An import writes words by the hundred thousand, and one by one into the index they took most of the time of its text.
-- They go to the index's list, which is emptied before the statement ends: no search has to read through it later.
ALTER INDEX meeting_text_words_idx SET (fastupdate = on);

-- Only an index's owner may empty its list, and the app's role is not.
CREATE FUNCTION settle_meeting_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
  PERFORM gin_clean_pending_list('meeting_text_words_idx');
  RETURN NULL;
END
$$;
-- After meeting_text_added, which writes them: triggers fire in the order of their names.
CREATE TRIGGER meeting_text_settled AFTER INSERT ON meeting_search
  FOR EACH STATEMENT EXECUTE FUNCTION settle_meeting_text();
