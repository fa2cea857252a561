-- No statement reads it: what is near is found by cells, and its distance taken of the rows found.
-- DropIndex
DROP INDEX "meeting_search_pos_idx";
