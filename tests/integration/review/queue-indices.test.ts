import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { makeApplication } from "@/tests/support/factories";

const rows = 3000;

/** Applications enough for the planner to care, in all states, with documents of some length. */
beforeAll(async () => {
  const { organisationId } = await makeApplication();
  await db().$executeRaw`
    INSERT INTO "PeerAsn" ("id", "organisationId", "asn")
    SELECT 'p' || n, ${organisationId}, 500000 + n FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO "Application" ("id", "organisationId", "peerAsnId", "state", "document", "asn",
      "partnerName", "partnerType", "submittedAt")
    SELECT 'a' || n, ${organisationId}, 'p' || n,
      (ARRAY['submitted', 'approved', 'declined', 'in-review'])[1 + n % 4]::"ApplicationState",
      jsonb_build_object('filler', repeat(md5(n::text), 40)), 500000 + n,
      'Partner ' || md5(n::text), 'isp', now() - n * interval '1 minute'
    FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`ANALYZE`;
});

async function plan(sql: string): Promise<string> {
  const lines = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${sql}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const open = `"state" IN ('submitted', 'in-review')`;

describe("the review queue", () => {
  it.each([
    ["newest first", `"submittedAt" DESC, "id" DESC`],
    ["oldest first", `"submittedAt", "id"`],
    ["by name", `"partnerName", "id"`],
  ])("reads a page %s through an index", async (_, order) => {
    const page = await plan(
      `SELECT "id", "partnerName" FROM "Application" WHERE ${open} ORDER BY ${order} LIMIT 50`,
    );
    expect(page).toMatch(/Index (Only )?Scan/);
    expect(page).not.toContain("Seq Scan");
  });
});
