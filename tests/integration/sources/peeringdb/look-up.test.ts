import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wideNetworkAsn } from "@/lib/interfaces/demo/peeringdb/networks";
import {
  type FakePeeringDb,
  startPeeringDb,
  type Trouble,
} from "@/lib/interfaces/demo/peeringdb/server";
import { db } from "@/lib/platform/db/client";
import { takeQuestions } from "@/lib/sources/peeringdb/budget";
import { lookUp } from "@/lib/sources/peeringdb/look-up";
import { clearDatabase } from "@/tests/support/database";

let peeringDb: FakePeeringDb;
const now = new Date("2026-11-22T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const ask = (asn = 399990, options: { now?: Date; again?: boolean } = {}) =>
  lookUp(db(), asn, { url: peeringDb.url, now, ...options });

beforeAll(async () => {
  peeringDb = await startPeeringDb();
});
afterAll(() => peeringDb.close());
beforeEach(async () => {
  await clearDatabase();
  peeringDb.setTrouble(null);
  peeringDb.requests.length = 0;
});

describe("asking PeeringDB", () => {
  it("fetches network, contacts and facilities, and says who asks", async () => {
    const { answer, failure } = await ask();
    expect(failure).toBeNull();
    expect(answer?.net?.name).toBe("Fjord Net");
    expect(answer?.fetchedAt).toBe(now.toISOString());
    expect(answer?.poc).toHaveLength(4);
    expect(answer?.netfac.length).toBe(answer?.fac.length);
    expect(peeringDb.requests).toHaveLength(4);
    expect(peeringDb.userAgents.at(-1)).toMatch(/^peering-service-partner-portal\//);
  });

  it("reuses the answer for a day, and asks again when told to", async () => {
    await ask();
    await ask(399990, { now: later(23 * 3600) });
    expect(peeringDb.requests).toHaveLength(4);
    await ask(399990, { now: later(3600), again: true });
    expect(peeringDb.requests).toHaveLength(8);
    await ask(399990, { now: later(3610), again: true });
    expect(peeringDb.requests).toHaveLength(8);
    await ask(399990, { now: later(26 * 3600) });
    expect(peeringDb.requests).toHaveLength(12);
  });

  it("reads all of two hundred facilities", async () => {
    const { answer } = await ask(wideNetworkAsn);
    expect(answer?.netfac).toHaveLength(200);
    expect(answer?.fac).toHaveLength(200);
  });

  it("keeps that PeeringDB has no such network", async () => {
    expect((await ask(399999)).answer).toMatchObject({ net: null, netfac: [] });
    peeringDb.setTrouble({ kind: "not-found-envelope" });
    expect((await ask(399998)).answer).toMatchObject({ net: null });
  });

  it("survives fields of unexpected types", async () => {
    peeringDb.setTrouble({ kind: "odd-types" });
    const { answer } = await ask();
    expect(answer?.net).toMatchObject({ id: 900001, name: null, irr_as_set: null });
  });
});

describe("trouble at PeeringDB", () => {
  const troubles: [Trouble, string][] = [
    [{ kind: "down" }, "unreachable"],
    [{ kind: "slow", ms: 4000 }, "timeout"],
    [{ kind: "too-many", retryAfter: "30" }, "rate-limited"],
    [{ kind: "not-found" }, "not-found"],
    [{ kind: "server-error" }, "server-error"],
    [{ kind: "malformed" }, "malformed"],
    [{ kind: "html" }, "malformed"],
  ];

  it.each(troubles)("%o is recorded as %s", async (trouble, reason) => {
    peeringDb.setTrouble(trouble);
    const { answer, failure } = await ask();
    expect(answer).toBeNull();
    expect(failure).toEqual({ reason, at: now.toISOString() });
  });

  it("keeps the old answer beside the new failure", async () => {
    await ask();
    peeringDb.setTrouble({ kind: "down" });
    const known = await ask(399990, { now: later(60), again: true });
    expect(known.answer?.net?.name).toBe("Fjord Net");
    expect(known.failure?.reason).toBe("unreachable");
    peeringDb.setTrouble(null);
    expect((await ask(399990, { now: later(120), again: true })).failure).toBeNull();
  });

  it("leaves PeeringDB alone for as long as it asked to be", async () => {
    peeringDb.setTrouble({ kind: "too-many", retryAfter: "120" });
    await ask();
    peeringDb.setTrouble(null);
    expect((await ask(399991, { now: later(90) })).failure?.reason).toBe("rate-limited");
    expect(peeringDb.requests).toHaveLength(1);
    expect((await ask(399991, { now: later(121) })).answer?.net?.name).toBe("Formosa Link");
  });

  it("asks at most twenty times in any minute, however many ask at once", async () => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, index) => takeQuestions(db(), 4, later(index))),
    );
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await takeQuestions(db(), 1, later(59))).toBe(false);
    expect(await takeQuestions(db(), 1, later(69))).toBe(true);
  });
});
