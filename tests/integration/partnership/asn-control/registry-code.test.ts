import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { enterCode } from "@/lib/partnership/asn-control/enter-code";
import { codesByAccount, codesByAsn, codesByMailbox } from "@/lib/partnership/asn-control/limits";
import { registryOffer } from "@/lib/partnership/asn-control/offers";
import { provenControl } from "@/lib/partnership/asn-control/proven-control";
import { contactKey, hashCode, maxTries } from "@/lib/partnership/asn-control/registry-code";
import { sendCode } from "@/lib/partnership/asn-control/send-code";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { listMails } from "@/lib/platform/mail/folder";
import {
  draftFor,
  personWithOrganisation,
} from "@/tests/integration/partnership/applications/people";
import { clearDatabase, engine } from "@/tests/support/database";
import { makeMember, makePerson } from "@/tests/support/factories";
import { actions, knownContacts, makeClaim } from "./claims";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const asn = 399850;
const address = "noc@kestrel.example";
const key = contactKey(asn, address);

const minute = 60_000;
const fixed = (at: Date) => async () => at;
const start = new Date("2026-11-22T09:00:00Z");
const at = (ms: number) => new Date(start.getTime() + ms);

type Made = Awaited<ReturnType<typeof makeClaim>>;
const send = ({ actor, claim }: Pick<Made, "actor" | "claim">, now = start, which = key) =>
  sendCode(db(), actor, claim, which, fixed(now));
const enter = ({ actor, claim }: Pick<Made, "actor" | "claim">, typed: string, now = start) =>
  enterCode(db(), actor, claim, typed, () => fixed(now));

async function sentCode(made: Pick<Made, "actor" | "claim">, now = start) {
  const sent = await send(made, now);
  if (!sent.ok) throw new Error(`No code: ${sent.code}`);
  return sent.code;
}
const wrongFor = (code: string) => (code === "00000000" ? "11111111" : "00000000");

beforeEach(async () => {
  await clearDatabase();
  await rm(join(env().dataDir, "mail"), { recursive: true, force: true });
  await knownContacts(asn, [address, "ipadmin@kestrel.example"], start);
});

