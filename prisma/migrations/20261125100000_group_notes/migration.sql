-- AlterTable
ALTER TABLE "feed_record" ADD COLUMN     "group_notes" TEXT NOT NULL DEFAULT '';

-- Until a row is read again, it says what its group shows.
UPDATE feed_record SET group_notes = g.notes
FROM meeting m JOIN support_group g ON g.id = m.group_id
WHERE m.feed_id = feed_record.feed_id AND m.row_key = feed_record.row_key AND g.notes <> '';
