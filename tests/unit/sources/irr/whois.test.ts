import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type StandInRegistry, startRegistry } from "@/lib/interfaces/demo/irr/server";
import { clientOf, expected, objects, prefixNamed, setNamed, sources } from "./support";

let registry: StandInRegistry;
beforeEach(async () => {
  registry = await startRegistry(objects);
});
afterEach(() => registry.close());

describe("expansion", () => {
  it.each(Object.entries(expected.expand))("%s is what the file says", async (name, value) => {
    const answer = await clientOf(registry).expand(setNamed(name));
    expect(answer).toEqual({ ok: true, value, sources, notServed: [] });
  });

  it("asks no recursion of the server, and each set once in each registry", async () => {
    await clientOf(registry).expand(setNamed("AS-FJORD"));
    expect(registry.queries.some((query) => /,1$|^!a/.test(query))).toBe(false);
    const sets = registry.queries.filter((query) => query.startsWith("!i"));
    expect(sets).toHaveLength(4 * sources.length);
  });

  it("goes on with the registries that are served, and says which are not", async () => {
    const answer = await clientOf(registry, ["RIPE", "NTTCOM", "RADB"]).expand(setNamed("AS-LOOP"));
    expect(registry.queries).toContain("!s-lc");
    expect(answer).toMatchObject({
      ok: true,
      value: { asns: [4199999502, 4199999503, 4199999506] },
      sources: ["RIPE", "RADB"],
      notServed: ["NTTCOM"],
    });
  });

  it("is unknown where no registry is served", async () => {
    const answer = await clientOf(registry, ["NTTCOM"]).expand(setNamed("AS-LOOP"));
    expect(answer).toMatchObject({ ok: false, code: "source-not-served" });
  });

  it("looks a member up in the registry it names, one that was not asked for too", async () => {
    const client = clientOf(registry, ["RIPE"]);
    expect(await client.expand(setNamed("AS-PREFIXED"))).toMatchObject({
      ok: true,
      value: { sets: ["RIPE::AS-PREFIXED", "RADB::AS-AMBIGUOUS", "RIPE::AS-AMBIGUOUS"] },
    });
  });

  it("names the registry of a member that the server lacks, and takes no other's set", async () => {
    await registry.close();
    registry = await startRegistry(
      "as-set: AS-X\nmembers: AS1, NTTCOM::AS-Y, AS-Y\nsource: RIPE\n\n" +
        "as-set: AS-Y\nmembers: AS2\nsource: RIPE\n",
    );
    const client = clientOf(registry, ["RIPE"]);
    expect(await client.expand(setNamed("AS-X"))).toMatchObject({
      ok: true,
      value: { asns: [1, 2], missing: ["NTTCOM::AS-Y"] },
      notServed: ["NTTCOM"],
    });
    expect(await client.expand(setNamed("NTTCOM::AS-Y"))).toMatchObject({
      ok: false,
      code: "source-not-served",
    });
  });
});

it.each(Object.entries(expected.route))("route objects: %s", async (question, value) => {
  const [prefix = "", asn] = question.split(" ");
  const asked = { prefix: prefixNamed(prefix), origin: Number(asn) };
  const answer = await clientOf(registry).judge([asked, asked]);
  expect(answer).toEqual({ ok: true, value: [value, value], sources, notServed: [] });
});

it("knows the objects of an origin", async () => {
  const of = async (asn: number) => {
    const answer = await clientOf(registry).originObjects(asn);
    return answer.ok ? answer.value : answer;
  };
  expect(await of(4199999500)).toEqual({ autNum: true, routes: true });
  expect(await of(4199999507)).toEqual({ autNum: true, routes: false });
  expect(await of(4199999508)).toEqual({ autNum: false, routes: true });
  expect(await of(4199999599)).toEqual({ autNum: false, routes: false });
});

