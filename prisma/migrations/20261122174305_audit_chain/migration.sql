-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "prevHash" TEXT,
ADD COLUMN     "requestId" TEXT,
ADD COLUMN     "seq" BIGINT,
ALTER COLUMN "at" DROP DEFAULT;

-- Chains the entries there are, as lib/platform/audit/chain.ts does with new ones: SHA-256 over canonical JSON.
CREATE FUNCTION pg_temp.canonical(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      RETURN (
        SELECT '{' || coalesce(string_agg(to_json(key)::text || ':' || pg_temp.canonical(held), ','
          ORDER BY key COLLATE "C"), '') || '}'
        FROM jsonb_each(value) AS entry(key, held));
    WHEN 'array' THEN
      RETURN (
        SELECT '[' || coalesce(string_agg(pg_temp.canonical(held), ',' ORDER BY place), '') || ']'
        FROM jsonb_array_elements(value) WITH ORDINALITY AS entry(held, place));
    ELSE
      RETURN value::text;
  END CASE;
END $$;

DO $$
DECLARE
  entry record;
  place bigint := 0;
  previous text := repeat('0', 64);
BEGIN
  FOR entry IN SELECT * FROM "AuditEvent" ORDER BY "at", "id" LOOP
    place := place + 1;
    UPDATE "AuditEvent" SET "seq" = place, "prevHash" = previous, "hash" = encode(sha256(convert_to(
      pg_temp.canonical(jsonb_build_object(
        'id', entry."id", 'seq', place,
        'at', to_char(entry."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'actorId', entry."actorId", 'actorName', entry."actorName", 'action', entry."action",
        'objectType', entry."objectType", 'objectId', entry."objectId",
        'before', entry."before", 'after', entry."after",
        'requestId', null, 'prevHash', previous)), 'UTF8')), 'hex')
    WHERE "id" = entry."id" RETURNING "hash" INTO previous;
  END LOOP;
END $$;

DROP FUNCTION pg_temp.canonical(jsonb);

ALTER TABLE "AuditEvent" ALTER COLUMN "seq" SET NOT NULL,
ALTER COLUMN "prevHash" SET NOT NULL,
ALTER COLUMN "hash" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_seq_key" ON "AuditEvent"("seq");

-- CreateIndex
CREATE INDEX "AuditEvent_objectId_seq_idx" ON "AuditEvent"("objectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_objectType_seq_idx" ON "AuditEvent"("objectType", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_action_seq_idx" ON "AuditEvent"("action", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_seq_idx" ON "AuditEvent"("actorId", "seq");

-- Only ever added to: whoever wants to change an entry must first take this away, as the table's owner.
CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is only ever added to: % is refused.', TG_OP;
END $$;

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_append_only();
