import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { beforeEachRequest } from "@/lib/commands/portal/each-request";
import { readEnv } from "@/lib/env";

/** What a server sees of a request, and what it answers besides. */
async function asked(settings: Record<string, string>, forwarded: string) {
  const read = readEnv(settings);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const stop = beforeEachRequest(read.env);
  const server = createServer((request, response) => {
    response.end(request.headers["x-forwarded-for"]);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const headers = { "x-forwarded-for": forwarded };
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
    const hsts = response.headers.get("strict-transport-security");
    return { address: await response.text(), hsts };
  } finally {
    stop();
    server.close();
  }
}

describe("before each request", () => {
  it("an address that a client made up is replaced by its own", async () => {
    expect(await asked({}, "203.0.113.9")).toEqual({ address: "127.0.0.1", hsts: null });
  });

  it("a proxy that the operator named is believed, its client is not", async () => {
    const { address } = await asked({ TRUSTED_PROXIES: "1" }, "198.51.100.1, 203.0.113.9");
    expect(address).toBe("203.0.113.9");
  });

  it("browsers are told to insist on https only where people come by https", async () => {
    const { hsts } = await asked({ PORTAL_URL: "https://peering.example" }, "");
    expect(hsts).toBe("max-age=31536000");
    expect((await asked({ PORTAL_URL: "http://peering.example" }, "")).hsts).toBeNull();
  });
});
