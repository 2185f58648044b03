import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { wideNetworkAsn } from "@/lib/interfaces/demo/peeringdb/networks";
import { fictionalRows, type PeeringDbRows } from "@/lib/interfaces/demo/peeringdb/rows";
import {
  type FakePeeringDb,
  startPeeringDb,
  type Trouble,
} from "@/lib/interfaces/demo/peeringdb/server";
import { db } from "@/lib/platform/db/client";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { takeQuestions } from "@/lib/sources/peeringdb/budget";
import { lookUpMetro } from "@/lib/sources/peeringdb/known-in-metro";
import { lookUp, lookUpMeanwhile } from "@/lib/sources/peeringdb/look-up";
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

describe("deleted rows", () => {
  const changed = async (
    table: keyof PeeringDbRows,
    field: string,
    value: unknown,
    more: object,
  ) => {
    const rows = fictionalRows();
    rows[table] = rows[table].map((row) => (row[field] === value ? { ...row, ...more } : row));
    const other = await startPeeringDb({ rows });
    try {
      return (await lookUp(db(), 399990, { url: other.url, now })).answer;
    } finally {
      await other.close();
    }
  };

  it("of a network, a contact, a place or a facility count as none", async () => {
    const deleted = { status: "deleted" };
    const contact = await changed("poc", "role", "NOC", deleted);
    expect(contact?.poc.map(({ role }) => role)).toEqual(["Policy", "Technical", "Abuse"]);
    await clearDatabase();
    const place = await changed("netfac", "name", "Fjordhall OSL1", deleted);
    expect(place?.netfac.map(({ name }) => name)).not.toContain("Fjordhall OSL1");
    await clearDatabase();
    const hall = await changed("fac", "name", "Fjordhall OSL1", deleted);
    expect(hall?.netfac.map(({ name }) => name)).not.toContain("Fjordhall OSL1");
    expect(hall?.netfac).toHaveLength(5);
    await clearDatabase();
    expect(await changed("net", "asn", 399990, deleted)).toMatchObject({ net: null, poc: [] });
  });

  it("and contacts that a key would show are left out", async () => {
    const answer = await changed("poc", "role", "Technical", { visible: "Users" });
    expect(answer?.poc.map(({ role }) => role)).toEqual(["NOC", "Policy", "Abuse"]);
  });

  it("in answers that were kept before are left out, too", async () => {
    await ask();
    const { answer } = await db().peeringDbAnswer.findUniqueOrThrow({ where: { asn: 399990n } });
    const text = JSON.stringify(answer).replaceAll('"status":"ok"', '"status":"deleted"');
    await db().peeringDbAnswer.update({
      where: { asn: 399990n },
      data: { answer: JSON.parse(text) },
    });
    expect((await knownAnswer(db(), 399990)).answer?.net).toBeNull();
  });
});

describe("what changed since the last look", () => {
  it("is kept beside the answer, however often nothing changes after it", async () => {
    await ask();
    expect((await knownAnswer(db(), 399990)).previous).toBeNull();
    const rows = fictionalRows();
    rows.net = rows.net.map((row) => ({ ...row, name: "Fjord Networks", updated: "2026-11-23" }));
    const other = await startPeeringDb({ rows });
    try {
      for (const hour of [1, 2, 3]) {
        await lookUp(db(), 399990, { url: other.url, now: later(hour * 3600), again: true });
      }
    } finally {
      await other.close();
    }
    const known = await knownAnswer(db(), 399990);
    expect(known.answer?.net?.name).toBe("Fjord Networks");
    expect(known.previous?.net?.name).toBe("Fjord Net");
  });
});

describe("asking in the background", () => {
  it("comes back after its wait, says that it asks, and keeps the answer when it comes", async () => {
    peeringDb.setTrouble({ kind: "slow", ms: 300 });
    const options = { url: peeringDb.url, now: new Date(), waitMs: 50 };
    const first = await lookUpMeanwhile(db(), 399990, options);
    expect(first).toMatchObject({ answer: null, failure: null });
    expect(first.asking).not.toBeNull();
    await expect
      .poll(async () => (await knownAnswer(db(), 399990)).asking, { timeout: 10_000 })
      .toBeNull();
    expect((await knownAnswer(db(), 399990)).answer?.net?.name).toBe("Fjord Net");
  });

  it("is done once when two want to know the same", async () => {
    peeringDb.setTrouble({ kind: "slow", ms: 100 });
    const at = new Date();
    const both = await Promise.all([ask(399990, { now: at }), ask(399990, { now: at })]);
    expect(both.map(({ answer }) => answer?.net?.name)).toEqual(["Fjord Net", "Fjord Net"]);
    expect(peeringDb.requests).toHaveLength(4);
  });

  it("is taken up again when whoever asked is gone", async () => {
    await db().peeringDbAsking.create({ data: { asn: 399990n, since: now } });
    expect((await ask(399990, { now: later(31) })).answer?.net?.name).toBe("Fjord Net");
  });
});

