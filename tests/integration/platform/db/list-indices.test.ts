import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { fillTrail } from "@/tests/support/audit";
import { makePerson } from "@/tests/support/factories";

const rows = 3_000;
let userId = "";

/** Rows enough for the planner to care. */
beforeAll(async () => {
  userId = (await makePerson()).userId;
  await fillTrail(rows, (index) => new Date(Date.parse("2026-11-01T00:00:00Z") + index * 1_000));
  await db().$executeRaw`
    INSERT INTO "MailOutbox" ("id", "to", "locale", "kind", "values", "state", "nextAttemptAt", "sentAt", "failedAt")
    SELECT 'm' || n, 'a@b.example', 'en', 'decided', '{}',
      (CASE n % 50 WHEN 0 THEN 'waiting' WHEN 1 THEN 'failed' ELSE 'sent' END)::"MailState",
      now() + n * interval '1 second', now(), now()
    FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO "Notification" ("id", "userId", "kind", "values", "href", "createdAt", "readAt")
    SELECT 'n' || n, ${userId}, 'decided', '{}', '/', now() - n * interval '1 minute',
      CASE WHEN n % 20 = 0 THEN NULL ELSE now() END
    FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`ANALYZE`;
}, 120_000);

async function plan(sql: string): Promise<string> {
  const lines = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${sql}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const trail = (where: string) =>
  `SELECT * FROM "AuditEvent" WHERE ${where} ORDER BY "seq" DESC LIMIT 51`;
const own = () => `"userId" = '${userId}'`;

describe("each list of entries, mails and notifications reads through an index", () => {
  it.each([
    ["the trail", () => trail("true")],
    ["an object's trail", () => trail(`"objectId" = 'a7' OR "objectType" = 'a7'`)],
    ["an action's trail", () => trail(`"action" = 'application.withdrawn'`)],
    ["a person's trail", () => trail(`"actorId" IN ('u1', 'u2')`)],
    ["a day's trail", () => trail(`"at" >= '2026-12-01' AND "at" < '2026-12-02'`)],
    [
      "mails that are due",
      () =>
        `SELECT "id" FROM "MailOutbox" WHERE "state" = 'waiting' AND ("nextAttemptAt" <= now()::timestamp
         OR "nextAttemptAt" > now()::timestamp + '6 h') ORDER BY "nextAttemptAt", "id" LIMIT 20`,
    ],
    [
      "mails that failed",
      () => `SELECT "id" FROM "MailOutbox" WHERE "state" = 'failed' ORDER BY "id" DESC LIMIT 50`,
    ],
    [
      "the inbox",
      () =>
        `SELECT "id" FROM "Notification" WHERE ${own()}
         ORDER BY "readAt" DESC NULLS FIRST, "createdAt" DESC, "id" DESC LIMIT 25`,
    ],
    [
      "what is unread",
      () => `SELECT "id" FROM "Notification" WHERE ${own()} AND "readAt" IS NULL LIMIT 100`,
    ],
  ])("%s", async (_what, sql) => {
    const page = await plan(sql());
    expect(page).toMatch(/Index (Only )?Scan/);
    expect(page).not.toContain("Seq Scan");
  });
});
