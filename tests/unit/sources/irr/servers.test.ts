import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type StandInRegistry, startRegistry } from "@/lib/interfaces/demo/irr/server";
import { AlternativeRegistries } from "@/lib/sources/irr/alternative-registries";
import { parseIrrServers } from "@/lib/sources/irr/settings";
import { clientOf, objects, prefixNamed, setNamed } from "./support";

describe("IRR_SERVERS", () => {
  it("names servers with their registries in order", () => {
    expect(parseIrrServers("rr.ntt.net/ripe,RADB,RIPE  [::1]:4343/NTTCOM\n10.0.0.1/RADB")).toEqual({
      ok: true,
      servers: [
        { host: "rr.ntt.net", port: 43, sources: ["RIPE", "RADB"] },
        { host: "::1", port: 4343, sources: ["NTTCOM"] },
        { host: "10.0.0.1", port: 43, sources: ["RADB"] },
      ],
    });
    expect(parseIrrServers(" ")).toEqual({ ok: true, servers: [] });
  });

  it.each([
    "rr.ntt.net",
    "rr.ntt.net/",
    "rr.ntt.net/RIPE,",
    "rr.ntt.net:0/RIPE",
    "rr.ntt.net:65536/RIPE",
    "https://rr.ntt.net/RIPE",
    "rr.ntt.net/RI PE",
    "::1/RIPE",
  ])("refuses %j and says which part it was", (text) => {
    const [first] = text.split(" ").filter((word) => word !== "rr.ntt.net/RI");
    expect(parseIrrServers(text)).toEqual({ ok: false, code: "not-a-server", text: first });
  });

  it("is bounded", () => {
    expect(parseIrrServers("a/B ".repeat(2_000))).toEqual({
      ok: false,
      code: "too-long",
      maximum: 4_000,
    });
  });
});

describe("servers that stand in for each other", () => {
  let first: StandInRegistry;
  let second: StandInRegistry;
  beforeEach(async () => {
    first = await startRegistry(objects);
    second = await startRegistry("as-set: AS-LOOP\nmembers: AS1\nsource: RIPE\n");
  });
  afterEach(() => Promise.all([first.close(), second.close()]));
  const both = () => new AlternativeRegistries([clientOf(first), clientOf(second)]);

  it("the first is believed, whatever the second says", async () => {
    expect(await both().expand(setNamed("AS-FJORD"))).toMatchObject({ value: { depth: 3 } });
    expect(second.queries).toEqual([]);
  });

  it("the second answers for the first", async () => {
    first.setTrouble({ kind: "answer", query: "!i", bytes: "F busy\n" });
    expect(await both().expand(setNamed("AS-LOOP"))).toMatchObject({
      value: { asns: [1] },
      notServed: ["RADB", "ALTDB"],
    });
  });

  it("none answers: unknown, with the first one's reason", async () => {
    first.setTrouble({ kind: "answer", query: "!r", bytes: "F busy\n" });
    second.setTrouble({ kind: "cut" });
    const asked = { prefix: prefixNamed("185.1.0.0/22"), origin: 1 };
    expect(await both().judge([asked])).toMatchObject({ ok: false, code: "refused" });
    expect(await new AlternativeRegistries([]).originObjects(1)).toMatchObject({ ok: false });
  });
});
