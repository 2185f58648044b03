import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePrefix } from "@/lib/core/routing/prefix";
import { resetQuery, serialQuery } from "@/lib/core/routing/rpki/rtr-encode";
import type { RtrVersion } from "@/lib/core/routing/rpki/rtr-pdu";
import { isNewer, type RtrAction, RtrSession } from "@/lib/core/routing/rpki/rtr-session";
import { cachePdus } from "@/tests/support/routing/rtr-cache";

const folder = "tests/support/fixtures/routing/rpki/rtr";
const recording = (name: string) => readFileSync(`${folder}/${name}`);
const exchange: { from: string; what: string; hex?: string }[] = JSON.parse(
  recording("incremental-v1.json").toString(),
).exchange;
const hexOf = (what: string) => {
  const found = exchange.find((entry) => entry.what.startsWith(what));
  return Buffer.from(found?.hex ?? "", "hex");
};

/** A session on a clock of its own, with what it did last. */
function start(version: RtrVersion = 1) {
  const session = new RtrSession(version);
  let now = 1_000_000;
  const sent = (actions: readonly RtrAction[]) =>
    actions.flatMap((a) => (a.type === "send" ? [Buffer.from(a.bytes).toString("hex")] : []));
  return {
    session,
    sent,
    now: () => now,
    pass: (seconds: number) => {
      now += seconds * 1000;
      return session.tick(now);
    },
    connect: () => session.connected(now),
    receive: (...pdus: Uint8Array[]) => session.received(Buffer.concat(pdus), now),
    hang: () => session.disconnected(now),
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const types = (actions: readonly RtrAction[]) => actions.map(({ type }) => type);
const setOf = (actions: readonly RtrAction[]) => {
  const action = actions.find(({ type }) => type === "set");
  return action?.type === "set" ? action : null;
};
const errorCode = (bytes: string | undefined) =>
  bytes?.slice(2, 4) === "0a" ? Number.parseInt(bytes.slice(4, 8), 16) : null;
const has = (actions: readonly RtrAction[], text: string, maxLength: number, asn: number) => {
  const prefix = parsePrefix(text);
  return prefix !== null && setOf(actions)?.set.index.has(prefix, maxLength, asn);
};

describe("what a real cache sent", () => {
  it.each([
    ["reset-v0.bin", 0, 0, 1 << 20],
    ["reset-v1.bin", 1, 0, 1 << 20],
    ["reset-v1.bin", 1, 0, 13],
    ["reset-v2-draft10.bin", 2, 100, 1 << 20],
    ["reset-v2-draft10.bin", 2, 100, 1],
  ])(
    "%s: 930 VRPs, read in version %i with %i ASPAs, pieces of %i",
    (name, version, aspas, size) => {
      const { session, connect, sent, now } = start(version as RtrVersion);
      expect(sent(connect())).toEqual([hex(resetQuery(version as RtrVersion))]);
      const bytes = recording(name);
      const actions: RtrAction[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        expect(actions).toEqual([]);
        const piece = Buffer.from(bytes.subarray(at, at + size));
        actions.push(...session.received(piece, now()));
        piece.fill(0xff);
      }
      expect(types(actions)).toEqual(["set"]);
      expect(setOf(actions)?.set.index).toMatchObject({ size: 930, four: { size: 660 } });
      expect(setOf(actions)?.set.aspas.size).toBe(aspas);
      expect(has(actions, "13.104.0.0/14", 14, 8075)).toBe(true);
    },
  );

  it("asks for changes after a Serial Notify and applies them", () => {
    const { connect, receive, sent } = start();
    connect();
    // The recordings are of two sessions; the first is made to be the second.
    const header = Buffer.from(recording("reset-v1.bin"));
    const session = 0xcef2;
    header.writeUInt16BE(session, 2);
    header.writeUInt16BE(session, header.length - 22);
    expect(types(receive(header))).toEqual(["set"]);
    expect(sent(receive(hexOf("Serial Notify")))).toEqual([
      hex(hexOf("Serial Query from serial 0")),
    ]);
    const actions = receive(hexOf("Cache Response, the changes"));
    expect(setOf(actions)).toMatchObject({ serial: 1, session });
    expect(setOf(actions)?.set.index.size).toBe(929);
    expect(has(actions, "198.51.100.0/24", 24, 64496)).toBe(true);
    expect(has(actions, "2001:918::/32", 48, 3303)).toBe(false);
  });

  it("starts anew when the session is wrong, and when the serial is unknown", () => {
    for (const answer of [hexOf("answer to the wrong session"), hexOf("PDU type 8")]) {
      const { session, connect, receive, sent, hang, now } = start();
      connect();
      const p = cachePdus();
      receive(p.response(), p.prefix(1, 1), p.end(5));
      hang();
      expect(sent(connect())).toEqual([hex(serialQuery(1, 7, 5))]);
      const actions = receive(answer);
      if (types(actions).includes("close")) {
        expect(session.connectAt).toBe(now());
        hang();
        expect(sent(connect())).toEqual([hex(resetQuery(1))]);
      } else expect(sent(actions)).toEqual([hex(resetQuery(1))]);
    }
  });

  it("goes down a version when told", () => {
    const { session, connect, receive, sent, hang, now } = start(2);
    connect();
    expect(types(receive(hexOf("PDU type 10")))).toEqual(["close"]);
    expect(session.connectAt).toBe(now());
    hang();
    expect(sent(connect())).toEqual([hex(resetQuery(1))]);
  });
});

const p = cachePdus();
const first = [p.response(), p.prefix(1, 1), p.prefix(2, 2), p.end(1)];

/** A session that holds two VRPs and has asked for changes. */
function asked() {
  const made = start();
  made.connect();
  made.receive(...first);
  made.receive(p.notify(2));
  return made;
}

describe("a response", () => {
  it("counts at its end, whole", () => {
    const { connect, receive } = start();
    connect();
    expect(receive(p.response(), p.prefix(1, 1))).toEqual([]);
    expect(setOf(receive(p.prefix(2, 2), p.end(1)))?.set.index.size).toBe(2);
  });

  it.each([
    ["a withdrawal of what is unknown", [p.prefix(3, 3, false)], 6],
    ["another ASN's withdrawal", [p.prefix(1, 2, false)], 6],
    ["a repeated announcement", [p.prefix(1, 1)], 7],
    ["a repeated announcement within", [p.prefix(3, 3), p.prefix(3, 3)], 7],
    ["a second Cache Response", [p.response()], 0],
    ["an End of Data of another session", [cachePdus(1, 8).end(2)], 0],
    ["bits beyond the length", [p.rawPrefix(8, 8, 0x0a000001)], 0],
    ["a maxLength below the length", [p.rawPrefix(16, 15, 0x0a000000)], 0],
    ["a maxLength above 32", [p.rawPrefix(16, 33, 0x0a000000)], 0],
    ["a prefix of 21 bytes", [p.raw(4, new Array(13).fill(0))], 0],
    ["a type nobody knows", [p.raw(77, [])], 5],
    ["an ASPA in version 1", [p.aspa(1, [2])], 5],
    ["another version", [cachePdus(0).prefix(3, 3)], 8],
    ["a version above ours", [cachePdus(9).prefix(3, 3)], 8],
    ["a PDU that says it has 2 GB", [Buffer.from("0104000080000000", "hex")], 0],
    ["a PDU shorter than its header", [Buffer.from("0104000000000007", "hex")], 0],
  ])("with %s is refused as a whole", (_, pdus, code) => {
    const { session, receive, sent, connect, hang, now } = asked();
    const actions = receive(p.response(), p.prefix(9, 9), ...pdus, p.end(2));
    expect(types(actions)).toEqual(["send", "close"]);
    expect(errorCode(sent(actions)[0])).toBe(code);
    expect(session.connectAt).toBe(now() + 600_000);
    hang();
    // The next connection trusts nothing of it.
    expect(sent(connect())).toEqual([hex(resetQuery(1))]);
    expect(setOf(receive(...first))?.set.index.size).toBe(2);
  });

  it("of everything may not withdraw or repeat", () => {
    for (const pdus of [[p.prefix(1, 1, false)], [p.prefix(1, 1), p.prefix(1, 1)]]) {
      const { connect, receive } = start();
      connect();
      expect(types(receive(p.response(), ...pdus, p.end(1)))).toEqual(["send", "close"]);
    }
  });

  it("may announce and withdraw the same VRP in turn", () => {
    const { receive } = asked();
    const actions = receive(p.response(), p.prefix(1, 1, false), p.prefix(1, 1), p.end(2));
    expect(setOf(actions)?.set.index.size).toBe(2);
  });

  it("reset in the middle begins again, and nothing of the half counts", () => {
    const { connect, receive, sent } = start();
    connect();
    const actions = receive(p.response(), p.prefix(9, 9), p.reset());
    expect(sent(actions)).toEqual([hex(resetQuery(1))]);
    const after = receive(...first);
    expect(setOf(after)?.set.index.size).toBe(2);
  });

  it("that is always a reset ends", () => {
    const { connect, receive } = start();
    connect();
    const resets = Array.from({ length: 10 }, () => p.reset());
    expect(types(receive(...resets)).at(-1)).toBe("close");
  });

  it("of a new session is not mixed with the old set", () => {
    const { session, receive, connect, sent, hang, now } = asked();
    expect(types(receive(cachePdus(1, 8).response()))).toEqual(["close"]);
    expect(session.connectAt).toBe(now());
    hang();
    expect(sent(connect())).toEqual([hex(resetQuery(1))]);
  });

  it("cut by the end of the connection leaves the set as it was", () => {
    const { session, receive, connect, sent, hang } = asked();
    expect(receive(p.response(), p.prefix(3, 3), p.end(2).subarray(0, 11))).toEqual([]);
    hang();
    expect(session.connectAt).toBe(1_000_000 + 600_000);
    expect(sent(connect())).toEqual([hex(serialQuery(1, 7, 1))]);
    const actions = receive(p.response(), p.prefix(3, 3), p.end(2));
    expect(setOf(actions)?.set.index.size).toBe(3);
  });
});

describe("ASPAs of version 2", () => {
  const v2 = cachePdus(2);

  it("of present drafts replace and are withdrawn", () => {
    const { connect, receive } = start(2);
    connect();
    const before = receive(v2.response(), v2.aspa(1, [2, 3]), v2.aspa(4, [5]), v2.end(1));
    expect(setOf(before)?.set.aspas.providersOf(1)).toEqual([2, 3]);
    receive(v2.notify(2));
    const after = receive(v2.response(), v2.aspa(1, [9]), v2.aspa(4, [], false), v2.end(2));
    expect(setOf(after)?.set.aspas.providersOf(1)).toEqual([9]);
    expect(setOf(after)?.set.aspas.size).toBe(1);
    expect(setOf(before)?.set.aspas.size).toBe(2);
  });

  it("of draft 10 are of a family each", () => {
    const { connect, receive } = start(2);
    connect();
    const all = [v2.aspa10(1, [2], false), v2.aspa10(1, [3], true)];
    const before = receive(v2.response(), ...all, v2.end(1));
    expect(setOf(before)?.set.aspas.providersOf(1)).toEqual([2, 3]);
    receive(v2.notify(2));
    const after = receive(v2.response(), v2.aspa10(1, [], true, false), v2.end(2));
    expect(setOf(after)?.set.aspas.providersOf(1)).toEqual([2]);
  });
});

describe("versions", () => {
  it("takes a lower version of the answer", () => {
    const { connect, receive } = start(2);
    connect();
    const v0 = cachePdus(0);
    const actions = receive(v0.response(), v0.prefix(1, 1), v0.end(1));
    expect(setOf(actions)?.set.index.size).toBe(1);
  });

  it("ignores a notification of another version before the first answer", () => {
    const { connect, receive } = start();
    connect();
    expect(receive(cachePdus(0).notify(1), cachePdus(2).notify(1))).toEqual([]);
    expect(setOf(receive(...first))?.set.index.size).toBe(2);
  });

  it("gives up at version 0", () => {
    const { session, connect, receive, now } = start(0);
    connect();
    expect(types(receive(cachePdus(0).error(4)))).toEqual(["close"]);
    expect(session.connectAt).toBeGreaterThan(now());
  });
});

describe("time", () => {
  it("asks again after refresh, gives up a silent cache, and lets the set go at its expiry", () => {
    const { session, connect, receive, pass, sent, now, hang } = start();
    connect();
    receive(p.response(), p.prefix(1, 1), p.end(1, [100, 50, 1000]));
    expect(session.nextTick).toBe(now() + 100_000);
    expect(pass(99)).toEqual([]);
    expect(sent(pass(1))).toEqual([hex(serialQuery(1, 7, 1))]);
    expect(pass(59)).toEqual([]);
    expect(types(pass(1))).toEqual(["close"]);
    expect(session.connectAt).toBe(now() + 50_000);
    hang();
    expect(pass(839)).toEqual([]);
    expect(types(pass(1))).toEqual(["expired"]);
    expect(pass(10_000)).toEqual([]);
    expect(sent(connect())).toEqual([hex(resetQuery(1))]);
  });

  it("holds a cache's timers to what the RFC allows", () => {
    const { session, connect, receive, now } = start();
    connect();
    receive(p.response(), p.end(1, [0, 0, 4_294_967_295]));
    expect(session.nextTick).toBe(now() + 1000);
    session.disconnected(now());
    expect([session.connectAt, session.nextTick]).toEqual([now() + 1000, now() + 172_800_000]);
  });

  it("waits when the cache has no data yet, without a new connection", () => {
    const { connect, receive, pass, sent } = start();
    connect();
    expect(receive(p.error(2))).toEqual([]);
    expect(sent(pass(600))).toEqual([hex(resetQuery(1))]);
  });

  it("asks again at once when it was notified meanwhile", () => {
    const { connect, receive, sent } = start();
    connect();
    const actions = receive(p.response(), p.notify(3), p.prefix(1, 1), p.end(1));
    expect(sent(actions)).toEqual([hex(serialQuery(1, 7, 1))]);
  });

  it("does not ask for a serial that it has, or an older one", () => {
    const { connect, receive } = start();
    connect();
    receive(p.response(), p.end(5));
    expect(receive(p.notify(5), p.notify(4))).toEqual([]);
  });

  it.each([
    [1, 0, true],
    [0, 0, false],
    [0, 4_294_967_295, true],
    [4_294_967_295, 0, false],
    [0x7fffffff, 0, true],
    [0x80000000, 0, false],
  ])("serial %i is newer than %i: %s", (serial, than, newer) => {
    expect(isNewer(serial, than)).toBe(newer);
  });

  it("tries a cache that cannot be reached again soon while it has nothing", () => {
    const { session, hang, now } = start();
    hang();
    expect(session.connectAt).toBe(now() + 15_000);
  });
});