describe("a code to the registry's contact", () => {
  it("goes to the chosen address at once, says who asks and what for, and proves control", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    const { mails } = await listMails(1);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toBe(address);
    expect(mails[0]?.subject).toContain("AS399850");
    for (const part of [
      `${code.slice(0, 4)} ${code.slice(4)}`,
      "Ada of Kestrel",
      "for an hour",
      "1 小時",
    ]) {
      expect(mails[0]?.text).toContain(part);
    }
    expect(await db().mailOutbox.count({ where: { kind: "registryCode" } })).toBe(0);

    expect(await provenControl(db(), made.claim)).toBeUndefined();
    expect(await enter(made, `${code.slice(0, 4)} ${code.slice(4)}`, at(9 * minute))).toEqual({
      ok: true,
      contested: false,
    });
    expect(await provenControl(db(), made.claim)).toEqual({
      method: "registry-email",
      verifiedAt: at(9 * minute).toISOString(),
    });
    const proof = await db().asnProof.findFirstOrThrow();
    expect(proof).toMatchObject({ userId: made.actor.userId, method: "registry_email" });
    expect(proof.seen).toMatchObject({ source: "rdap", address, askedBy: "Ada of Kestrel" });
    expect(await actions()).toEqual(["control.code-sent", "control.proven"]);
  });

  it("is told nowhere but in the mail, and its address is masked on the page and in the trail", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    const offer = await registryOffer(db(), made.claim, start);
    expect(offer.code).toMatchObject({ masked: "n•••@k•••.example", left: 5 });
    expect(offer.contacts?.list.map(({ masked }) => masked)).toEqual([
      "n•••@k•••.example",
      "i•••@k•••.example",
    ]);
    expect(JSON.stringify(offer)).not.toContain("noc@");
    const row = await db().registryCode.findFirstOrThrow();
    expect(
      JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? "" : value)),
    ).not.toContain(code);
    await enter(made, code);
    const trail = JSON.stringify((await db().auditEvent.findMany()).map(({ after }) => after));
    expect(trail).not.toContain(code);
    expect(trail).not.toContain("noc@");
    expect(trail).toContain("n•••@k•••.example");
  });

  it("works once, and for an hour", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    expect(await enter(made, code, at(60 * minute))).toEqual({ ok: false, code: "expired" });
    const second = await sentCode(made, at(61 * minute));
    expect(await enter(made, second, at(120 * minute))).toMatchObject({ ok: true });
    expect(await enter(made, second, at(120 * minute))).toEqual({ ok: false, code: "no-code" });
  });

  it("goes by the database's clock: a server's that is off does not matter", async () => {
    // The embedded database has no clock but the process's.
    const off = engine() === "postgres" ? 90 : 5;
    const made = await makeClaim(asn);
    await knownContacts(asn, [address]);
    const sent = await sendCode(db(), made.actor, made.claim, key);
    vi.useFakeTimers({ now: Date.now() + off * minute, toFake: ["Date"] });
    try {
      const entered = await enterCode(db(), made.actor, made.claim, sent.ok ? sent.code : "");
      expect(entered).toMatchObject({ ok: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it("is void after five wrong ones, whatever comes then", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    expect(await enter(made, "1234")).toEqual({ ok: false, code: "malformed" });
    for (const left of [4, 3, 2, 1]) {
      expect(await enter(made, wrongFor(code))).toEqual({ ok: false, code: "wrong", left });
    }
    expect(await enter(made, wrongFor(code))).toEqual({ ok: false, code: "used-up" });
    expect(await enter(made, code)).toEqual({ ok: false, code: "used-up" });
    expect((await registryOffer(db(), made.claim, start)).code).toBeNull();
    expect(await enter(made, await sentCode(made))).toMatchObject({ ok: true });
  });

  it("counts wrong ones that come at the same moment", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    const entered = await Promise.all(
      Array.from({ length: 12 }, () => enter(made, wrongFor(code))),
    );
    expect(entered.filter((each) => !each.ok && each.code === "wrong")).toHaveLength(4);
    expect(await enter(made, code)).toEqual({ ok: false, code: "used-up" });
  });

  it("is not compared while another try is being counted", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    const entered = await db().$transaction(async (tx) => {
      await tx.registryCode.updateMany({ data: { tries: maxTries } });
      const entering = { answer: enter(made, code) };
      await vi.waitFor(async () => {
        const waiting = await db().$queryRaw`
          SELECT 1 FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      }, 20_000);
      return entering;
    });
    expect(await entered.answer).toEqual({ ok: false, code: "used-up" });
  });

  it("is ended by a new one", async () => {
    const made = await makeClaim(asn);
    const first = await sentCode(made);
    let second = await sentCode(made);
    if (second === first) second = await sentCode(made);
    expect(await db().registryCode.count()).toBe(1);
    expect(await enter(made, first)).toMatchObject({ ok: false, code: "wrong" });
    expect(await enter(made, second)).toMatchObject({ ok: true });
  });

  it("is of use to a colleague, and of none to another organisation", async () => {
    const made = await makeClaim(asn);
    const stranger = await makeClaim(asn, "Magpie");
    const code = await sentCode(made);
    expect(await enter(stranger, code)).toEqual({ ok: false, code: "no-code" });
    await send(stranger);
    expect(await enter(stranger, code)).toMatchObject({ ok: false, code: "wrong" });
    // Nor would the same digits be: what is kept of them is of one claim alone.
    expect(hashCode(code, stranger.claim)).not.toBe(hashCode(code, made.claim));
    expect(hashCode(code, { ...made.claim, asn: asn + 1 })).not.toBe(hashCode(code, made.claim));
    const colleague = await makeMember(
      await makePerson({ name: "Bea" }),
      made.claim.organisationId,
    );
    expect(await enter({ ...made, actor: colleague }, code)).toMatchObject({ ok: true });
    const proof = await db().asnProof.findFirstOrThrow();
    expect(proof.userId).toBe(colleague.userId);
    expect(proof.seen).toMatchObject({ askedBy: "Ada of Kestrel" });
  });

  it("proves nothing once the registry shows another contact", async () => {
    const made = await makeClaim(asn);
    const code = await sentCode(made);
    await knownContacts(asn, ["new@kestrel.example"], at(minute));
    expect(await enter(made, code, at(2 * minute))).toEqual({ ok: false, code: "contact-changed" });
    expect(await db().asnProof.count()).toBe(0);
    expect(await send(made, at(2 * minute))).toEqual({ ok: false, code: "contact-changed" });
  });

  it("is mailed only so often: by one person, and to one mailbox whoever asks", async () => {
    const made = await makeClaim(asn);
    for (let each = 0; each < codesByAccount.attempts; each += 1) await sentCode(made);
    const second = contactKey(asn, "ipadmin@kestrel.example");
    expect(await send(made, start, second)).toEqual({ ok: false, code: "too-many" });
    const other = await makeClaim(asn, "Magpie");
    expect(codesByMailbox.attempts).toBeLessThanOrEqual(5);
    expect(await send(other)).toEqual({ ok: false, code: "too-many" });
    expect(await send(other, start, second)).toMatchObject({ ok: true });
    expect(await send(made, at(60 * minute))).toMatchObject({ ok: true });
  });

  it("is mailed only so often about one ASN, whoever asks and to whichever mailbox", async () => {
    const addresses = Array.from({ length: 4 }, (_, n) => `noc${n}@kestrel.example`);
    await knownContacts(asn, addresses, start);
    const codes: string[] = [];
    for (const each of addresses) {
      const made = await makeClaim(asn, each);
      for (let n = 0; n < codesByAccount.attempts; n += 1) {
        const sent = await send(made, start, contactKey(asn, each));
        codes.push(sent.ok ? "sent" : sent.code);
      }
    }
    const { attempts } = codesByAsn;
    expect(codes).toEqual([...Array(attempts).fill("sent"), ...Array(5).fill("too-many")]);
  });

  it("that cannot be mailed leaves none open", async () => {
    const made = await makeClaim(asn);
    const { actor, claim } = made;
    process.env.SMTP_URL = "smtp://127.0.0.1:9";
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      expect(await sendCode(db(), actor, claim, key, fixed(start))).toEqual({
        ok: false,
        code: "mail-failed",
      });
    } finally {
      delete process.env.SMTP_URL;
      complaint.mockRestore();
    }
    expect(await db().registryCode.count()).toBe(0);
  });
});

describe("the partner's report", () => {
  it("turns from unknown to pass once control is proven, and so does what is submitted", async () => {
    const person = await personWithOrganisation("Ada");
    const id = await draftFor(person, asn);
    const claim = { organisationId: person.organisationId, asn };
    const made = { claim, actor: { ...(await makePerson()), ...person.actor } };
    const judged = async (now = new Date()) => {
      const open = await openApplication(db(), id);
      if (!open) throw new Error("There is no draft.");
      const { document, evidence } = open;
      const report = evaluate({ document, evidence, policy: currentPolicy, now });
      const result = report.results.find(({ rule }) => rule === "asn-control");
      return [result?.status, result?.findings[0]?.code];
    };
    expect(await judged()).toEqual(["unknown", "not-proven"]);
    const now = new Date();
    await knownContacts(asn, [address], now);
    await enter(made, await sentCode(made, now), now);
    expect(await judged()).toEqual(["pass", "control-proven"]);
    expect(await judged(new Date(now.getTime() + 364 * 24 * 60 * minute))).toEqual([
      "pass",
      "control-proven",
    ]);
    expect(await judged(new Date(now.getTime() + 365 * 24 * 60 * minute))).toEqual([
      "unknown",
      "proof-expired",
    ]);
    await submitApplication(db(), person.actor, id);
    const { evidence } = await db().revision.findFirstOrThrow({ where: { applicationId: id } });
    expect(evidence).toMatchObject({ asnControl: { method: "registry-email" } });
  });
});
