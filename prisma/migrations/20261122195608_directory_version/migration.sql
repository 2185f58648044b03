-- CreateTable
CREATE TABLE "DirectoryVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "stamp" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DirectoryVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Partner_markets_idx" ON "Partner" USING GIN ("markets");

-- CreateIndex
CREATE INDEX "PartnerLocation_country_idx" ON "PartnerLocation"("country");

-- Whatever changes the directory changes its version in the same transaction; nobody has to remember it.
CREATE FUNCTION directory_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DirectoryVersion" ("id", "stamp", "changedAt")
  VALUES (1, gen_random_uuid()::text, timezone('UTC', clock_timestamp()))
  ON CONFLICT ("id") DO UPDATE SET "stamp" = excluded."stamp", "changedAt" = excluded."changedAt";
  RETURN NULL;
END $$;

CREATE TRIGGER "Partner_changes_directory" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Partner"
FOR EACH STATEMENT EXECUTE FUNCTION directory_has_changed();

CREATE TRIGGER "PartnerLocation_changes_directory" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
ON "PartnerLocation" FOR EACH STATEMENT EXECUTE FUNCTION directory_has_changed();

INSERT INTO "DirectoryVersion" ("id", "stamp", "changedAt")
VALUES (1, gen_random_uuid()::text, timezone('UTC', clock_timestamp()));
