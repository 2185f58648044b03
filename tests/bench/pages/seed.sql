-- 10,000 applications from the temporary tables sample and sample_location. Of every ten: one
-- draft, two submitted, two in review, two approved, two declined, one withdrawn. ASNs are private.

INSERT INTO "User" (id, email, name, "staffRole") VALUES
  ('bench-partner', 'partner@bench.example', 'Nora Vik', NULL),
  ('bench-reviewer', 'reviewer@bench.example', 'Robin Ekman', 'reviewer');

INSERT INTO "Organisation" (id, name)
SELECT 'o' || n, 'Network ' || n FROM generate_series(1, :applications) n;

-- Nobody belongs to all of them; the partner signed in belongs to thirty, which hold drafts and more.
INSERT INTO "Membership" ("organisationId", "userId", role)
SELECT 'o' || n, 'bench-partner', 'owner' FROM generate_series(1, 30) n;

INSERT INTO "PeerAsn" (id, "organisationId", asn)
SELECT 'p' || n, 'o' || n, 4200000000 + n FROM generate_series(1, :applications) n;

INSERT INTO "Application" (id, "organisationId", "peerAsnId", state, document, "lastEditedById",
  "lastEditedAt", "createdAt", asn, "partnerName", "partnerType", "submittedAt", "decidedAt",
  verdict, failing, unknown)
SELECT 'a' || n, 'o' || n, 'p' || n, states.state::"ApplicationState",
  jsonb_set(jsonb_set(document, '{partner,asn}', to_jsonb(4200000000 + n)),
    '{partner,name}', to_jsonb('Network ' || n)),
  'bench-partner', edited, edited, 4200000000 + n, 'Network ' || n, 'isp',
  CASE WHEN states.state <> 'draft' THEN edited END,
  CASE WHEN states.state IN ('approved', 'declined') THEN edited + interval '3 days' END,
  CASE WHEN states.state <> 'draft' THEN sample.verdict::"Verdict" END,
  CASE WHEN states.state <> 'draft' THEN sample.failing END,
  CASE WHEN states.state <> 'draft' THEN sample.unknown END
FROM generate_series(1, :applications) n
JOIN sample ON sample.at = n % 40
CROSS JOIN LATERAL (SELECT timestamp '2026-11-22' - n * interval '7 minutes' AS edited) moments
CROSS JOIN LATERAL (SELECT (ARRAY['draft', 'submitted', 'submitted', 'in-review', 'in-review',
  'approved', 'approved', 'declined', 'declined', 'withdrawn'])[n % 10 + 1] AS state) states;

INSERT INTO "Revision" (id, "applicationId", number, document, evidence, "policyVersion", report,
  verdict, hash, "submittedById", "submittedAt")
SELECT 'r' || substr(a.id, 2), a.id, 1, a.document, '{"format": "peering-service-evidence/1"}',
  sample.report ->> 'policyVersion', sample.report, a.verdict, repeat('0', 64), 'bench-partner',
  a."submittedAt"
FROM "Application" a
JOIN sample ON sample.at = substr(a.id, 2)::int % 40
WHERE a.state <> 'draft';

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

INSERT INTO "AuditEvent" (id, seq, "prevHash", hash, at, "actorId", "actorName", action, "objectType",
  "objectId", after)
SELECT 'e' || substr(id, 2) || '-' || action, row_number() OVER (ORDER BY "submittedAt", id, action),
  repeat('0', 64), repeat('0', 64), "submittedAt", 'bench-partner', 'Nora Vik', action,
  'application', id, '{"revision": 1}'
FROM "Application"
CROSS JOIN unnest(ARRAY['application.created', 'application.submitted']) action
WHERE state <> 'draft';

ANALYZE;
