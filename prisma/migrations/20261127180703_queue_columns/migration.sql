-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "failingRules" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "revokedAt" TIMESTAMP(3),
ADD COLUMN     "submittedMetros" INTEGER,
ADD COLUMN     "unknownRules" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Names are sorted as people sort them, not by bytes: the order of letters of each language of the portal.
CREATE COLLATION IF NOT EXISTS "names_en" (provider = icu, locale = 'en');
CREATE COLLATION IF NOT EXISTS "names_zh_tw" (provider = icu, locale = 'zh-TW');

DROP INDEX "Application_submittedName_id_idx";
CREATE INDEX "Application_submittedName_id_idx"
    ON "Application"("submittedName" COLLATE "names_en", "id");
-- Partial, since the schema knows one index of these columns only.
CREATE INDEX "Application_submittedName_zh_tw_idx"
    ON "Application"("submittedName" COLLATE "names_zh_tw", "id") WHERE "submittedAt" IS NOT NULL;

-- What was submitted before: the metros of the newest revision, and what its last check found.
UPDATE "Application" a
   SET "submittedMetros" = (SELECT count(DISTINCT place ->> 'metro')::int
                              FROM jsonb_array_elements(r."document" -> 'locations') place),
       "checkedAt" = coalesce(c."at", r."submittedAt"),
       "verdict" = coalesce(c."verdict", r."verdict"),
       "failingRules" = f."failing", "failing" = cardinality(f."failing"),
       "unknownRules" = f."unknown", "unknown" = cardinality(f."unknown")
  FROM (SELECT DISTINCT ON ("applicationId") * FROM "Revision"
         ORDER BY "applicationId", "number" DESC) r
  LEFT JOIN LATERAL (SELECT * FROM "RevisionCheck" WHERE "revisionId" = r."id"
                      ORDER BY "at" DESC LIMIT 1) c ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(result ->> 'rule' ORDER BY place)
                    FILTER (WHERE result ->> 'status' = 'fail'), '{}') AS "failing",
           coalesce(array_agg(result ->> 'rule' ORDER BY place)
                    FILTER (WHERE result ->> 'status' = 'unknown'), '{}') AS "unknown"
      FROM jsonb_array_elements(coalesce(c."report", r."report") -> 'results')
           WITH ORDINALITY results(result, place)
     WHERE result ->> 'level' = 'mandatory') f
 WHERE r."applicationId" = a."id";

-- What was revoked and is so still.
UPDATE "Application" a SET "revokedAt" = d."decidedAt"
  FROM (SELECT DISTINCT ON (r."applicationId") r."applicationId", d."kind", d."decidedAt"
          FROM "Decision" d JOIN "Revision" r ON r."id" = d."revisionId"
         ORDER BY r."applicationId", d."decidedAt" DESC) d
 WHERE d."applicationId" = a."id" AND d."kind" = 'revoked' AND a."state" = 'declined';
