import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";
import { toldStory } from "@/tests/support/kept-rows";
import { makePartner } from "@/tests/support/partners";

const run = (statement: string) => db().$executeRawUnsafe(statement);

describe("what was submitted, judged and decided", () => {
  beforeEach(clearDatabase);

  it.each(["Revision", "RevisionCheck", "Decision", "DecisionRecord"])(
    "is not changed, deleted or emptied: %s",
    async (table) => {
      await toldStory();
      const before = await db().$queryRawUnsafe(`SELECT * FROM "${table}"`);
      expect(before).not.toEqual([]);
      for (const statement of [
        `UPDATE "${table}" SET id = id`,
        `DELETE FROM "${table}"`,
        `TRUNCATE "${table}" CASCADE`,
      ]) {
        await expect(run(statement)).rejects.toThrow(/is only ever added to/);
      }
      expect(await db().$queryRawUnsafe(`SELECT * FROM "${table}"`)).toEqual(before);
    },
  );

  it.each(["Application", "Organisation"])("does not go with its %s", async (table) => {
    await makePartner();
    await run('DELETE FROM "Partner"');
    await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(/foreign key|violates RESTRICT/i);
    expect(await db().revision.count()).toBe(1);
  });

  it("keeps the people it names, and lets others go", async () => {
    const { reviewer } = await makePartner();
    await expect(db().user.delete({ where: { id: reviewer.userId } })).rejects.toThrow();
    const { userId } = await makePerson();
    await db().user.delete({ where: { id: userId } });
  });
});

describe("what the code relies on", () => {
  beforeAll(async () => {
    await clearDatabase();
    await makePartner();
  });

  it.each([
    ["an ASN above 32 bits", `UPDATE "Application" SET asn = 4294967296`, "Application_asn"],
    ["a negative ASN", `UPDATE "Application" SET asn = -1`, "Application_asn"],
    ["a version 0", `UPDATE "Application" SET version = 0`, "Application_version"],
    ["a negative count", `UPDATE "Application" SET failing = -1`, "Application_counts"],
    [
      "submitted without a moment",
      `UPDATE "Application" SET "submittedAt" = NULL`,
      "Application_submitted",
    ],
    ["approved without a moment", `UPDATE "Application" SET "decidedAt" = NULL`, "_decided"],
    ["withdrawn without a moment", `UPDATE "Application" SET state = 'withdrawn'`, "_withdrawn"],
    [
      "a revision 0",
      `INSERT INTO "Revision" (id, "applicationId", number, document, evidence, "policyVersion",
        report, verdict, hash, "submittedById") SELECT 'x', "applicationId", 0, document, evidence,
        "policyVersion", report, verdict, hash, "submittedById" FROM "Revision" LIMIT 1`,
      "Revision_number",
    ],
    [
      "a decline without a reason",
      `INSERT INTO "Decision" (id, "revisionId", kind, "decidedById")
        SELECT 'x', "revisionId", 'declined', "decidedById" FROM "Decision" LIMIT 1`,
      "Decision_reason",
    ],
    [
      "an end before the beginning",
      `INSERT INTO "Session" (id, "userId", "createdAt", "expiresAt")
        SELECT 'x', id, '2026-11-22', '2026-11-21' FROM "User" LIMIT 1`,
      "Session_expiry",
    ],
    [
      "a mail sent at no time",
      `INSERT INTO "MailOutbox" (id, "to", locale, kind, values, state, "nextAttemptAt")
        VALUES ('x', 'a@b.example', 'en', 'decided', '{}', 'sent', now())`,
      "MailOutbox_state",
    ],
  ])("is refused by the database otherwise: %s", async (_what, statement, constraint) => {
    await expect(run(statement)).rejects.toThrow(new RegExp(`${constraint}_check`));
  });
});

it("every foreign key has an index that begins with it", async () => {
  const bare = await db().$queryRaw<{ name: string }[]>`
    SELECT c.conname AS name FROM pg_constraint c
     WHERE c.contype = 'f' AND NOT EXISTS (
       SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`;
  expect(bare).toEqual([]);
});
