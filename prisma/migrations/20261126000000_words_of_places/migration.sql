-- Written by hand: what Prisma's schema can't say.

-- What a phrase can mean has grown: somebody else who uses, the searcher themselves, and what takes back what follows.
ALTER TABLE "synonym" DROP CONSTRAINT "synonym_field_known";
ALTER TABLE "synonym" ADD CONSTRAINT "synonym_field_known"
  CHECK ("field" IN ('type', 'for', 'fellowship', 'format', 'day', 'time', 'feature', 'language', 'sort', 'near-me',
    'treatment', 'meeting', 'ignore', 'relative', 'self', 'not'));
