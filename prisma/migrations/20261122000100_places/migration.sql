-- CreateTable
CREATE TABLE "place" (
    "id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "admin1" TEXT NOT NULL,
    "admin1_name" TEXT NOT NULL,
    "county" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "country_name" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "cell" INTEGER GENERATED ALWAYS AS (floor(("lat" + 90) * 4)::int * 1440 + floor(("lng" + 180) * 4)::int) STORED,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_name" (
    "place_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "place_name_pkey" PRIMARY KEY ("place_id","key")
);

-- CreateTable
CREATE TABLE "gazetteer_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gazetteer_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "place_cell_idx" ON "place"("cell");

-- CreateIndex
CREATE INDEX "place_name_search" ON "place_name"("key" text_pattern_ops, "score", "country", "place_id");

-- CreateIndex
CREATE INDEX "place_name_key_trigrams" ON "place_name" USING GIN ("key" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema can't say.
ALTER TABLE "place" ADD CONSTRAINT "place_kind_known"
  CHECK ("kind" IN ('country', 'state', 'county', 'city', 'district', 'postal'));
ALTER TABLE "gazetteer_version" ADD CONSTRAINT "gazetteer_version_is_one_row" CHECK ("id" = 1);

-- One place per postal code, and the way to it from an address.
CREATE UNIQUE INDEX place_postal_code ON "place" ("postal_code", "country") WHERE "kind" = 'postal';

-- A first letter or two begins tens of thousands of names; of those worth suggesting, hundreds.
CREATE INDEX place_name_large ON "place_name" ("key" text_pattern_ops, "score", "country", "place_id") WHERE "score" >= 20000;