describe("trouble is unknown, never a fail", () => {
  const patience = { idleMs: 1_500, totalMs: 5_000 };
  const ask = (client = clientOf(registry, sources, patience)) =>
    client.expand(setNamed("AS-FJORD"));

  it("F: it is left alone for a while", async () => {
    registry.setTrouble({ kind: "answer", query: "!iAS-L", bytes: "F Too many queries\n" });
    const client = clientOf(registry, sources, patience);
    expect(await ask(client)).toEqual({
      ok: false,
      code: "refused",
      detail: "!iAS-LOOP: Too many queries",
    });
    const asked = registry.queries.length;
    expect(await ask(client)).toMatchObject({ ok: false, code: "paused" });
    expect(registry.queries).toHaveLength(asked);
  });

  it.each([
    ["hangs", { kind: "hang", query: "!gAS4199999502" }, "timed-out"],
    ["is cut", { kind: "cut" }, "cut-off"],
    [
      "lies about a length",
      { kind: "answer", query: "!iAS-L", bytes: "A9\nAS1\nC\n" },
      "malformed",
    ],
    ["answers nonsense", { kind: "answer", query: "!iAS-L", bytes: "<html>\n" }, "malformed"],
    ["answers twice", { kind: "answer", query: "!6AS4199999506", bytes: "C\nC\n" }, "malformed"],
    ["promises 6 MB", { kind: "answer", query: "!iAS-L", bytes: "A6000000\nAS1" }, "too-large"],
    [
      "sends 6 MB",
      { kind: "answer", query: "!iAS-L", bytes: `A6000000\n${"AS1 ".repeat(1_500_000)}C\n` },
      "too-large",
    ],
  ] as const)("a server that %s", async (_, trouble, code) => {
    registry.setTrouble(trouble);
    const answer = await ask();
    expect(answer).toMatchObject({ ok: false, code });
  });

  it("a server that is not there", async () => {
    await registry.close();
    expect(await ask()).toMatchObject({ ok: false, code: "unreachable" });
    registry = await startRegistry(objects);
  });

  it("a server that never stops: an end is set to bytes and to time", async () => {
    const flood = createServer((socket) => {
      socket.on("error", () => {});
      const timer = setInterval(() => socket.write(`A1000\n${"x".repeat(1000)}C\n`), 1);
      socket.on("close", () => clearInterval(timer));
    });
    const drip = createServer((socket) => {
      socket.on("error", () => {});
      socket.write("A1000\n");
      const timer = setInterval(() => socket.write("x"), 50);
      socket.on("close", () => clearInterval(timer));
    });
    for (const [server, code] of [
      [flood, "malformed"],
      [drip, "timed-out"],
    ] as const) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as { port: number };
      const answer = await ask(clientOf({ host: "127.0.0.1", port }, sources, patience));
      expect(answer).toMatchObject({ ok: false, code });
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("is not that a server refuses to list its registries", async () => {
    registry.setTrouble({ kind: "answer", query: "!s-lc", bytes: "F not here\n" });
    // Who cannot list what is chosen serves us all the same.
    expect(await ask()).toMatchObject({ ok: true });
  });

  it("in Latin-1 is read by bytes", async () => {
    const text = objects.replace(
      "everything Fjordnet announces",
      "alt fra Fj\xf8rdnett p\xe5 \xf8ya",
    );
    await registry.close();
    registry = await startRegistry(
      `${text}\n\nroute: 185.1.0.0/20\ndescr: Fj\xf8rd\norigin: AS1\nsource: RIPE\n`,
    );
    const [prefix, origin] = [prefixNamed("185.1.0.0/22"), 1];
    expect(await clientOf(registry).judge([{ prefix, origin }])).toMatchObject({
      value: [{ state: "less-specific" }],
    });
  });
});

it("opens two connections and no more", async () => {
  const client = clientOf(registry);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => client.expand(setNamed("AS-LOOP"))),
  );
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(registry.maxConnections()).toBe(2);
});

it("an as-set of 200,000 members is truncated, and its prefixes are not asked for", async () => {
  const members = Array.from({ length: 200_000 }, (_, i) => `AS${100_000 + i}`).join(" ");
  await registry.close();
  registry = await startRegistry(`as-set: AS-HUGE\nmembers: ${members}\nsource: RIPE\n`);
  expect(await clientOf(registry, ["RIPE"]).expand(setNamed("AS-HUGE"))).toMatchObject({
    ok: true,
    value: { truncated: true, v4: [], v6: [] },
  });
  expect(registry.queries.some((query) => query.startsWith("!g"))).toBe(false);
});

describe("an as-set of 10,000 ASNs", () => {
  const asn = (i: number) => 4_100_000_000 + i;
  const prefix = (i: number) => `10.${i >> 8}.${i & 255}.0/24`;
  const text = [
    `as-set: AS-LARGE\nmembers: ${Array.from({ length: 10_000 }, (_, i) => `AS${asn(i)}`).join(", ")}\nsource: RIPE`,
    ...Array.from(
      { length: 10_000 },
      (_, i) => `route: ${prefix(i)}\norigin: AS${asn(i)}\nsource: RIPE`,
    ),
  ].join("\n\n");

  it("is asked for without waiting for each answer", async () => {
    await registry.close();
    registry = await startRegistry(text);
    const answer = await clientOf(registry, ["RIPE"]).expand(setNamed("AS-LARGE"));
    expect(answer.ok && answer.value.v4).toHaveLength(10_000);
    expect(registry.queries.length).toBeGreaterThan(20_000);
    // One query after the other would arrive 20,000 times.
    expect(registry.arrivals()).toBeLessThan(2_000);
  });
});