describe("the facilities known in a metro", () => {
  const inMetro = (name: string, seconds = 0, again = false) =>
    lookUpMetro(db(), name, { url: peeringDb.url, now: later(seconds), again });

  it("are asked for by country, once a day, for all its metros", async () => {
    const oslo = await inMetro("oslo");
    expect(oslo).toMatchObject({ metro: "Oslo", failure: null, fetchedAt: now.toISOString() });
    expect(oslo?.facilities.map(({ name }) => name)).toContain("Fjordhall OSL2");
    expect(oslo?.facilities.map(({ name }) => name)).toContain("Wide Hall 1");
    expect(oslo?.facilities.map(({ name }) => name)).not.toContain("Bryggen BGO");
    expect(oslo?.facilities[0]).toEqual({ id: 900001, name: "Fjordhall OSL1", city: "Oslo" });
    const [question = ""] = peeringDb.requests;
    expect(question).toBe(
      "/api/fac?country=NO&fields=id,name,city,country,latitude,longitude,status",
    );
    await inMetro("Oslo", 23 * 3600);
    expect(peeringDb.requests).toHaveLength(1);
    await inMetro("Oslo", 25 * 3600);
    expect(peeringDb.requests).toHaveLength(2);
  });

  it("are none for what is no edge metro, and nobody is asked", async () => {
    expect(await inMetro("Atlantis")).toBeNull();
    expect(peeringDb.requests).toHaveLength(0);
  });

  it("stay as they were when PeeringDB is in trouble, which is left alone for a minute", async () => {
    peeringDb.setTrouble({ kind: "server-error" });
    expect(await inMetro("Oslo")).toMatchObject({ facilities: [], failure: "server-error" });
    await inMetro("Oslo", 30);
    expect(peeringDb.requests).toHaveLength(1);
    peeringDb.setTrouble(null);
    expect((await inMetro("Oslo", 31, true))?.failure).toBeNull();
    peeringDb.setTrouble({ kind: "down" });
    const kept = await inMetro("Oslo", 25 * 3600);
    expect(kept?.failure).toBe("unreachable");
    expect(kept?.facilities.length).toBeGreaterThan(2);
  });
});

describe("a key", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is sent to the address of the settings only, and doubles the questions", async () => {
    vi.stubEnv("PEERINGDB_API_KEY", "AbCdEf12.0123456789abcdef");
    await ask();
    expect(peeringDb.authorizations.at(-1)).toBeUndefined();
    vi.stubEnv("PEERINGDB_URL", peeringDb.url);
    await ask(399991);
    expect(peeringDb.authorizations.at(-1)).toBe("Api-Key AbCdEf12.0123456789abcdef");
    expect(await takeQuestions(db(), 32, now)).toBe(true);
    expect(await takeQuestions(db(), 1, now)).toBe(false);
  });
});

describe("trouble at PeeringDB", () => {
  const troubles: [Trouble, string][] = [
    [{ kind: "down" }, "unreachable"],
    [{ kind: "slow", ms: 16_000 }, "timeout"],
    [{ kind: "too-many", retryAfter: "30" }, "rate-limited"],
    [{ kind: "not-found" }, "not-found"],
    [{ kind: "server-error" }, "server-error"],
    [{ kind: "malformed" }, "malformed"],
    [{ kind: "html" }, "malformed"],
  ];

  it.each(troubles)(
    "%o is recorded as %s",
    async (trouble, reason) => {
      peeringDb.setTrouble(trouble);
      const { answer, failure } = await ask();
      expect(answer).toBeNull();
      expect(failure).toEqual({ reason, at: now.toISOString() });
    },
    20_000,
  );

  it("has fifteen seconds for all questions together", async () => {
    peeringDb.setTrouble({ kind: "slow", ms: 4000 });
    expect((await ask()).answer?.net?.name).toBe("Fjord Net");
  }, 20_000);

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

  it("counts what is sent: a network that PeeringDB does not know costs one question", async () => {
    for (const [index, asn] of [399900, 399901, 399902, 399903, 399904].entries()) {
      await ask(asn, { now: later(index) });
    }
    expect(peeringDb.requests).toHaveLength(5);
    expect(await takeQuestions(db(), 15, later(5))).toBe(true);
    expect(await takeQuestions(db(), 1, later(5))).toBe(false);
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
