import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { type FakeRegistry, startRegistry } from "@/lib/interfaces/demo/rdap/server";
import { shapes } from "@/lib/interfaces/demo/rdap/shapes";
import { addProof } from "@/lib/partnership/asn-control/add-proof";
import { proveByPeeringDb } from "@/lib/partnership/asn-control/prove-by-peeringdb";
import { provenControl } from "@/lib/partnership/asn-control/proven-control";
import { controlOf, openConflictPage } from "@/lib/partnership/asn-control/queries";
import {
  refreshControl,
  refreshPeeringDbProofs,
} from "@/lib/partnership/asn-control/refresh-control";
import { resolveConflict } from "@/lib/partnership/asn-control/resolve-conflict";
import {
  confirmByHand,
  recordByHand,
  refuseByHand,
} from "@/lib/partnership/asn-control/reviewer-proof";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makeDocument, makeMember, makePerson } from "@/tests/support/factories";
import { actions, makeClaim, signedInWithPeeringDb } from "./claims";

const asn = 399850;
const day = 24 * 60 * 60_000;
const start = new Date("2026-11-22T09:00:00Z");
const at = (days: number) => new Date(start.getTime() + days * day);

type Made = Awaited<ReturnType<typeof makeClaim>>;

const editor = [{ asn, perms: 15 }];
const byPeeringDb = async (made: Made, now = start) => {
  await signedInWithPeeringDb(made.actor, editor, now);
  return proveByPeeringDb(db(), made.actor, made.claim, now);
};
const byMail = (made: Made, address: string, source = "rdap", now = start) =>
  db().$transaction((tx) =>
    addProof(
      tx,
      made.claim,
      {
        method: "registry_email",
        verifiedAt: now,
        by: made.actor,
        seen: { source, address, roles: ["technical"] },
      },
      now,
    ),
  );
const proof = () => db().asnProof.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
const told = async () =>
  (await db().notification.findMany({ orderBy: { id: "asc" } })).map(({ kind, userId }) => ({
    kind,
    userId,
  }));

beforeEach(clearDatabase);

describe("PeeringDB's word", () => {
  it("proves control when PeeringDB said so, at the sign-in", async () => {
    const made = await makeClaim(asn);
    const colleague = await makeMember(await makePerson(), made.claim.organisationId);
    await signedInWithPeeringDb(made.actor, editor, start);
    expect(await proveByPeeringDb(db(), made.actor, made.claim, at(0.5))).toEqual({
      ok: true,
      contested: false,
    });
    expect(await provenControl(db(), made.claim)).toEqual({
      method: "peeringdb",
      verifiedAt: start.toISOString(),
    });
    expect(await actions()).toEqual(["control.proven"]);
    expect(await told()).toEqual([{ kind: "controlProven", userId: colleague.userId }]);
  });

  it.each([
    [[{ asn, perms: 1 }], "only-listed"],
    [[{ asn: asn + 1, perms: 15 }], "not-listed"],
  ])("does not without the right: %j", async (networks, code) => {
    const made = await makeClaim(asn);
    await signedInWithPeeringDb(made.actor, networks, start);
    expect(await proveByPeeringDb(db(), made.actor, made.claim, start)).toEqual({
      ok: false,
      code,
    });
    expect(await db().asnProof.count()).toBe(0);
  });

  it("is asked of whoever is signed in, and must be of today", async () => {
    const made = await makeClaim(asn);
    expect(await proveByPeeringDb(db(), made.actor, made.claim, start)).toEqual({
      ok: false,
      code: "no-identity",
    });
    await signedInWithPeeringDb(await makePerson(), editor, start);
    expect((await proveByPeeringDb(db(), made.actor, made.claim, start)).ok).toBe(false);
    await signedInWithPeeringDb(made.actor, editor, start);
    expect(await proveByPeeringDb(db(), made.actor, made.claim, at(1.1))).toEqual({
      ok: false,
      code: "too-old",
    });
  });

  it("given again takes the place of the earlier one", async () => {
    const made = await makeClaim(asn);
    await byPeeringDb(made);
    await byPeeringDb(made, at(300));
    const { proofs } = await controlOf(db(), made.claim, at(300));
    expect(proofs.map(({ state, endReason }) => [state, endReason])).toEqual([
      ["counts", null],
      ["ended", "renewed"],
    ]);
  });
});

