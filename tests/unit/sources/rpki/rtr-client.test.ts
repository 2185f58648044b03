import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RtrVersion } from "@/lib/core/routing/rpki/rtr-pdu";
import { AcceptedSet } from "@/lib/sources/rpki/accepted-set";
import { RtrClient } from "@/lib/sources/rpki/rtr-client";
import { ensureProgram } from "@/tests/support/debian-package";
import { cachePdus } from "@/tests/support/routing/rtr-cache";
import { Stayrtr, stayrtrPath } from "@/tests/support/routing/stayrtr";
import { indexOf, textsOf, vrp } from "@/tests/support/routing/vrps";

const clients: RtrClient[] = [];
const servers: { stop(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  for (const server of servers.splice(0)) await server.stop();
});

/** A client that keeps what it is told. */
function startClient(port: number, version: RtrVersion = 1) {
  const told = { sets: [] as string[][], serials: [] as number[], troubles: [] as object[] };
  const client = new RtrClient(
    { host: "127.0.0.1", port, version },
    {
      set: ({ index }, _, serial) => {
        told.sets.push(textsOf(index));
        told.serials.push(serial);
      },
      expired: () => {},
      trouble: (trouble) => told.troubles.push(trouble),
    },
  );
  clients.push(client);
  return told;
}

const patiently = { timeout: 25_000, interval: 50 };
const served = ["10.0.0.0/8-24 64496", "192.0.2.0/24-24 0", "2001:db8::/32-48 64497"];

describe.runIf(ensureProgram(stayrtrPath, "stayrtr"))("with stayrtr as the cache", () => {
  async function startCache(vrps: readonly string[], expires?: number): Promise<Stayrtr> {
    const cache = await Stayrtr.start(vrps, expires);
    servers.push(cache);
    return cache;
  }

  it.each([0, 1, 2] as const)("gets the whole set in version %i", async (version) => {
    const told = startClient((await startCache(served)).port, version);
    await vi.waitFor(() => expect(told.sets).toEqual([served]), patiently);
    expect(told.troubles).toEqual([]);
  });

  it("gets an empty set, well ended, from a file that has expired; it is held back", async () => {
    const { port } = await startCache(served, 1_600_000_000);
    const told = startClient(port);
    await vi.waitFor(() => expect(told.sets).toEqual([[]]), patiently);
    const accepted = new AcceptedSet({ lostOfAll: 0.05, lostOfTrustAnchor: 0.2 });
    const from = { aspas: null, source: "rtr", fetchedAt: 0, dataTime: null, expiresAt: null };
    accepted.offer({ ...from, index: indexOf(served.map(vrp)) });
    expect(accepted.offer({ ...from, index: indexOf([]) })).toMatchObject({
      ok: false,
      verdict: { code: "empty" },
    });
    expect(accepted.current?.index.size).toBe(3);
  });

  it("gets changes when the cache has some", async () => {
    const cache = await startCache(served);
    const told = startClient(cache.port);
    await vi.waitFor(() => expect(told.sets).toHaveLength(1), patiently);
    const changed = ["10.0.0.0/8-23 64496", ...served.slice(1)];
    cache.serve(changed);
    await vi.waitFor(() => expect(told.sets).toEqual([served, changed]), patiently);
    expect(told.serials[1]).not.toBe(told.serials[0]);
  });

  it("finds its way back to a cache that was killed and knows another session", async () => {
    const cache = await startCache(served);
    const told = startClient(cache.port);
    await vi.waitFor(() => expect(told.sets).toHaveLength(1), patiently);
    await cache.kill();
    const other = served.slice(1);
    cache.serve(other);
    // stayrtr draws its session id from the second it starts in.
    await sleep(1_100);
    await cache.run();
    await vi.waitFor(() => expect(told.sets.at(-1)).toEqual(other), patiently);
  });
});

/** A cache that says what a real one would not: each connection gets the next answer. */
async function startScript(...answers: ((socket: Socket) => void)[]): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    const answer = answers.shift();
    socket.once("data", () => answer?.(socket));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push({
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return (server.address() as AddressInfo).port;
}

describe("with a cache that misbehaves", () => {
  const p = cachePdus();
  const whole = Buffer.concat([p.response(), p.prefix(1, 1), p.end(1, [1, 1, 600])]);

  it("takes nothing of a response that breaks off, and keeps what it had", async () => {
    let asked = 0;
    const port = await startScript(
      (socket) => socket.end(whole),
      (socket) => {
        asked++;
        socket.end(Buffer.concat([p.response(), p.prefix(2, 2), p.end(2).subarray(0, 9)]));
      },
      (socket) => socket.write(Buffer.concat([p.response(), p.prefix(3, 3), p.end(2)])),
    );
    const told = startClient(port);
    await vi.waitFor(() => expect(told.sets).toHaveLength(2), patiently);
    expect(asked).toBe(1);
    expect(told.sets).toEqual([["10.1.0.0/16-24 1"], ["10.1.0.0/16-24 1", "10.3.0.0/16-24 3"]]);
  });

  it("cuts the line when a PDU of 2 GB is announced, though the cache goes on sending", async () => {
    let closed = false;
    const port = await startScript((socket) => {
      socket.write(Buffer.from("0104000080000000", "hex"));
      const flood = setInterval(() => socket.write(Buffer.alloc(1 << 16)), 5);
      socket.on("close", () => {
        closed = true;
        clearInterval(flood);
      });
    });
    const told = startClient(port);
    await vi.waitFor(() => expect(closed).toBe(true), patiently);
    expect(told.troubles[0]).toEqual({
      code: "wrong",
      problem: { code: "pdu-length", pdu: "a PDU", length: 2_147_483_648 },
    });
    expect(told.sets).toEqual([]);
  });

  it("says that nobody listens", async () => {
    const port = await startScript();
    for (const server of servers.splice(0)) await server.stop();
    const told = startClient(port);
    await vi.waitFor(
      () => expect(told.troubles[0]).toMatchObject({ told: expect.stringMatching(/ECONNREFUSED/) }),
      patiently,
    );
  });
});
