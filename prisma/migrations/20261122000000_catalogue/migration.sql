-- Only trusted extensions, so that any managed Postgres will do.
CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A point on the earth's sphere in metres (mean radius 6371008.8). A chord is as good as an arc for
-- ordering, and neither the poles nor the date line are special.
CREATE FUNCTION earth_point(lat double precision, lng double precision) RETURNS cube
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN cube(ARRAY[
  6371008.8 * cos(radians(lat)) * cos(radians(lng)),
  6371008.8 * cos(radians(lat)) * sin(radians(lng)),
  6371008.8 * sin(radians(lat))
]);

-- unaccent() is only stable, since its dictionary could change; ours does not.
CREATE FUNCTION plain_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- The id in a public address: 8 characters of base32 (Crockford's, without i, l, o, u), never reused. A sequence
-- goes through steps that each map the numbers below 2^40 onto themselves (odd factors, shifted xor), so no two
-- ids can clash, and neighbours look nothing alike.
CREATE SEQUENCE public_id_seq;
CREATE FUNCTION new_public_id() RETURNS text
LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
  a CONSTANT text := '0123456789abcdefghjkmnpqrstvwxyz';
  v bigint := (nextval('public_id_seq') * 3266489) & 1099511627775;
BEGIN
  v := ((v # (v >> 21)) * 2654435) & 1099511627775;
  v := v # (v >> 19);
  RETURN substr(a, (v >> 35)::int + 1, 1) || substr(a, ((v >> 30) & 31)::int + 1, 1)
    || substr(a, ((v >> 25) & 31)::int + 1, 1) || substr(a, ((v >> 20) & 31)::int + 1, 1)
    || substr(a, ((v >> 15) & 31)::int + 1, 1) || substr(a, ((v >> 10) & 31)::int + 1, 1)
    || substr(a, ((v >> 5) & 31)::int + 1, 1) || substr(a, (v & 31)::int + 1, 1);
END
$$;


-- CreateTable
CREATE TABLE "fellowship" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL DEFAULT '',
    "approach" TEXT NOT NULL,
    "dual_diagnosis" BOOLEAN NOT NULL DEFAULT false,
    "family_and_friends" BOOLEAN NOT NULL DEFAULT false,
    "related" BOOLEAN NOT NULL DEFAULT false,
    "youth" BOOLEAN NOT NULL DEFAULT false,
    "concerns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "audience" JSONB NOT NULL,
    "entry_rule" JSONB,
    "about" JSONB NOT NULL,
    "website" TEXT NOT NULL DEFAULT '',
    "finder_url" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "medication_policy" TEXT,
    "medication_source" TEXT NOT NULL DEFAULT '',
    "medication_checked_on" DATE,
    "edited_at" TIMESTAMPTZ,

    CONSTRAINT "fellowship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_body" (
    "id" SERIAL NOT NULL,
    "fellowship_id" INTEGER NOT NULL,
    "feed_id" INTEGER,
    "source_key" TEXT NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "service_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_group" (
    "id" TEXT NOT NULL DEFAULT new_public_id(),
    "slug" TEXT NOT NULL,
    "fellowship_id" INTEGER NOT NULL,
    "service_body_id" INTEGER,
    "feed_id" INTEGER,
    "source_key" TEXT,
    "name" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "host" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "medication" TEXT,
    "join_policy" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "support_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" SERIAL NOT NULL,
    "feed_id" INTEGER,
    "source_key" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "county" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "precision" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "zone" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue_private" (
    "venue_id" INTEGER NOT NULL,
    "street" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,

    CONSTRAINT "venue_private_pkey" PRIMARY KEY ("venue_id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" SERIAL NOT NULL,
    "feed_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL DEFAULT new_public_id(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fellowship_id" INTEGER NOT NULL,
    "group_id" TEXT,
    "service_body_id" INTEGER,
    "venue_id" INTEGER,
    "region_id" INTEGER,
    "format" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_reason" TEXT NOT NULL DEFAULT '',
    "suspended_from" DATE,
    "suspended_until" DATE,
    "closed_at" TIMESTAMPTZ,
    "merged_into_id" TEXT,
    "day" SMALLINT,
    "start_minute" SMALLINT,
    "duration_minutes" SMALLINT NOT NULL,
    "zone" TEXT NOT NULL,
    "recurrence" TEXT NOT NULL DEFAULT 'weekly',
    "week_of_month" SMALLINT,
    "interval_weeks" SMALLINT,
    "anchor_date" DATE,
    "effective_from" DATE,
    "effective_until" DATE,
    "skipped_dates" DATE[] DEFAULT ARRAY[]::DATE[],
    "features" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source_formats" JSONB NOT NULL DEFAULT '[]',
    "notes" TEXT NOT NULL DEFAULT '',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "feed_id" INTEGER,
    "source_key" TEXT,
    "row_key" TEXT,
    "source_url" TEXT NOT NULL DEFAULT '',
    "verified_at" TIMESTAMPTZ,
    "verified_by" TEXT NOT NULL DEFAULT '',
    "source_updated_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_access" (
    "meeting_id" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "meeting_number" TEXT NOT NULL DEFAULT '',
    "passcode" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "dial_in_code" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "policy" TEXT NOT NULL DEFAULT 'tap',

    CONSTRAINT "join_access_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "group_id" TEXT,
    "service_body_id" INTEGER,
    "meeting_id" TEXT,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crisis_line" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "text_number" TEXT NOT NULL DEFAULT '',
    "tty" TEXT NOT NULL DEFAULT '',
    "chat_url" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hours" TEXT NOT NULL DEFAULT '',
    "note" JSONB NOT NULL,
    "checked_on" DATE NOT NULL,
    "source_url" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "edited_at" TIMESTAMPTZ,

    CONSTRAINT "crisis_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "feed_run_id" INTEGER,
    "actor" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_lock" (
    "meeting_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "locked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "feed_value" JSONB,
    "conflict_value" JSONB,
    "conflict_since" TIMESTAMPTZ,

    CONSTRAINT "field_lock_pkey" PRIMARY KEY ("meeting_id","field")
);

-- CreateTable
CREATE TABLE "field_provenance" (
    "meeting_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "feed_run_id" INTEGER,
    "actor" TEXT NOT NULL DEFAULT '',
    "set_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "field_provenance_pkey" PRIMARY KEY ("meeting_id","field")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ,
    "resolution" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "location" TEXT NOT NULL DEFAULT '',
    "formats_location" TEXT NOT NULL DEFAULT '',
    "service_bodies_location" TEXT NOT NULL DEFAULT '',
    "fellowship_id" INTEGER NOT NULL,
    "root_region" TEXT NOT NULL DEFAULT '',
    "join_policy" TEXT NOT NULL DEFAULT 'tap',
    "export_join" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "last_success_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_run" (
    "id" SERIAL NOT NULL,
    "feed_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "status" TEXT NOT NULL DEFAULT 'running',
    "read_rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "feed_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_rejection" (
    "run_id" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "row_key" TEXT,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "feed_rejection_pkey" PRIMARY KEY ("run_id","row_number")
);

-- CreateTable
CREATE TABLE "feed_record" (
    "feed_id" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "raw_hash" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ,
    "missing_since" TIMESTAMPTZ,

    CONSTRAINT "feed_record_pkey" PRIMARY KEY ("feed_id","row_key")
);

-- CreateTable
CREATE TABLE "feed_suppression" (
    "feed_id" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_suppression_pkey" PRIMARY KEY ("feed_id","row_key")
);

-- CreateTable
CREATE TABLE "zone" (
    "id" SMALLSERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_bit" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "bit" SMALLINT NOT NULL,

    CONSTRAINT "search_bit_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "meeting_search" (
    "meeting_id" TEXT NOT NULL,
    "fellowship_id" INTEGER NOT NULL,
    "service_body_id" INTEGER,
    "group_id" TEXT,
    "venue_id" INTEGER,
    "region_id" INTEGER,
    "feed_id" INTEGER,
    "types" SMALLINT NOT NULL,
    "concerns" SMALLINT NOT NULL,
    "format" SMALLINT NOT NULL,
    "medication" SMALLINT NOT NULL,
    "features" BIGINT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rank" SMALLINT NOT NULL,
    "on_request" BOOLEAN NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "checked_at" TIMESTAMPTZ,
    "zone_id" SMALLINT NOT NULL,
    "day" SMALLINT,
    "minute_of_week" SMALLINT,
    "duration_minutes" SMALLINT NOT NULL,
    "irregular" BOOLEAN NOT NULL,
    "recurrence" TEXT NOT NULL,
    "week_of_month" SMALLINT,
    "interval_weeks" SMALLINT,
    "anchor_date" DATE,
    "effective_from" DATE,
    "effective_until" DATE,
    "skipped_dates" DATE[] DEFAULT ARRAY[]::DATE[],
    "paused_from" DATE,
    "paused_until" DATE,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "pos" cube GENERATED ALWAYS AS (earth_point("lat", "lng")) STORED,
    "cell" INTEGER GENERATED ALWAYS AS (floor(("lat" + 90) * 4)::int * 1440 + floor(("lng" + 180) * 4)::int) STORED,

    CONSTRAINT "meeting_search_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "search_cell" (
    "cell" INTEGER NOT NULL,
    "zone_id" SMALLINT NOT NULL,
    "meetings" INTEGER NOT NULL,

    CONSTRAINT "search_cell_pkey" PRIMARY KEY ("cell","zone_id")
);

-- CreateTable
CREATE TABLE "meeting_summary" (
    "fellowship_id" INTEGER NOT NULL,
    "types" SMALLINT NOT NULL,
    "concerns" SMALLINT NOT NULL,
    "medication" SMALLINT NOT NULL,
    "format" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "time_of_day" SMALLINT NOT NULL,
    "on_request" BOOLEAN NOT NULL,
    "key" TEXT NOT NULL,
    "meetings" INTEGER NOT NULL,

    CONSTRAINT "meeting_summary_pkey" PRIMARY KEY ("key","fellowship_id","types","concerns","medication","format","day","time_of_day","on_request")
);

-- CreateIndex
CREATE UNIQUE INDEX "fellowship_slug_key" ON "fellowship"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "service_body_feed_id_source_key_key" ON "service_body"("feed_id", "source_key");

-- CreateIndex
CREATE UNIQUE INDEX "support_group_feed_id_source_key_key" ON "support_group"("feed_id", "source_key");

-- CreateIndex
CREATE UNIQUE INDEX "venue_feed_id_source_key_key" ON "venue"("feed_id", "source_key");

-- CreateIndex
CREATE INDEX "region_path_idx" ON "region"("path");

-- CreateIndex
CREATE UNIQUE INDEX "region_feed_id_path_key" ON "region"("feed_id", "path");

-- CreateIndex
CREATE INDEX "meeting_group_id_idx" ON "meeting"("group_id");

-- CreateIndex
CREATE INDEX "meeting_venue_id_idx" ON "meeting"("venue_id");

-- CreateIndex
CREATE INDEX "meeting_feed_id_row_key_idx" ON "meeting"("feed_id", "row_key");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_feed_id_source_key_key" ON "meeting"("feed_id", "source_key");

-- CreateIndex
CREATE INDEX "contact_point_group_id_idx" ON "contact_point"("group_id");

-- CreateIndex
CREATE INDEX "contact_point_service_body_id_idx" ON "contact_point"("service_body_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_meeting_id_kind_value_key" ON "contact_point"("meeting_id", "kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "crisis_line_key_key" ON "crisis_line"("key");

-- CreateIndex
CREATE INDEX "crisis_line_country_position_idx" ON "crisis_line"("country", "position");

-- CreateIndex
CREATE INDEX "revision_entity_entity_id_at_idx" ON "revision"("entity", "entity_id", "at");

-- CreateIndex
CREATE INDEX "report_meeting_id_resolved_at_idx" ON "report"("meeting_id", "resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "feed_slug_key" ON "feed"("slug");

-- CreateIndex
CREATE INDEX "feed_run_feed_id_started_at_idx" ON "feed_run"("feed_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "zone_name_key" ON "zone"("name");

-- CreateIndex
CREATE UNIQUE INDEX "search_bit_kind_bit_key" ON "search_bit"("kind", "bit");

-- CreateIndex
CREATE INDEX "meeting_search_pos_idx" ON "meeting_search" USING GIST ("pos");

-- CreateIndex
CREATE INDEX "meeting_search_fellowship_id_idx" ON "meeting_search"("fellowship_id");

-- CreateIndex
CREATE INDEX "meeting_search_group_id_idx" ON "meeting_search"("group_id");

-- CreateIndex
CREATE INDEX "meeting_search_venue_id_idx" ON "meeting_search"("venue_id");

-- CreateIndex
CREATE INDEX "meeting_search_region_id_idx" ON "meeting_search"("region_id");

-- CreateIndex
CREATE INDEX "meeting_search_service_body_id_idx" ON "meeting_search"("service_body_id");

-- AddForeignKey
ALTER TABLE "service_body" ADD CONSTRAINT "service_body_fellowship_id_fkey" FOREIGN KEY ("fellowship_id") REFERENCES "fellowship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_body" ADD CONSTRAINT "service_body_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_body" ADD CONSTRAINT "service_body_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "service_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_fellowship_id_fkey" FOREIGN KEY ("fellowship_id") REFERENCES "fellowship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_service_body_id_fkey" FOREIGN KEY ("service_body_id") REFERENCES "service_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_group" ADD CONSTRAINT "support_group_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_private" ADD CONSTRAINT "venue_private_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_fellowship_id_fkey" FOREIGN KEY ("fellowship_id") REFERENCES "fellowship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "support_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_service_body_id_fkey" FOREIGN KEY ("service_body_id") REFERENCES "service_body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_access" ADD CONSTRAINT "join_access_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "support_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_service_body_id_fkey" FOREIGN KEY ("service_body_id") REFERENCES "service_body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_feed_run_id_fkey" FOREIGN KEY ("feed_run_id") REFERENCES "feed_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_lock" ADD CONSTRAINT "field_lock_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_provenance" ADD CONSTRAINT "field_provenance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_provenance" ADD CONSTRAINT "field_provenance_feed_run_id_fkey" FOREIGN KEY ("feed_run_id") REFERENCES "feed_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_fellowship_id_fkey" FOREIGN KEY ("fellowship_id") REFERENCES "fellowship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_run" ADD CONSTRAINT "feed_run_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_rejection" ADD CONSTRAINT "feed_rejection_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "feed_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_record" ADD CONSTRAINT "feed_record_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_suppression" ADD CONSTRAINT "feed_suppression_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- The closed vocabularies
ALTER TABLE fellowship ADD CONSTRAINT fellowship_approach CHECK (approach IN ('twelve-step', 'non-twelve-step'));
ALTER TABLE fellowship ADD CONSTRAINT fellowship_medication CHECK (medication_policy IN ('welcomes', 'left-to-each-group', 'abstinence-only'));
ALTER TABLE support_group ADD CONSTRAINT group_medication CHECK (medication IN ('welcome', 'limits'));
ALTER TABLE support_group ADD CONSTRAINT group_join_policy CHECK (join_policy IN ('open', 'tap', 'contact', 'before-start'));
ALTER TABLE venue ADD CONSTRAINT venue_precision CHECK (precision IN ('exact', 'approximate', 'city', 'hidden'));
ALTER TABLE venue ADD CONSTRAINT venue_point CHECK ((lat IS NULL) = (lng IS NULL) AND lat BETWEEN -90 AND 90 AND lng BETWEEN -180 AND 180);
ALTER TABLE meeting ADD CONSTRAINT meeting_format CHECK (format IN ('in-person', 'online', 'hybrid', 'phone'));
ALTER TABLE meeting ADD CONSTRAINT meeting_status CHECK (status IN ('draft', 'published', 'suspended', 'closed'));
ALTER TABLE meeting ADD CONSTRAINT meeting_recurrence CHECK (recurrence IN ('weekly', 'monthly', 'interval', 'by-appointment'));
ALTER TABLE meeting ADD CONSTRAINT meeting_slot CHECK (
  CASE recurrence
    WHEN 'by-appointment' THEN true
    WHEN 'monthly' THEN day IS NOT NULL AND start_minute IS NOT NULL AND week_of_month IS NOT NULL
    WHEN 'interval' THEN day IS NOT NULL AND start_minute IS NOT NULL AND interval_weeks > 0 AND anchor_date IS NOT NULL
    ELSE day IS NOT NULL AND start_minute IS NOT NULL
  END
  AND day BETWEEN 0 AND 6 AND start_minute BETWEEN 0 AND 1439 AND duration_minutes BETWEEN 1 AND 1440
);
ALTER TABLE join_access ADD CONSTRAINT join_access_policy CHECK (policy IN ('open', 'tap', 'contact', 'before-start'));
ALTER TABLE contact_point ADD CONSTRAINT contact_point_kind CHECK (kind IN ('email', 'phone', 'url'));
ALTER TABLE feed ADD CONSTRAINT feed_join_policy CHECK (join_policy IN ('open', 'tap', 'contact', 'before-start'));
ALTER TABLE feed_run ADD CONSTRAINT feed_run_status CHECK (status IN ('running', 'applied', 'unchanged', 'quarantined', 'failed', 'interrupted'));
ALTER TABLE crisis_line ADD CONSTRAINT crisis_line_kind CHECK (kind IN ('emergency', 'crisis', 'information', 'poison'));

-- The vocabulary's bits; lib/catalogue/vocabulary.ts holds the same words in the same order.
INSERT INTO search_bit (kind, slug, bit)
SELECT kind, slug, ordinality - 1 FROM (
  VALUES
  ('type', ARRAY[
    'twelve-step', 'non-twelve-step', 'dual-diagnosis', 'family-and-friends'
  ]),
  ('concern', ARRAY[
    'opioids', 'any-drug', 'alcohol', 'stimulants', 'cannabis', 'mental-health', 'other'
  ]),
  ('format', ARRAY[
    'in-person', 'online', 'hybrid', 'phone'
  ]),
  ('feature', ARRAY[
    'open', 'closed', 'newcomers', 'women', 'men', 'lgbtq', 'transgender', 'young-people',
    'older-adults', 'veterans', 'first-responders', 'professionals', 'indigenous',
    'people-of-colour', 'parents', 'adult-children', 'teens', 'couples', 'discussion', 'speaker',
    'step-study', 'traditions', 'literature', 'basic-text', 'big-book', 'topic', 'meditation',
    'candlelight', 'daily-reading', 'questions-and-answers', 'concepts', 'sponsorship', 'writing',
    'social', 'varies', 'secular', 'christian', 'dual-diagnosis', 'concurrent-family', 'wheelchair',
    'asl', 'childcare', 'children-welcome', 'no-children', 'proof-of-attendance', 'id-required',
    'closed-on-holidays', 'non-smoking', 'smoking-permitted', 'fragrance-free', 'outdoors',
    'assisted-listening', 'accessible-restroom', 'restricted-access', 'limited-size',
    'digital-basket', 'cross-talk'
  ])
) AS words(kind, slugs), LATERAL unnest(slugs) WITH ORDINALITY AS word(slug, ordinality);

-- Soonest near a place: a walk per cell and zone from the local now, which stops when the page is full,
-- so that a dense city costs no more than a small one. The included columns answer the common filters
-- from the index alone.
CREATE INDEX meeting_search_near ON meeting_search
  (cell, zone_id, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication, pos)
  WHERE NOT irregular;
-- Soonest anywhere: the same walk per zone.
CREATE INDEX meeting_search_anywhere ON meeting_search
  (zone_id, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication)
  WHERE NOT irregular;
-- Soonest online: format bits 2 (online), 4 (hybrid), 8 (phone).
CREATE INDEX meeting_search_online ON meeting_search
  (zone_id, (minute_of_week / 30), rank, minute_of_week, meeting_id)
  INCLUDE (types, concerns, format, fellowship_id, on_request, features, medication)
  WHERE NOT irregular AND format >= 2;
-- What is not plainly weekly is rare, and looked at date by date.
CREATE INDEX meeting_search_irregular_near ON meeting_search (cell, zone_id, minute_of_week) WHERE irregular;
-- Every meeting lasts longer than nothing: the condition only keeps this index to the statements that repeat it,
-- because near a place the planner takes it for as good as the one by cell, and reads a whole zone for each cell.
CREATE INDEX meeting_search_irregular ON meeting_search
  (zone_id, (minute_of_week / 30), rank, minute_of_week, meeting_id) WHERE irregular AND duration_minutes > 0;
CREATE INDEX meeting_search_sample ON meeting_search (meeting_id) WHERE sample;

-- Whether a meeting takes place on a local date of its weekday.
CREATE FUNCTION takes_place_on(m meeting_search, d date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT extract(dow FROM d) = (m).day
    AND (m).recurrence <> 'by-appointment'
    AND ((m).effective_from IS NULL OR d >= (m).effective_from)
    AND ((m).effective_until IS NULL OR d <= (m).effective_until)
    AND NOT (d = ANY ((m).skipped_dates))
    AND ((m).paused_from IS NULL OR d < (m).paused_from OR d > (m).paused_until)
    AND CASE (m).recurrence
      WHEN 'monthly' THEN
        CASE WHEN (m).week_of_month = -1
          THEN extract(month FROM d + 7) <> extract(month FROM d)
          ELSE (extract(day FROM d)::int + 6) / 7 = (m).week_of_month
        END
      WHEN 'interval' THEN
        -- weeks counted from Sunday to Saturday, from the week of the anchor
        ((d - extract(dow FROM d)::int) - ((m).anchor_date - extract(dow FROM (m).anchor_date)::int)) / 7 % (m).interval_weeks = 0
      ELSE true
    END
$$;

-- Writes the search rows of these meetings anew (of all, when null): every write of the catalogue ends
-- with it. Sample meetings leave the search for good once a real feed has been read.
CREATE FUNCTION refresh_meeting_search(ids text[]) RETURNS integer
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
    CASE WHEN m.status = 'suspended' THEN m.suspended_until END,
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
    AND (m.status = 'published' OR (m.status = 'suspended' AND m.suspended_until IS NOT NULL))
    AND NOT (m.sample AND real_feeds);
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END
$$;

-- Keeps search_cell and meeting_summary. Rows are taken in key order, so that two writers can't deadlock.
CREATE FUNCTION count_meeting_search() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  sign integer := TG_ARGV[0]::integer;
BEGIN
  INSERT INTO search_cell (cell, zone_id, meetings)
  SELECT cell, zone_id, sign * count(*) FROM changed WHERE cell IS NOT NULL
  GROUP BY cell, zone_id ORDER BY cell, zone_id
  ON CONFLICT (cell, zone_id) DO UPDATE SET meetings = search_cell.meetings + EXCLUDED.meetings;

  INSERT INTO meeting_summary (key, fellowship_id, types, concerns, medication, format, day, time_of_day, on_request, meetings)
  SELECT k.key, c.fellowship_id, c.types, c.concerns, c.medication, c.format, coalesce(c.day, -1),
    CASE
      WHEN c.minute_of_week IS NULL THEN -1
      WHEN c.minute_of_week % 1440 >= 1260 OR c.minute_of_week % 1440 < 240 THEN 3
      WHEN c.minute_of_week % 1440 < 660 THEN 0
      WHEN c.minute_of_week % 1440 < 1020 THEN 1
      ELSE 2
    END AS time_of_day,
    c.on_request, sign * count(*)
  FROM changed c
  CROSS JOIN LATERAL (
    SELECT '' AS key
    UNION ALL SELECT 'feature:' || b.slug FROM search_bit b WHERE b.kind = 'feature' AND c.features & (1::bigint << b.bit) <> 0
    UNION ALL SELECT 'language:' || l FROM unnest(c.languages) AS l
  ) k
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  ON CONFLICT (key, fellowship_id, types, concerns, medication, format, day, time_of_day, on_request)
  DO UPDATE SET meetings = meeting_summary.meetings + EXCLUDED.meetings;
  RETURN NULL;
END
$$;
CREATE TRIGGER meeting_search_added AFTER INSERT ON meeting_search
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_meeting_search('1');
CREATE TRIGGER meeting_search_removed AFTER DELETE ON meeting_search
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_meeting_search('-1');
