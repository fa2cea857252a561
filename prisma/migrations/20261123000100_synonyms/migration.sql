-- CreateTable
CREATE TABLE "synonym" (
    "id" SERIAL NOT NULL,
    "language" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT[],
    "edited_at" TIMESTAMPTZ,

    CONSTRAINT "synonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "synonym_phrase_idx" ON "synonym"("phrase");

-- CreateIndex
CREATE UNIQUE INDEX "synonym_language_phrase_field_key" ON "synonym"("language", "phrase", "field");

-- Written by hand: what Prisma's schema can't say.
ALTER TABLE "synonym" ADD CONSTRAINT "synonym_field_known"
  CHECK ("field" IN ('type', 'for', 'fellowship', 'format', 'day', 'time', 'feature', 'language', 'sort', 'near-me',
    'treatment', 'meeting', 'ignore'));
ALTER TABLE "synonym" ADD CONSTRAINT "synonym_phrase_is_plain" CHECK ("phrase" ~ '^[^ ]+( [^ ]+){0,5}$');
