import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RisFrame } from "@/lib/core/routing/ris-live/read-frame";
import { readRaw } from "@/lib/core/routing/ris-live/read-raw";
import { backoffMs } from "@/lib/sources/bgp/backoff";
import { RisLiveClient, type RisLiveOptions } from "@/lib/sources/bgp/ris-live-client";
import { RisLiveServer } from "@/tests/support/routing/ris-live-server";

const frames = readFileSync("tests/support/fixtures/routing/ris-live/frames-2026.jsonl", "utf8")
  .trim()
  .split("\n");

let server: RisLiveServer;
let clients: RisLiveClient[];
beforeEach(async () => {
  server = await RisLiveServer.start();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await server.close();
});

function connect(options: Partial<RisLiveOptions> = {}) {
  const seen = {
    frames: [] as RisFrame[],
    large: [] as number[],
    connected: 0,
    disconnected: [] as string[],
    waits: [] as number[],
  };
  const client = new RisLiveClient(
    {
      url: server.url,
      client: "peering-portal-test",
      subscriptions: [{ prefix: "192.0.2.0/24", moreSpecific: true }],
      waitMs: (failures) => {
        seen.waits.push(failures);
        return 20;
      },
      ...options,
    },
    {
      frame: (frame, bytes) => {
        seen.frames.push(frame);
        seen.large.push(readRaw(bytes)?.attributes.largeCommunities.length ?? 0);
      },
      connected: () => {
        seen.connected += 1;
      },
      disconnected: (reason) => {
        seen.disconnected.push(reason);
      },
    },
  );
  clients.push(client);
  return { client, seen };
}

describe("RIS Live", () => {
  it("is told who we are and what we want", async () => {
    const second = { host: "rrc00", socketOptions: { includeRaw: true, acknowledge: true } };
    const first = { prefix: "192.0.2.0/24", moreSpecific: true };
    const { seen } = connect({ subscriptions: [first, second] });
    await vi.waitFor(() => expect(server.received).toHaveLength(2));
    expect(server.addresses).toEqual(["/v1/ws/?client=peering-portal-test"]);
    expect(server.received.map(({ data }) => data)).toEqual([first, second]);
    await vi.waitFor(() =>
      expect(seen.frames).toMatchObject([{ reason: "ris_subscribe_ok", refused: false }]),
    );
  });

  it("brings its frames, with what only raw has", async () => {
    const { seen } = connect();
    await vi.waitFor(() => expect(seen.connected).toBe(1));
    for (const frame of frames) server.send(frame);
    await vi.waitFor(() => expect(seen.frames).toHaveLength(frames.length));
    expect(seen.frames[0]).toMatchObject({ kind: "update", origin: 57330 });
    expect(seen.large[0]).toBeGreaterThan(0);
    expect(seen.frames[4]).toMatchObject({ kind: "session", state: "up" });
  });

  it("outlives what is no frame", async () => {
    const { seen } = connect();
    await vi.waitFor(() => expect(seen.connected).toBe(1));
    server.send("half a fra");
    server.send(frames[0] ?? "");
    await vi.waitFor(() => expect(seen.frames).toHaveLength(2));
    expect(seen.frames[0]).toMatchObject({ refused: true, reason: "not-json" });
    expect(seen.disconnected).toEqual([]);
  });

  it("comes back after a cut, subscribes again, and begins to count anew after data", async () => {
    const { seen } = connect();
    await vi.waitFor(() => expect(seen.connected).toBe(1));
    server.cut();
    await vi.waitFor(() => expect(seen.connected).toBe(2));
    server.cut();
    await vi.waitFor(() => expect(seen.connected).toBe(3));
    await vi.waitFor(() => expect(server.received).toHaveLength(3));
    server.send(frames[0] ?? "");
    await vi.waitFor(() => expect(seen.frames).toHaveLength(1));
    server.cut();
    await vi.waitFor(() => expect(seen.connected).toBe(4));
    expect(seen.waits).toEqual([1, 2, 1]);
  });

  it("gives up a connection that is silent", async () => {
    const { seen } = connect({ silentMs: 100 });
    await vi.waitFor(() => expect(seen.connected).toBeGreaterThan(1), 5_000);
    expect(seen.disconnected.length).toBeGreaterThan(0);
  });

  it("keeps trying where nobody listens", async () => {
    const { seen } = connect({ url: "ws://127.0.0.1:9/" });
    await vi.waitFor(() => expect(seen.waits.slice(0, 3)).toEqual([1, 2, 3]));
    expect(seen.disconnected[0]).toMatch(/ECONNREFUSED/);
  });

  it("is quiet once it is closed", async () => {
    const { client, seen } = connect();
    await vi.waitFor(() => expect(seen.connected).toBe(1));
    client.close();
    await vi.waitFor(() => expect(server.clients).toBe(0));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen.connected).toBe(1);
    expect(seen.disconnected).toEqual([]);
  });
});

describe("the waits between attempts", () => {
  it("double from 1 s to 60 s, spread over their upper half", () => {
    expect([1, 2, 3, 6, 7, 1_000].map((failures) => backoffMs(failures, 1))).toEqual([
      1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
    ]);
    expect(backoffMs(3, 0)).toBe(2_000);
  });
});
