import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { freePort, Gobgpd } from "@/tests/support/routing/gobgpd";
import { decodeMrt, runBgpdump } from "@/tests/support/routing/mrt-lines";
import { mayDoWithout } from "@/tests/support/routing/tool";

const families = `
  [[neighbors.afi-safis]]
    [neighbors.afi-safis.config]
      afi-safi-name = "ipv4-unicast"
  [[neighbors.afi-safis]]
    [neighbors.afi-safis.config]
      afi-safi-name = "ipv6-unicast"
`;

const collector = `
[[mrt-dump]]
  [mrt-dump.config]
    dump-type = "updates"
    file-name = "FOLDER/updates.mrt"
[[neighbors]]
  [neighbors.config]
    neighbor-address = "127.0.0.2"
    peer-as = 64501
  [neighbors.transport.config]
    passive-mode = true
  [neighbors.timers.config]
    idle-hold-time-after-reset = 1
${families}`;

const speaker = (port: number) => `
[[neighbors]]
  [neighbors.config]
    neighbor-address = "127.0.0.1"
    peer-as = 64500
  [neighbors.timers.config]
    connect-retry = 1
    idle-hold-time-after-reset = 1
  [neighbors.transport.config]
    local-address = "127.0.0.2"
    remote-port = ${port}
${families}`;

const withoutTools = mayDoWithout("gobgpd") || mayDoWithout("bgpdump");

type Pair = {
  collecting: Gobgpd;
  speaking: Gobgpd;
  path: string;
  /** What the collector has written so far. */
  read: () => string[];
};

/**
 * Two gobgpd of which one has announced seven routes to the other. About half of the times gobgpd 3.10 leaves
 * its file empty although the session is up and the routes arrived: then both are started anew.
 */
async function announced(attempts = 10): Promise<Pair> {
  const port = await freePort();
  const collecting = await Gobgpd.start(collector, { asn: 64500, port });
  const speaking = await Gobgpd.start(speaker(port), { asn: 64501, port: -1 });
  const add = (...route: string[]) => speaking.run("global", "rib", "add", ...route);
  for (let i = 0; i < 5; i++) add(`198.51.${i}.0/24`, "aspath", `64502 ${i + 1}`);
  add("203.0.113.0/24", "aspath", "64502 {64503,64504}", "community", "8075:8007");
  add("-a", "ipv6", "2001:db8::/32", "nexthop", "2001:db8::1");
  const path = collecting.path("updates.mrt");
  const read = () => (existsSync(path) ? decodeMrt([readFileSync(path)]).lines : []);
  try {
    await vi.waitFor(() => expect(read()).toHaveLength(7), 15_000);
    return { collecting, speaking, path, read };
  } catch (error) {
    await Promise.all([collecting.stop(), speaking.stop()]);
    if (attempts <= 1) throw error;
    return announced(attempts - 1);
  }
}

describe.skipIf(withoutTools)("MRT that gobgpd writes of a session with another", () => {
  it("is read as bgpdump reads it", async () => {
    const { collecting, speaking, read, path } = await announced();
    try {
      speaking.run("global", "rib", "del", "198.51.0.0/24");
      await vi.waitFor(() => expect(read()).toHaveLength(8), 20_000);
      expect(read()).toEqual(runBgpdump(path));
      expect(read().at(-1)).toMatch(/\|W\|127\.0\.0\.2\|64501\|198\.51\.0\.0\/24$/);
      expect(read()).toContainEqual(
        expect.stringMatching(/\|A\|.*\|203\.0\.113\.0\/24\|64501 64502 \{64503,64504\}$/),
      );
    } finally {
      await speaking.stop();
      await collecting.stop();
    }
  }, 300_000);
});