describe("looking again before a decision", () => {
  it("sees PeeringDB rights that still stand, and the proof is as young as they are", async () => {
    const made = await makeClaim(asn);
    await byPeeringDb(made);
    expect(await refreshControl(db(), made.claim, at(100))).toEqual([{ kind: "stands" }]);
    await signedInWithPeeringDb(made.actor, editor, at(200));
    expect(await refreshControl(db(), made.claim, at(201))).toMatchObject([{ kind: "stands" }]);
    expect((await provenControl(db(), made.claim))?.verifiedAt).toBe(at(200).toISOString());
    expect((await proof()).recheckedAt).toEqual(at(201));
    expect(await actions()).toEqual(["control.proven", "control.seen-again"]);
  });

  it.each([
    ["fewer rights", "rightsGone", [{ asn, perms: 1 }]],
    ["no network", "rightsGone", []],
  ])("ends a proof whose account has %s by now", async (_what, reason, networks) => {
    const made = await makeClaim(asn);
    await byPeeringDb(made);
    await signedInWithPeeringDb(made.actor, networks, at(10));
    expect(await refreshPeeringDbProofs(db(), made.actor.userId, at(10))).toEqual([
      { kind: "ended", reason },
    ]);
    expect(await provenControl(db(), made.claim)).toBeUndefined();
    expect(await told()).toEqual([{ kind: "controlEnded", userId: made.actor.userId }]);
    expect(await actions()).toEqual(["control.proven", "control.ended"]);
    expect(await refreshControl(db(), made.claim, at(11))).toEqual([]);
  });

  it("ends a proof of somebody who left, or whose account is linked no more", async () => {
    const made = await makeClaim(asn);
    await byPeeringDb(made);
    await db().membership.deleteMany({ where: { userId: made.actor.userId } });
    expect(await refreshControl(db(), made.claim, start)).toEqual([
      { kind: "ended", reason: "memberLeft" },
    ]);
    const second = await makeClaim(asn + 1);
    await signedInWithPeeringDb(second.actor, [{ asn: asn + 1, perms: 3 }], start);
    await proveByPeeringDb(db(), second.actor, second.claim, start);
    await db().identity.deleteMany();
    expect(await refreshControl(db(), second.claim, start)).toEqual([
      { kind: "ended", reason: "identityGone" },
    ]);
  });

  describe("asks the registry for the address", () => {
    let registry: FakeRegistry;
    let peeringDb: Awaited<ReturnType<typeof startPeeringDb>>;
    beforeAll(async () => {
      registry = await startRegistry();
      peeringDb = await startPeeringDb();
      process.env.RDAP_BOOTSTRAP_URL = registry.bootstrapUrl;
      process.env.PEERINGDB_URL = peeringDb.url;
    });
    afterAll(async () => {
      delete process.env.RDAP_BOOTSTRAP_URL;
      delete process.env.PEERINGDB_URL;
      await registry.close();
      await peeringDb.close();
    });
    beforeEach(() => registry.setTrouble(null));

    it("which stands, is gone, or cannot be asked about", async () => {
      const made = await makeClaim(asn);
      await byMail(made, "netops@kestrel.example");
      expect(await refreshControl(db(), made.claim, at(1))).toEqual([{ kind: "stands" }]);
      // The code proved more than the address does: the proof grows no younger.
      expect((await provenControl(db(), made.claim))?.verifiedAt).toBe(start.toISOString());

      registry.setTrouble({ kind: "down" });
      expect(await refreshControl(db(), made.claim, at(2))).toEqual([{ kind: "not-asked" }]);
      expect(await proof()).toMatchObject({ endedAt: null, recheck: "not-asked" });
      registry.setTrouble({ kind: "slow", ms: 9000 });
      // It would answer in the end.
      expect(await refreshControl(db(), made.claim, at(3))).toEqual([{ kind: "not-asked" }]);

      registry.setTrouble(null);
      const domain = "magpie.example";
      registry.setAutnum(asn, shapes.ripe({ asn, name: "MAGPIE", domain, shape: "ripe" }));
      expect(await refreshControl(db(), made.claim, at(4))).toEqual([
        { kind: "ended", reason: "contactGone" },
      ]);
      expect(await provenControl(db(), made.claim)).toBeUndefined();
    });

    it("at PeeringDB where it was shown there", async () => {
      const made = await makeClaim(399993);
      await byMail(made, "noc@openharbour.example", "peeringdb");
      expect(await refreshControl(db(), made.claim, at(1))).toEqual([{ kind: "stands" }]);
      peeringDb.setTrouble({ kind: "server-error" });
      expect(await refreshControl(db(), made.claim, at(2))).toEqual([{ kind: "not-asked" }]);
      peeringDb.setTrouble(null);
      const other = await makeClaim(399994);
      await byMail(other, "somebody@mesafiber.example", "peeringdb");
      expect(await refreshControl(db(), other.claim, at(2))).toEqual([
        { kind: "ended", reason: "contactGone" },
      ]);
    });
  });
});

