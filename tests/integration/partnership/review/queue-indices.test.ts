import { beforeAll, describe, expect, it } from "vitest";
import {
  queueSorts,
  queueViews,
  readQueueFilters,
} from "@/lib/partnership/review/queue/queue-filters";
import {
  countStatement,
  pageStatement,
  rowsStatement,
} from "@/lib/partnership/review/queue/queue-sql";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { engine } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

const rows = 10_000;
let reviewerId = "";

/**
 * Of every ten applications: one draft, two submitted, one in review, one at the partner, three
 * approved, one declined, one withdrawn; half of what is open belongs to one of twenty reviewers.
 */
async function fill(): Promise<void> {
  reviewerId = (await makePerson({ staffRole: "reviewer" })).userId;
  await db().$executeRaw`
    INSERT INTO "User" ("id", "email", "name", "staffRole")
    SELECT 'u' || n, 'u' || n || '@portal.example', 'Reviewer ' || n, 'reviewer'
    FROM generate_series(1, 19) AS n`;
  await db().$executeRaw`
    INSERT INTO "Organisation" ("id", "name")
    SELECT 'o' || n, 'Network ' || n FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO "Application" ("id", "organisationId", "state", "document", "asn",
      "partnerName", "partnerType", "submittedName", "submittedType", "submittedAt", "verdict",
      "failing", "unknown", "dueAt", "decidedAt", "withdrawnAt", "assigneeId")
    SELECT 'a' || n, 'o' || n, s.state::"ApplicationState",
      jsonb_build_object('filler', repeat(md5(n::text), 40)), 500000 + n, 'Draft ' || n, 'isp',
      CASE WHEN n % 10 > 0 THEN 'Partner ' || md5(n::text) END,
      CASE WHEN n % 10 > 0 THEN 'isp'::"PartnerType" END,
      CASE WHEN n % 10 > 0 THEN now() - n * interval '1 minute' END,
      CASE WHEN n % 10 > 0 THEN 'falls-short'::"Verdict" END,
      CASE WHEN n % 10 > 0 THEN n % 7 END, CASE WHEN n % 10 > 0 THEN n % 3 END,
      CASE WHEN s.state IN ('submitted', 'in-review') THEN now() + n * interval '1 minute' END,
      CASE WHEN s.state IN ('approved', 'declined') THEN now() END,
      CASE WHEN s.state = 'withdrawn' THEN now() END,
      CASE WHEN n % 20 > 9 AND n % 10 > 0
        THEN CASE n / 20 % 20 WHEN 0 THEN ${reviewerId} ELSE 'u' || n / 20 % 20 END END
    FROM generate_series(1, ${rows}::int) AS n
    CROSS JOIN LATERAL (SELECT (ARRAY['draft', 'submitted', 'submitted', 'in-review',
      'changes-requested', 'approved', 'approved', 'approved', 'declined', 'withdrawn'])[n % 10 + 1]
      AS state) s`;
  await db().$executeRaw`
    INSERT INTO "Revision" ("id", "applicationId", "number", "document", "evidence", "policyVersion",
      "report", "verdict", "hash", "submittedById")
    SELECT 'r' || a."id" || '-' || number, a."id", number, '{}', '{}', '2026-11', '{}', a."verdict",
      repeat('0', 64), ${reviewerId}
    FROM "Application" a CROSS JOIN generate_series(1, 3) AS number WHERE a."state" <> 'draft'`;
  await db().$executeRaw`
    INSERT INTO "Partner" ("id", "slug", "applicationId", "revisionId", "asn", "name", "type")
    SELECT 'l' || "id", 'partner-' || "id", "id", 'r' || "id" || '-3', "asn", "submittedName",
      "submittedType"
    FROM "Application" WHERE "state" = 'approved'`;
  await db().$executeRaw`
    INSERT INTO "ReviewSeen" ("userId", "applicationId", "at")
    SELECT u."id", a."id", now() FROM "Application" a CROSS JOIN "User" u
    WHERE a."state" = 'approved' AND u."staffRole" IS NOT NULL`;
  await db().$executeRaw`VACUUM ANALYZE`;
}

async function plan(statement: Prisma.Sql): Promise<string> {
  const lines = await db().$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${statement}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const all = readQueueFilters({});
const reader = { reviewerId, locale: "en" as const, now: new Date("2026-11-27T12:00:00Z") };
const lists = queueViews.flatMap((view) =>
  queueSorts.map((sort) => ({ view, sort, filters: all })),
);

// PGlite's planner counts on other costs; servers with many rows run PostgreSQL.
describe.runIf(engine() === "postgres")("the queue with 10,000 applications", () => {
  beforeAll(fill, 120_000);

  it.each(lists)("reads $view by $sort through an index", async (list) => {
    const page = await plan(pageStatement(list, reader));
    expect(page).toMatch(/Index (Only )?Scan/);
    expect(page).not.toContain('Seq Scan on "Application"');
  });

  it("reads the first page of what is common in the order of an index, sorting nothing", async () => {
    const sorted = async (view: (typeof queueViews)[number], sort: (typeof queueSorts)[number]) =>
      /(^|\s)Sort {2}/.test(await plan(pageStatement({ view, sort, filters: all }, reader)));
    // What is found by its reviewer is sorted in memory: the test can tell.
    expect(await sorted("mine", "name")).toBe(true);
    expect(await sorted("unassigned", "urgent")).toBe(false);
    expect(await sorted("partner", "newest")).toBe(false);
    for (const sort of ["newest", "oldest", "name", "failing"] as const) {
      expect(await sorted("all", sort)).toBe(false);
    }
  });

  it("reads by name in the Chinese order of an index as well", async () => {
    const list = { view: "all", sort: "name", filters: all } as const;
    const page = await plan(pageStatement(list, { ...reader, locale: "zh-TW" }));
    expect(page).toContain("Application_submittedName_zh_tw_idx");
  });

  it("counts the tabs through indices", async () => {
    const counts = await plan(countStatement(all, reader));
    expect(counts).not.toContain('Seq Scan on "Application"');
  });

  it("reads the rows of a page by their keys", async () => {
    const whole = await plan(
      rowsStatement({ view: "all", sort: "newest", filters: all, total: null }, reader),
    );
    for (const table of ["Application", "Organisation", "Revision", "ReviewSeen"]) {
      expect(whole).not.toContain(`Seq Scan on "${table}"`);
    }
  });
});
