import { beforeEach, describe, expect, it } from "vitest";
import { startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { refreshOldestEvidence } from "@/lib/partnership/review/checks/refresh-evidence";
import { notifyOfExpiries } from "@/lib/partnership/review/expiries/notify-of-expiries";
import { db } from "@/lib/platform/db/client";
import { keepAnswer } from "@/lib/sources/peeringdb/answers";
import { clearDatabase } from "@/tests/support/database";
import { nextAsn } from "@/tests/support/factories";
import { makePartner } from "@/tests/support/partners";

beforeEach(clearDatabase);

const day = (date: string) => new Date(`${date}T05:00:00Z`);

const told = async (kind: string, userId: string) =>
  (
    await db().notification.findMany({ where: { kind, userId }, orderBy: { createdAt: "asc" } })
  ).map(({ values, createdAt }) => [
    createdAt.toISOString().slice(0, 10),
    (values as { day: string }).day,
  ]);

/** A partner whose reviewer sees to it, with a waiver that ends. */
async function withWaiver(endsOn: string) {
  const partner = await makePartner();
  const { id, reviewer } = partner;
  await db().application.update({ where: { id }, data: { assigneeId: reviewer.userId } });
  const { id: revisionId } = await db().revision.findFirstOrThrow({ where: { applicationId: id } });
  await db().waiver.create({
    data: {
      applicationId: id,
      revisionId,
      ruleId: "manrs",
      level: "policy",
      findings: [],
      reason: "Joins in the spring.",
      endsOn: new Date(endsOn),
      proposedById: reviewer.userId,
      proposedAt: day("2026-11-21"),
    },
  });
  return partner;
}

describe("what is about to end", () => {
  it("a waiver: 30 and 7 days ahead, once each, to both sides", async () => {
    const { editor, reviewer } = await withWaiver("2027-01-31");
    for (const date of ["2026-12-31", "2027-01-01", "2027-01-02", "2027-01-24", "2027-01-25"]) {
      await notifyOfExpiries(db(), day(date));
    }
    const expected = [
      ["2027-01-01", "2027-01-31"],
      ["2027-01-24", "2027-01-31"],
    ];
    expect(await told("waiverEnding", editor.userId)).toEqual(expected);
    expect(await told("waiverEnding", reviewer.userId)).toEqual(expected);
    const mails = await db().mailOutbox.findMany({ where: { kind: "waiverEnding" } });
    expect(mails.map(({ to }) => to).sort()).toEqual(
      [editor.email, editor.email, reviewer.email, reviewer.email].sort(),
    );
  });

  it("a proof of control: by its last day, and anew once it was renewed", async () => {
    const { editor, organisationId } = await makePartner();
    // Verified on 2026-11-20; it counts for 365 days.
    await notifyOfExpiries(db(), day("2027-10-19"));
    await notifyOfExpiries(db(), day("2027-10-20"));
    await notifyOfExpiries(db(), day("2027-11-12"));
    expect(await told("proofEnding", editor.userId)).toEqual([
      ["2027-10-20", "2027-11-19"],
      ["2027-11-12", "2027-11-19"],
    ]);
    await db().asnProof.updateMany({
      where: { organisationId },
      data: { verifiedAt: day("2027-11-13") },
    });
    await notifyOfExpiries(db(), day("2027-11-14"));
    expect(await told("proofEnding", editor.userId)).toHaveLength(2);
    await notifyOfExpiries(db(), day("2028-10-20"));
    expect((await told("proofEnding", editor.userId)).at(-1)).toEqual(["2028-10-20", "2028-11-11"]);
  });

  it("is said once by several workers, after days that nobody ran, and by a clock set back", async () => {
    const { editor } = await withWaiver("2027-01-31");
    await Promise.all([1, 2, 3].map(() => notifyOfExpiries(db(), day("2027-01-28"))));
    await notifyOfExpiries(db(), day("2027-01-05"));
    await notifyOfExpiries(db(), day("2027-01-28"));
    // 30 days ahead was missed; it is said late when the clock shows an earlier day again.
    expect((await told("waiverEnding", editor.userId)).sort()).toEqual([
      ["2027-01-05", "2027-01-31"],
      ["2027-01-28", "2027-01-31"],
    ]);
  });

  it("concerns nobody who has nothing in force", async () => {
    await withWaiver("2027-01-31");
    await db().partner.deleteMany();
    expect(await notifyOfExpiries(db(), day("2027-01-28"))).toBe(0);
  });
});

describe("asking PeeringDB again", () => {
  it("asks about the oldest answers first, a few at a time, and leaves fresh ones", async () => {
    const peeringDb = await startPeeringDb();
    try {
      const now = day("2026-12-01");
      const asns = [nextAsn(), nextAsn(), nextAsn(), nextAsn()];
      for (const asn of asns) await makePartner({ asn });
      const nothing = { net: null, netfac: [], poc: [], fac: [] };
      const [first, second, third, fourth] = asns as [number, number, number, number];
      await keepAnswer(db(), first, nothing, day("2026-11-28"));
      await keepAnswer(db(), second, nothing, day("2026-11-20"));
      await keepAnswer(db(), third, nothing, new Date(now.getTime() - 3_600_000));
      const refresh = () => refreshOldestEvidence(db(), { peeringDbUrl: peeringDb.url, now });
      const answers = async () =>
        (await db().peeringDbAnswer.findMany({ where: { fetchedAt: now } })).map(({ asn }) =>
          Number(asn),
        );
      expect(await refresh()).toBe(2);
      expect((await answers()).sort()).toEqual([second, fourth].sort());
      expect(await refresh()).toBe(1);
      expect(await answers()).toContain(first);
      expect(await refresh()).toBe(0);
      expect(await answers()).not.toContain(third);
    } finally {
      await peeringDb.close();
    }
  });

  it("keeps the last answer when PeeringDB is away, and leaves it alone for a while", async () => {
    const { asn } = await makePartner();
    await keepAnswer(db(), asn, { net: null, netfac: [], poc: [], fac: [] }, day("2026-11-20"));
    const ask = (date: string) =>
      refreshOldestEvidence(db(), { peeringDbUrl: "http://127.0.0.1:9", now: day(date) });
    expect(await ask("2026-12-01")).toBe(1);
    expect(await ask("2026-12-01")).toBe(0);
    expect(await db().peeringDbAnswer.findFirst()).toMatchObject({ fetchedAt: day("2026-11-20") });
    expect(await ask("2026-12-02")).toBe(1);
  });
});
