import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type FakeRegistry,
  type RdapTrouble,
  startRegistry,
} from "@/lib/interfaces/demo/rdap/server";
import { db } from "@/lib/platform/db/client";
import { lookUpRdap } from "@/lib/sources/rdap/look-up";
import { clearDatabase } from "@/tests/support/database";

let registry: FakeRegistry;
const now = new Date("2026-11-22T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const ask = (asn = 399990, options: { now?: Date; again?: boolean; reuseMs?: number } = {}) =>
  lookUpRdap(db(), asn, { bootstrapUrl: registry.bootstrapUrl, now, ...options });

const addresses = (known: Awaited<ReturnType<typeof ask>>) =>
  known.answer?.contacts.map(({ address }) => address);

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  await clearDatabase();
  registry.setTrouble(null);
  registry.setBases("/rdap/");
  registry.requests.length = 0;
});

describe("asking the registry", () => {
  it("finds the registry through IANA's file and asks it for the ASN", async () => {
    const { answer, failure } = await ask();
    expect(failure).toBeNull();
    expect(answer).toMatchObject({
      status: "found",
      name: "FJORD-NET",
      first: 399990,
      last: 399990,
      fetchedAt: now.toISOString(),
      source: `${registry.url}/rdap/autnum/399990`,
    });
    expect(registry.requests).toEqual(["/asn.json", "/rdap/autnum/399990"]);
    expect(registry.accepts.at(-1)).toContain("application/rdap+json");
  });

  it.each([
    [399990, ["office@fjordnet.example", "netops@fjordnet.example", "abuse@fjordnet.example"]],
    [399994, ["noc@mesafiber.example", "ipadmin@mesafiber.example"]],
    [
      399991,
      ["noc@formosalink.example", "peering+tw@formosalink.example", "irt@formosalink.example"],
    ],
    [399993, []],
  ])("reads the contacts of AS%i in that registry's shape", async (asn, expected) => {
    expect(addresses(await ask(asn))).toEqual(expected);
  });

  it("keeps the answer for a day, and IANA's file for as long as it says", async () => {
    await ask();
    await ask(399990, { now: later(23 * 3600) });
    expect(registry.requests).toHaveLength(2);
    await ask(399990, { now: later(60), again: true });
    expect(registry.requests.slice(2)).toEqual(["/rdap/autnum/399990"]);
    await ask(399990, { now: later(70), again: true });
    expect(registry.requests).toHaveLength(3);
    await ask(399990, { now: later(25 * 3600) });
    expect(registry.requests.slice(3)).toEqual(["/asn.json", "/rdap/autnum/399990"]);
  });

  it("takes 'not found' for an answer, and an ASN without a registry, too", async () => {
    expect((await ask(399899)).answer).toMatchObject({ status: "not-found", contacts: [] });
    expect((await ask(64512)).answer).toMatchObject({ status: "no-registry" });
    expect((await ask(64512)).failure).toBeNull();
  });

  it("asks the next server when one is away, and follows a redirect to the right registry", async () => {
    registry.setBases("/first/", "/second/");
    registry.setTrouble({ kind: "down" }, "/first/");
    expect((await ask()).answer?.source).toBe(`${registry.url}/second/autnum/399990`);
    registry.setTrouble({ kind: "redirect", to: "/third/autnum/399994" }, "/first/");
    expect((await ask(399994)).answer?.source).toBe(`${registry.url}/third/autnum/399994`);
  });
});

describe("trouble at the registry", () => {
  const troubles: [RdapTrouble, string][] = [
    [{ kind: "down" }, "unreachable"],
    [{ kind: "slow", ms: 6000 }, "timeout"],
    [{ kind: "too-many", retryAfter: "30" }, "rate-limited"],
    [{ kind: "server-error" }, "server-error"],
    [{ kind: "html", status: 200 }, "malformed"],
    [{ kind: "html", status: 404 }, "malformed"],
    [{ kind: "malformed" }, "malformed"],
    [{ kind: "endless" }, "malformed"],
    [{ kind: "redirect", to: "https://169.254.169.254/autnum/399990" }, "unreachable"],
    [{ kind: "redirect", to: "/rdap/autnum/399990" }, "unreachable"],
    [{ kind: "object", object: { objectClassName: "ip network" } }, "malformed"],
    [
      { kind: "object", object: { objectClassName: "autnum", startAutnum: 1, endAutnum: 5 } },
      "malformed",
    ],
  ];

  it.each(troubles)("%o is recorded as %s", async (trouble, reason) => {
    registry.setTrouble(trouble);
    expect(await ask()).toEqual({ answer: null, failure: { at: now.toISOString(), reason } });
  });

  it("leaves the last answer in place, and says when it failed", async () => {
    await ask();
    registry.setTrouble({ kind: "down" });
    const known = await ask(399990, { now: later(25 * 3600) });
    expect(known.answer?.fetchedAt).toBe(now.toISOString());
    expect(known.failure).toEqual({ at: later(25 * 3600).toISOString(), reason: "unreachable" });
    registry.setTrouble(null);
    expect((await ask(399990, { now: later(26 * 3600) })).failure).toBeNull();
  });

  it("is left alone for as long as it asks", async () => {
    registry.setTrouble({ kind: "too-many", retryAfter: "120" });
    await ask();
    registry.setTrouble(null);
    registry.requests.length = 0;
    expect((await ask(399990, { now: later(119) })).failure?.reason).toBe("rate-limited");
    expect(registry.requests).toEqual([]);
    expect((await ask(399990, { now: later(121) })).answer?.status).toBe("found");
  });

  it("of IANA's file: the last one is used on; without any nothing can be asked", async () => {
    registry.setTrouble({ kind: "html", status: 200 }, "/asn.json");
    expect((await ask()).failure?.reason).toBe("bootstrap");
    registry.setTrouble(null);
    await ask();
    registry.setTrouble({ kind: "server-error" }, "/asn.json");
    expect((await ask(399994, { now: later(40 * 24 * 3600) })).answer?.status).toBe("found");
  });
});