describe("evidence recorded by hand", () => {
  const evidence = "A letter of authority, seen in a call with the network's head on 20 November.";
  const record = (made: Made, actor: Made["actor"], text = evidence, now = start) =>
    recordByHand(db(), actor, { applicationId: made.applicationId, evidence: text }, now);
  const settle = async (made: Made) => ({
    applicationId: made.applicationId,
    proofId: (await proof()).id,
  });

  it("counts once a second reviewer confirms it", async () => {
    const made = await makeClaim(asn);
    const rosa = await makePerson({ name: "Rosa", staffRole: "reviewer" });
    const tomas = await makePerson({ name: "Tomas", staffRole: "reviewer" });
    expect(await record(made, rosa)).toEqual({ ok: true });
    expect(await told()).toEqual([{ kind: "proofToConfirm", userId: tomas.userId }]);
    expect(await provenControl(db(), made.claim)).toBeUndefined();
    const input = await settle(made);
    expect(await confirmByHand(db(), rosa, input, at(1))).toEqual({
      ok: false,
      code: "same-person",
    });
    expect(await record(made, tomas)).toEqual({ ok: false, code: "waiting-already" });
    expect(await confirmByHand(db(), tomas, input, at(1))).toEqual({ ok: true });
    expect(await provenControl(db(), made.claim)).toMatchObject({ method: "reviewer" });
    expect(await confirmByHand(db(), tomas, input, at(1))).toEqual({ ok: false, code: "gone" });
    expect(await refreshControl(db(), made.claim, at(2))).toEqual([{ kind: "by-age" }]);
    expect(await actions()).toEqual(["control.recorded", "control.confirmed"]);
    const [shown] = (await controlOf(db(), made.claim, at(2))).proofs;
    expect(shown).toMatchObject({ by: "Rosa", confirmedBy: "Tomas", state: "counts" });
    expect((await controlOf(db(), made.claim, at(365))).proofs[0]?.state).toBe("expired");
  });

  it("is refused from those in conflict, and for what nobody handed in", async () => {
    const made = await makeClaim(asn);
    const insider = { ...made.actor, staffRole: "admin" as const };
    expect(await record(made, insider)).toEqual({ ok: false, code: "conflict" });
    const rosa = await makePerson({ staffRole: "reviewer" });
    expect(await record(made, rosa, "seen it")).toEqual({ ok: false, code: "evidence-short" });
    expect(await record(made, rosa, "x".repeat(2001))).toEqual({
      ok: false,
      code: "evidence-long",
    });
    await record(made, rosa);
    expect(await confirmByHand(db(), insider, await settle(made), start)).toEqual({
      ok: false,
      code: "conflict",
    });
    const draft = await makeApplication({ state: "draft", document: makeDocument() });
    const input = { applicationId: draft.id, evidence };
    expect(await recordByHand(db(), rosa, input)).toEqual({ ok: false, code: "not-found" });
  });

  it("can be refused, and recorded anew", async () => {
    const made = await makeClaim(asn);
    const rosa = await makePerson({ staffRole: "reviewer" });
    const tomas = await makePerson({ staffRole: "reviewer" });
    await record(made, rosa);
    const input = await settle(made);
    expect(await refuseByHand(db(), tomas, input, at(1))).toEqual({ ok: true });
    expect(await confirmByHand(db(), tomas, input, at(1))).toEqual({ ok: false, code: "gone" });
    expect(await record(made, tomas, evidence, at(1))).toEqual({ ok: true });
  });

  it("belongs to its application: another's cannot be confirmed through it", async () => {
    const made = await makeClaim(asn);
    const other = await makeClaim(asn + 1);
    const rosa = await makePerson({ staffRole: "reviewer" });
    const tomas = await makePerson({ staffRole: "reviewer" });
    await record(made, rosa);
    const input = { ...(await settle(made)), applicationId: other.applicationId };
    expect(await confirmByHand(db(), tomas, input, start)).toEqual({
      ok: false,
      code: "not-found",
    });
  });
});

