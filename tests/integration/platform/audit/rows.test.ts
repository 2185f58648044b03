import { beforeEach, describe, expect, it } from "vitest";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { reopenDecision } from "@/lib/partnership/review/decisions/reopen";
import { verifyRows } from "@/lib/partnership/review/records/verify-rows";
import { db } from "@/lib/platform/db/client";
import { behindThePortalsBack, clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";
import { toldStory } from "@/tests/support/kept-rows";
import { revokeByTwo } from "@/tests/support/revoke-by-two";

beforeEach(clearDatabase);

const held = () => verifyRows(db());

describe("what was submitted, judged and decided", () => {
  it("is what the trail says, after every action that writes a row", async () => {
    const { applicationId, reviewer } = await toldStory();
    const reason = "The ASN was sold to somebody else.";
    await revokeByTwo(reviewer, { applicationId, revision: 1, reason });
    await reopenDecision(db(), reviewer, { applicationId, revision: 1, reason });
    const declined = { kind: "declined" as const, reason, seen: "" };
    await decide(db(), reviewer, { applicationId, revision: 1, ...declined });
    expect(await db().decision.count()).toBe(4);
    expect(await db().revisionCheck.groupBy({ by: ["cause"], orderBy: { cause: "asc" } })).toEqual([
      { cause: "asked" },
      { cause: "nightly" },
      { cause: "decision" },
    ]);
    expect(await db().decision.count({ where: { checkId: null } })).toBe(1);
    expect(await db().decisionRecord.count()).toBe(4);
    const rows = (await db().revision.count()) + (await db().revisionCheck.count()) + 8;
    expect(await held()).toEqual({ intact: rows, uncovered: 0, faulty: 0, faults: [] });
  });

  it.each([
    ["revision", "Revision", `document = jsonb_set(document, '{partner,name}', '"Else"')`],
    ["revision", "Revision", `report = jsonb_set(report, '{verdict}', '"falls-short"')`],
    ["revision", "Revision", `evidence = '{}'`],
    ["revision", "Revision", `"submittedAt" = "submittedAt" - interval '1 day'`],
    ["check", "RevisionCheck", "failing = failing + 1"],
    ["check", "RevisionCheck", `report = '{}'`],
    ["check", "RevisionCheck", `at = at + interval '1 ms'`],
    ["decision", "Decision", `reason = 'For nothing.'`],
    ["decision", "Decision", `kind = 'declined', reason = 'Never approved.'`],
    ["decision", "Decision", `"decidedById" = (SELECT id FROM "User" WHERE name = 'Mallory')`],
    ["record", "DecisionRecord", `content = jsonb_set(content, '{decision,by}', '"Mallory"')`],
  ] as const)("is named when it was edited: a %s, %s %s", async (kind, table, set) => {
    await makePerson({ name: "Mallory" });
    await toldStory();
    const { id } = (
      await db().$queryRawUnsafe<{ id: string }[]>(`SELECT id FROM "${table}" LIMIT 1`)
    )[0] ?? { id: "" };
    await behindThePortalsBack(`UPDATE "${table}" SET ${set} WHERE id = '${id}'`);
    expect((await held()).faults).toEqual([{ kind, id, fault: "changed" }]);
  });

  it("is named when it was deleted", async () => {
    await toldStory();
    const decision = await db().decision.findFirstOrThrow();
    const record = await db().decisionRecord.findFirstOrThrow();
    await behindThePortalsBack(
      `DELETE FROM "DecisionRecord"`,
      `DELETE FROM "Decision" WHERE id = '${decision.id}'`,
    );
    const { faults } = await held();
    expect(faults).toEqual([
      { kind: "decision", id: decision.id, fault: "missing" },
      { kind: "record", id: record.id, fault: "missing" },
    ]);
  });

  it.each([
    ["decision", "Decision", "id"],
    ["check", "RevisionCheck", "id"],
    ["revision", "Revision", "id, number"],
  ] as const)("is named when it was put in past the portal: a %s", async (kind, table, changed) => {
    await toldStory();
    const columns = await db().$queryRaw<{ names: string }[]>`
      SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
       WHERE table_name = ${table} AND column_name <> ALL (${changed.split(", ")})`;
    const names = columns[0]?.names;
    const values = changed === "id" ? "'put-in'" : "'put-in', 77";
    await db().$executeRawUnsafe(
      `INSERT INTO "${table}" (${changed}, ${names}) SELECT ${values}, ${names} FROM "${table}" LIMIT 1`,
    );
    expect((await held()).faults).toEqual([{ kind, id: "put-in", fault: "unrecorded" }]);
  });

  it("is not known where the trail is older than the hashes of rows, but for revisions", async () => {
    await toldStory();
    // As the entries were before: a revision's content alone had a hash.
    await behindThePortalsBack(`UPDATE "AuditEvent" SET after = after - 'rows'`);
    const others = (await db().revisionCheck.count()) + 2 * (await db().decision.count());
    const revisions = await db().revision.count();
    expect(await held()).toEqual({ intact: revisions, uncovered: others, faulty: 0, faults: [] });
    await behindThePortalsBack(`UPDATE "Revision" SET evidence = '{}'`);
    expect((await held()).faults).toMatchObject([{ kind: "revision", fault: "changed" }]);
  });
});
