import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { BmpMessage } from "@/lib/core/routing/bmp/message";
import { messageJson } from "@/lib/core/routing/bmp/message-json";
import { type AllowedRouter, BmpStation } from "@/lib/sources/bgp/bmp-station";
import { Gobgpd } from "@/tests/support/routing/gobgpd";
import { mayDoWithout } from "@/tests/support/routing/tool";

const session = readFileSync("tests/support/fixtures/routing/bmp/session.bmp");
const loopback = { address: "127.0.0.1", organisationId: "o1" };
const second = { address: "127.0.0.2", organisationId: "o2" };

let station: BmpStation | undefined;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await station?.close();
  station = undefined;
});

async function start(routers: readonly AllowedRouter[] = [loopback, second]) {
  const seen = {
    events: [] as string[],
    messages: new Map<string, BmpMessage[]>(),
    refused: [] as string[],
  };
  station = await BmpStation.start(
    { port: 0, routers },
    {
      connected: ({ organisationId }) => seen.events.push(`${organisationId} connected`),
      message: ({ organisationId }, message) => {
        const list = seen.messages.get(organisationId) ?? [];
        seen.messages.set(organisationId, [...list, message]);
      },
      disconnected: ({ organisationId }, reason, refusals) =>
        seen.events.push(`${organisationId} ${reason} ${refusals.total}`),
      refused: (address) => seen.refused.push(address),
    },
  );
  return seen;
}

async function router(localAddress: string): Promise<Socket> {
  const socket = connect({ port: station?.port ?? 0, host: "127.0.0.1", localAddress });
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

describe("the BMP station", () => {
  it("hears the routers of its list, each for its organisation", async () => {
    const seen = await start();
    const [one, two] = [await router("127.0.0.1"), await router("127.0.0.2")];
    one.write(session.subarray(0, 1_001));
    two.end(session.subarray(0, 48));
    one.end(session.subarray(1_001));
    await vi.waitFor(() => expect(seen.events).toHaveLength(4));
    expect(seen.messages.get("o1")).toHaveLength(68);
    expect(seen.messages.get("o2")?.map(({ type }) => type)).toEqual(["initiation"]);
    expect(seen.events).toContain("o1 closed 0");
  });

  it("hears nobody else", async () => {
    const seen = await start([second]);
    const stranger = await router("127.0.0.1");
    await once(stranger, "close");
    expect(seen.refused).toEqual(["127.0.0.1"]);
    expect(seen.events).toEqual([]);
  });

  it("closes a session in which nobody knows where the next message begins", async () => {
    const seen = await start();
    const socket = await router("127.0.0.1");
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await once(socket, "close");
    expect(seen.events).toEqual(["o1 connected", "o1 no-message 1"]);
  });

  it("counts a message that the end of the session cuts off", async () => {
    const seen = await start();
    (await router("127.0.0.1")).end(session.subarray(0, 60));
    await vi.waitFor(() => expect(seen.events).toContain("o1 closed 1"));
  });

  it("a new session of a router takes the place of the old one", async () => {
    const seen = await start();
    const old = await router("127.0.0.1");
    await vi.waitFor(() => expect(seen.events).toHaveLength(1));
    const fresh = await router("127.0.0.1");
    await once(old, "close");
    fresh.end(session.subarray(0, 48));
    await vi.waitFor(() =>
      expect(seen.events).toEqual(["o1 connected", "o1 replaced 0", "o1 connected", "o1 closed 0"]),
    );
  });

  it("takes at most 64 routers", async () => {
    const many = new Array(65).fill(loopback);
    await expect(start(many)).rejects.toThrow("at most 64");
  });
});

describe.skipIf(mayDoWithout("gobgpd"))("gobgpd", () => {
  it("is heard as a router", async () => {
    const seen = await start();
    const gobgpd = await Gobgpd.start(`
[[bmp-servers]]
  [bmp-servers.config]
    address = "127.0.0.1"
    port = ${station?.port}
    route-monitoring-policy = "all"
    sys-name = "edge1.partner.example"
`);
    try {
      gobgpd.run("global", "rib", "add", "192.0.2.0/24", "community", "8075:8007");
      gobgpd.run("global", "rib", "add", "-a", "ipv6", "2001:db8::/32");
      gobgpd.run("global", "rib", "del", "192.0.2.0/24");
      const said = () => (seen.messages.get("o1") ?? []).map(messageJson);
      await vi.waitFor(() => {
        expect(said()).toContainEqual(
          expect.objectContaining({ type: "route-monitoring", withdrawn: ["192.0.2.0/24"] }),
        );
      }, 20_000);
      expect(said()[0]).toMatchObject({
        type: "initiation",
        information: { "2": "edge1.partner.example" },
      });
      expect(said()).toContainEqual(
        expect.objectContaining({
          peerType: "loc-rib",
          announced: ["192.0.2.0/24"],
          communities: ["8075:8007"],
        }),
      );
      expect(said()).toContainEqual(expect.objectContaining({ announced: ["2001:db8::/32"] }));
    } finally {
      await gobgpd.stop();
    }
    await vi.waitFor(() => expect(seen.events.at(-1)).toMatch(/^o1 .* 0$/));
  });
});
