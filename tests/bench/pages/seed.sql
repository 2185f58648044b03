-- 10,000 applications from the temporary tables sample and sample_location. Of every ten: one
-- draft, two submitted, one in review, one at the partner, two approved, two declined, one withdrawn.
-- Each that was submitted has twenty revisions, the newest whole and the earlier ones short, and a
-- dozen entries in the audit trail. ASNs are private.

INSERT INTO "User" (id, email, name, "staffRole") VALUES
  ('bench-partner', 'partner@bench.example', 'Nora Vik', NULL),
  ('bench-reviewer', 'reviewer@bench.example', 'Robin Ekman', 'reviewer'),
  ('bench-colleague', 'colleague@bench.example', 'Ines Duarte', 'reviewer');

INSERT INTO "Organisation" (id, name)
SELECT 'o' || n, 'Network ' || n FROM generate_series(1, :applications) n;

-- Nobody belongs to all of them; the partner signed in belongs to thirty, which hold drafts and more.
INSERT INTO "Membership" ("organisationId", "userId", role)
SELECT 'o' || n, 'bench-partner', 'owner' FROM generate_series(1, 30) n;

INSERT INTO "Application" (id, "organisationId", state, document, "lastEditedById",
  "lastEditedAt", "createdAt", asn, "partnerName", "partnerType", "submittedAt", "decidedAt", "withdrawnAt",
  verdict, failing, unknown, "submittedName", "submittedType", "dueAt", "assigneeId", "assignedAt")
SELECT 'a' || n, 'o' || n, states.state::"ApplicationState",
  jsonb_set(jsonb_set(document, '{partner,asn}', to_jsonb(4200000000 + n)),
    '{partner,name}', to_jsonb('Network ' || n)),
  'bench-partner', edited, edited, 4200000000 + n, 'Network ' || n, 'isp',
  CASE WHEN states.state <> 'draft' THEN edited END,
  CASE WHEN states.state IN ('approved', 'declined') THEN edited + interval '3 days' END,
  CASE WHEN states.state = 'withdrawn' THEN edited + interval '1 day' END,
  CASE WHEN states.state <> 'draft' THEN sample.verdict::"Verdict" END,
  CASE WHEN states.state <> 'draft' THEN sample.failing END,
  CASE WHEN states.state <> 'draft' THEN sample.unknown END,
  CASE WHEN states.state <> 'draft' THEN 'Network ' || n END,
  CASE WHEN states.state <> 'draft' THEN 'isp'::"PartnerType" END,
  CASE WHEN states.state IN ('submitted', 'in-review') THEN edited + interval '14 days' END,
  given.assignee, CASE WHEN given.assignee IS NOT NULL THEN edited + interval '1 hour' END
FROM generate_series(1, :applications) n
JOIN sample ON sample.at = n % 40
CROSS JOIN LATERAL (SELECT timestamp '2026-11-22' - n * interval '7 minutes' AS edited) moments
CROSS JOIN LATERAL (SELECT (ARRAY['draft', 'submitted', 'submitted', 'in-review',
  'changes-requested', 'approved', 'approved', 'declined', 'declined', 'withdrawn'])[n % 10 + 1]
  AS state) states
-- Half of them have a reviewer; a fiftieth is the one's who is measured with.
CROSS JOIN LATERAL (SELECT CASE WHEN n % 10 = 0 OR n / 10 % 2 = 0 THEN NULL
  WHEN n / 10 % 50 = 1 THEN 'bench-reviewer' ELSE 'bench-colleague' END AS assignee) given;

INSERT INTO "Revision" (id, "applicationId", number, document, evidence, "policyVersion", report,
  verdict, hash, "submittedById", "submittedAt")
SELECT 'r' || substr(a.id, 2), a.id, :revisions, a.document, '{"format": "peering-service-evidence/1"}',
  sample.report ->> 'policyVersion', sample.report, a.verdict, repeat('0', 64), 'bench-partner',
  a."submittedAt"
FROM "Application" a
JOIN sample ON sample.at = substr(a.id, 2)::int % 40
WHERE a.state <> 'draft';

INSERT INTO "Revision" (id, "applicationId", number, document, evidence, "policyVersion", report,
  verdict, hash, "submittedById", "submittedAt")
SELECT r.id || '-' || earlier, r."applicationId", earlier,
  jsonb_build_object('format', r.document -> 'format', 'partner', r.document -> 'partner'),
  r.evidence, r."policyVersion", jsonb_set(r.report, '{results}', '[]'), r.verdict, r.hash,
  'bench-partner', r."submittedAt" - (:revisions - earlier) * interval '1 day'
FROM "Revision" r CROSS JOIN generate_series(1, :revisions - 1) earlier;

INSERT INTO "ReviewSeen" ("userId", "applicationId", at)
SELECT 'bench-reviewer', id, "submittedAt" + (substr(id, 2)::int % 3 - 1) * interval '1 hour'
FROM "Application" WHERE state <> 'draft' AND substr(id, 2)::int % 7 > 0;

INSERT INTO "Decision" (id, "revisionId", kind, reason, "decidedById", "decidedAt")
SELECT 'd' || substr(id, 2), 'r' || substr(id, 2), state::text::"DecisionKind", 'As agreed.',
  'bench-reviewer', "decidedAt"
FROM "Application" WHERE state IN ('approved', 'declined');

INSERT INTO "Partner" (id, slug, "applicationId", "revisionId", asn, name, type, since)
SELECT 'l' || substr(id, 2), 'network-' || substr(id, 2), id, 'r' || substr(id, 2), asn,
  "partnerName", 'isp', "decidedAt"
FROM "Application" WHERE state = 'approved';

INSERT INTO "PartnerLocation" ("partnerId", metro, country, region, connections, "capacityMbps")
SELECT p.id, l.metro, l.country, l.region, 2, 200000
FROM "Partner" p
JOIN sample_location l ON l.at = substr(p.id, 2)::int % 40;

-- As many again from the list that was kept by hand as make 10,000 partners.
INSERT INTO "Partner" (id, slug, name, type)
SELECT 'e' || n, 'exchange-' || n, 'Exchange ' || n, 'ixp'
FROM generate_series(1, :applications - (SELECT count(*)::int FROM "Partner")) n;

INSERT INTO "PartnerLocation" ("partnerId", metro, country, region)
SELECT DISTINCT p.id, l.metro, l.country, l.region
FROM "Partner" p
JOIN sample_location l ON l.at = substr(p.id, 2)::int % 40
WHERE p."applicationId" IS NULL;

UPDATE "Partner" p SET markets = ARRAY(
  SELECT DISTINCT region FROM "PartnerLocation" WHERE "partnerId" = p.id ORDER BY region);

INSERT INTO "AuditEvent" (id, seq, "prevHash", hash, at, "actorId", "actorName", action, "objectType",
  "objectId", after)
SELECT 'e' || substr(id, 2) || '-' || place, row_number() OVER (ORDER BY "submittedAt", id, place),
  repeat('0', 64), repeat('0', 64), "submittedAt", 'bench-partner', 'Nora Vik',
  CASE place WHEN 1 THEN 'application.created' WHEN 12 THEN 'application.review-started'
    ELSE 'application.submitted' END,
  'application', id, jsonb_build_object('revision', :revisions - 11 + place)
FROM "Application" CROSS JOIN generate_series(1, 12) place
WHERE state <> 'draft';

VACUUM ANALYZE;
