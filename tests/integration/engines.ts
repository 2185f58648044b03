/**
 * Tests about what a database engine does, which therefore run on PostgreSQL and on the embedded
 * PGlite: statements of our own that sort, search or plan, locks and races, leases, triggers and
 * constraints, cursors, processes that are killed. Every other integration test runs on PostgreSQL
 * alone, where a file's database costs a third less and people really act at the same moment.
 */
export const onBothEngines = [
  // The client, migrations, errors, constraints, triggers, killed processes; the chain and its lock.
  "tests/integration/platform/**/*.test.ts",
  // Advisory locks and counts that several servers share.
  "tests/integration/sources/**/*.test.ts",
  // Attempts counted at the same moment.
  "tests/integration/accounts/sign-in/credentials.test.ts",
  // The outbox is claimed by many; notifications are deduplicated by constraints.
  "tests/integration/accounts/notifications/*.test.ts",
  // Rows locked while two people act; one statement with JSON for who somebody is.
  "tests/integration/accounts/organisations/members.test.ts",
  "tests/integration/accounts/organisations/invitations.test.ts",
  "tests/integration/accounts/people/people.test.ts",
  "tests/integration/accounts/sessions/sessions.test.ts",
  // A secret used once by two at the same moment.
  "tests/integration/accounts/registration/password-reset.test.ts",
  // Cursors, snapshots, and runs that workers claim.
  "tests/integration/interfaces/exports/at-once.test.ts",
  "tests/integration/interfaces/exports/sets.test.ts",
  "tests/integration/interfaces/exports/runs.test.ts",
  "tests/integration/interfaces/exports/schedules.test.ts",
  // Versions, locks and conditional updates; documents that reach the limits of a column.
  "tests/integration/partnership/applications/drafts.test.ts",
  "tests/integration/partnership/applications/submitting.test.ts",
  "tests/integration/partnership/applications/importing.test.ts",
  "tests/integration/partnership/applications/limits.test.ts",
  // Two organisations prove one ASN at the same moment.
  "tests/integration/partnership/asn-control/proofs.test.ts",
  // Search, order and collation, plans, the triggers of the directory's version, a locked table.
  "tests/integration/partnership/partners/directory*.test.ts",
  "tests/integration/partnership/partners/consistency.test.ts",
  "tests/integration/partnership/partners/list-import/import.test.ts",
  "tests/integration/partnership/partners/read-api.test.ts",
  // The queue's statements and plans, leases of checks, decisions that two make, killed processes.
  "tests/integration/partnership/review/queue/*.test.ts",
  "tests/integration/partnership/review/*-indices.test.ts",
  "tests/integration/partnership/review/*-index.test.ts",
  "tests/integration/partnership/review/decisions/decide.test.ts",
  "tests/integration/partnership/review/killed.test.ts",
  "tests/integration/partnership/review/recheck-processes.test.ts",
  "tests/integration/partnership/review/rechecks.test.ts",
  "tests/integration/partnership/review/page-statements.test.ts",
];

/** About the embedded database alone: its folder, its lock, the first start. */
export const aboutEmbedded = "tests/integration/**/*.pglite.test.ts";