describe("a second organisation that proves the same ASN", () => {
  const reason = "The network was sold on 1 November; the letter of transfer is on record.";

  async function contested() {
    const admin = await makePerson({ name: "Amir", staffRole: "admin" });
    const holder = await makeClaim(asn, "Kestrel");
    const challenger = await makeClaim(asn, "Magpie");
    await byMail(holder, "noc@kestrel.example");
    await db().notification.deleteMany();
    expect(await byPeeringDb(challenger, at(1))).toEqual({ ok: true, contested: true });
    const { id } = await db().asnConflict.findFirstOrThrow();
    return { admin, holder, challenger, id };
  }

  it("opens a conflict: the first counts, the second waits, and each is told only what concerns it", async () => {
    const { admin, holder, challenger } = await contested();
    expect(await provenControl(db(), holder.claim)).toMatchObject({ method: "registry-email" });
    expect(await provenControl(db(), challenger.claim)).toBeUndefined();
    expect((await controlOf(db(), challenger.claim, at(1))).proofs[0]?.state).toBe("contested");
    const rows = await db().notification.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["asnConflict", admin.userId],
      ["controlContested", holder.actor.userId],
      ["controlContested", challenger.actor.userId],
    ]);
    expect(JSON.stringify(rows[1])).not.toContain("Magpie");
    expect(JSON.stringify(rows[2])).not.toContain("Kestrel");
    expect((await actions()).slice(-2)).toEqual(["control.proven", "control.contested"]);
    const { total, conflicts } = await openConflictPage(db(), 1, at(1));
    expect(total).toBe(1);
    expect(conflicts[0]).toMatchObject({
      asn,
      holder: { name: "Kestrel", proofs: [{ state: "counts" }] },
      challenger: { name: "Magpie", proofs: [{ state: "contested" }] },
    });
  });

  it("has one conflict, however often it proves the ASN", async () => {
    const { challenger } = await contested();
    await byMail(challenger, "noc@magpie.example", "rdap", at(2));
    expect(await db().asnConflict.count()).toBe(1);
    expect(await provenControl(db(), challenger.claim)).toBeUndefined();
  });

  it.each([
    ["end-challenger", true, false],
    ["end-holder", false, true],
    ["keep-both", true, true],
  ] as const)(
    "%s: settled by an administrator with a reason",
    async (resolution, first, second) => {
      const { admin, holder, challenger, id } = await contested();
      await db().notification.deleteMany();
      const input = { id, resolution, reason };
      expect(await resolveConflict(db(), admin, input, at(2))).toEqual({ ok: true });
      expect((await provenControl(db(), holder.claim)) !== undefined).toBe(first);
      expect((await provenControl(db(), challenger.claim)) !== undefined).toBe(second);
      expect((await told()).map(({ kind }) => kind)).toEqual([
        "conflictResolved",
        "conflictResolved",
      ]);
      expect((await actions()).at(-1)).toBe("control.resolved");
      expect(await resolveConflict(db(), admin, input, at(2))).toEqual({
        ok: false,
        code: "resolved-already",
      });
      const again = await byPeeringDb(challenger, at(3));
      expect(again).toEqual({ ok: true, contested: resolution === "end-challenger" });
    },
  );

  it("is not judged by an administrator of either, nor without a reason", async () => {
    const { admin, holder, challenger, id } = await contested();
    const settle = (actor: Made["actor"], text = reason) =>
      resolveConflict(db(), actor, { id, resolution: "keep-both", reason: text }, at(2));
    for (const { claim } of [holder, challenger]) {
      const insider = await makeMember(
        await makePerson({ staffRole: "admin" }),
        claim.organisationId,
      );
      expect(await settle(insider)).toEqual({ ok: false, code: "conflict" });
    }
    expect(await settle(admin, " sold ")).toEqual({ ok: false, code: "reason-short" });
    expect(await db().asnConflict.count({ where: { resolvedAt: null } })).toBe(1);
  });

  it("meets no conflict where the first proof is too old, has ended or waits for its reviewer", async () => {
    const old = await makeClaim(asn, "Kestrel");
    await byMail(old, "noc@kestrel.example", "rdap", at(-365));
    const rosa = await makePerson({ staffRole: "reviewer" });
    const evidence = "A letter of authority, seen in a call on 20 November.";
    const waiting = await makeClaim(asn, "Heron");
    await recordByHand(db(), rosa, { applicationId: waiting.applicationId, evidence }, start);
    const fresh = await makeClaim(asn, "Magpie");
    expect(await byPeeringDb(fresh)).toEqual({ ok: true, contested: false });
    // Evidence that waited begins to count after the other: it comes second.
    const tomas = await makePerson({ staffRole: "reviewer" });
    const { id: proofId } = await db().asnProof.findFirstOrThrow({ where: { method: "reviewer" } });
    await confirmByHand(db(), tomas, { applicationId: waiting.applicationId, proofId }, at(1));
    expect(await db().asnConflict.findFirst()).toMatchObject({
      holderId: fresh.claim.organisationId,
      challengerId: waiting.claim.organisationId,
    });
  });

  it("at the same moment: one comes second", async () => {
    const made = [await makeClaim(asn, "Kestrel"), await makeClaim(asn, "Magpie")];
    for (const { actor } of made) await signedInWithPeeringDb(actor, editor, start);
    const added = await Promise.all(
      made.map(({ actor, claim }) => proveByPeeringDb(db(), actor, claim, start)),
    );
    expect(added.filter((each) => each.ok && each.contested)).toHaveLength(1);
    expect(await db().asnConflict.count()).toBe(1);
  });
});

it("a page shows the newest twenty proofs", async () => {
  const made = await makeClaim(asn);
  for (let each = 0; each < 25; each += 1) {
    await byMail(made, "noc@kestrel.example", "rdap", at(each));
  }
  const { proofs } = await controlOf(db(), made.claim, at(30));
  expect(proofs).toHaveLength(20);
  expect(proofs.map(({ state }) => state).filter((state) => state === "counts")).toHaveLength(1);
  expect(proofs[0]?.state).toBe("counts");
});
