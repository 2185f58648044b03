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

describe("an entity without an address", () => {
  const link = (href: string) => [{ rel: "self", href, type: "application/rdap+json" }];
  const entity = (handle: string, more: object = {}) => ({
    objectClassName: "entity",
    handle,
    roles: ["technical"],
    ...more,
  });
  const card = (address: string) => ({
    vcardArray: ["vcard", [["email", {}, "text", address]]],
  });
  const at = (handle: string) => `${registry.url}/rdap/entity/${handle}`;
  const registered = (...entities: object[]) =>
    registry.setAutnum(399840, {
      objectClassName: "autnum",
      startAutnum: 399840,
      endAutnum: 399840,
      entities,
    });
  const asked = () => registry.requests.filter((path) => path.includes("/entity/"));

  it("is fetched from where it says it is, and keeps the roles it has for the ASN", async () => {
    registered(entity("TECH1", { links: link(at("TECH1")) }));
    registry.setEntity("TECH1", { ...entity("TECH1", card("noc@teal.example")), roles: [] });
    expect((await ask(399840)).answer?.contacts).toEqual([
      { address: "noc@teal.example", roles: ["technical"] },
    ]);
    expect(asked()).toEqual(["/rdap/entity/TECH1"]);
  });

  it("is not fetched while its card names an address, or others have one", async () => {
    const bareCard = { vcardArray: ["vcard", [["fn", {}, "text", "Redacted"]]] };
    registered(
      entity("TECH2", { ...card("noc@teal.example"), links: link(at("TECH2")) }),
      entity("TECH3", { ...bareCard, links: link(at("TECH3")) }),
    );
    expect(addresses(await ask(399840))).toEqual(["noc@teal.example"]);
    expect(asked()).toEqual([]);
  });

  it("is fetched when its card has no address and nobody's has", async () => {
    const bareCard = { vcardArray: ["vcard", [["fn", {}, "text", "Teal"]]] };
    registered(entity("TECH4", { ...bareCard, links: link(at("TECH4")) }));
    registry.setEntity("TECH4", entity("TECH4", card("noc@teal.example")));
    expect(addresses(await ask(399840))).toEqual(["noc@teal.example"]);
  });

  it("is one step away, of four at most, and must be the one that was named", async () => {
    registered(...["A", "B", "C", "D", "E"].map((name) => entity(name, { links: link(at(name)) })));
    registry.setEntity("A", entity("Z", card("stranger@elsewhere.example")));
    registry.setEntity("B", entity("B", { links: link(at("F")) }));
    registry.setEntity("E", entity("E", card("fifth@teal.example")));
    registry.setEntity("F", entity("F", card("far@teal.example")));
    expect(addresses(await ask(399840))).toEqual([]);
    expect(asked()).toHaveLength(4);
  });

  it("is asked for at the registries' servers only", async () => {
    const other = await startRegistry();
    try {
      other.setEntity("TECH5", entity("TECH5", card("noc@teal.example")));
      registered(
        entity("TECH5", { links: link(`${other.url}/rdap/entity/TECH5`) }),
        entity("TECH6", { links: link("https://169.254.169.254/entity/TECH6") }),
        entity("TECH7", { links: link("file:///etc/passwd") }),
      );
      const known = await ask(399840);
      expect(known).toMatchObject({ failure: null, answer: { status: "found", contacts: [] } });
      expect(other.requests).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it("whose server has trouble leaves the answer as it is", async () => {
    registered(entity("T8", { links: link(at("T8")) }), entity("T9", card("noc@teal.example")));
    registry.setTrouble({ kind: "too-many", retryAfter: "30" }, "/rdap/entity/");
    const known = await ask(399840);
    expect(known.failure).toBeNull();
    expect(addresses(known)).toEqual(["noc@teal.example"]);
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
