import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { getOutside, retryAfterSeconds } from "@/lib/platform/outgoing/get";
import { publicLookup, type Resolve } from "@/lib/platform/outgoing/public-lookup";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A server on loopback: its address, and how many connections it has seen. */
async function serve(listener: RequestListener) {
  const server = createServer(listener);
  open.push(server);
  const seen = { connections: 0 };
  server.on("connection", () => {
    seen.connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { seen, port, url: `http://127.0.0.1:${port}` };
}

const limits = { accept: "application/json", timeoutMs: 1500, maxBytes: 1000 };
const get = (url: string, more: { trusted?: string; resolve?: Resolve } = {}) =>
  getOutside(url, { ...limits, ...more });

const redirectTo =
  (to: string): RequestListener =>
  (_request, response) => {
    response.writeHead(302, { location: to });
    response.end();
  };

describe("a request to another service", () => {
  it("reaches this machine at exactly the configured origin, and nowhere else", async () => {
    const { url, seen } = await serve((_request, response) => response.end("yes"));
    expect(await get(`${url}/a`, { trusted: url })).toMatchObject({ ok: true, text: "yes" });
    expect(await get(url)).toEqual({ ok: false, code: "refused" });
    expect(await get(url, { trusted: "http://127.0.0.1:1" })).toEqual({
      ok: false,
      code: "refused",
    });
    expect(seen.connections).toBe(1);
  });

  it.each([
    "https://169.254.169.254/latest/meta-data",
    "http://example.org/",
    "https://10.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://0/",
    "https://100.64.0.1/",
    "https://224.0.0.1/",
    "https://[64:ff9b::a00:1]/",
    "https://[::7f00:1]/",
    "https://user:word@example.org/",
    "ftp://example.org/",
  ])("does not go to %s, directly or by redirect", async (target) => {
    expect(await get(target)).toEqual({ ok: false, code: "refused" });
    const { url, seen } = await serve(redirectTo(target));
    expect(await get(url, { trusted: url })).toEqual({ ok: false, code: "refused" });
    expect(seen.connections).toBe(1);
  });

  it.each([
    ["10.0.0.1", 4],
    ["127.0.0.1", 4],
    ["169.254.169.254", 4],
    ["::ffff:127.0.0.1", 6],
    ["fe80::1%eth0", 6],
  ])("does not connect to a name that stands for %s", async (address, family) => {
    const { port, seen } = await serve((_request, response) => response.end("secret"));
    const resolve: Resolve = async () => [{ address, family }];
    const got = await get(`https://steered.example:${port}/`, { resolve });
    expect(got).toEqual({ ok: false, code: "refused" });
    expect(seen.connections).toBe(0);
  });

  it("connects to the addresses that were judged: the name is asked once", async () => {
    const answers = [[{ address: "198.41.0.4", family: 4 }], [{ address: "127.0.0.1", family: 4 }]];
    let asked = 0;
    const lookup = publicLookup(async () => answers[asked++] ?? []);
    const found = await new Promise((done) =>
      lookup("rebinding.example", { all: true }, (_error, addresses) => done(addresses)),
    );
    expect(found).toEqual([{ address: "198.41.0.4", family: 4 }]);
    expect(asked).toBe(1);
    const single = publicLookup(async () => [
      { address: "10.1.1.1", family: 4 },
      { address: "2001:500:2::c", family: 6 },
    ]);
    const one = await new Promise((done) =>
      single("half.example", {}, (_error, address, family) => done([address, family])),
    );
    expect(one).toEqual(["2001:500:2::c", 6]);
  });

  it("does not follow a public server to this machine, though the settings allow it there", async () => {
    const { url, seen } = await serve((_request, response) => response.end("yes"));
    const other = await serve(redirectTo(url));
    expect(await get(other.url, { trusted: url })).toEqual({ ok: false, code: "refused" });
    expect(await get(other.url, { trusted: other.url })).toEqual({ ok: false, code: "refused" });
    expect(seen.connections).toBe(0);
  });

  it("follows a few redirects, and stops", async () => {
    const { url } = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step >= 3) return response.end(`at ${step}`);
      redirectTo(`/${step + 1}`)(request, response);
    });
    expect(await get(`${url}/0`, { trusted: url })).toMatchObject({ ok: true, text: "at 3" });
    const loop = await serve(redirectTo("/"));
    expect(await get(loop.url, { trusted: loop.url })).toEqual({
      ok: false,
      code: "too-many-redirects",
    });
  });

  it("has an end: in time, in size, and when the line is cut", async () => {
    const slow = await serve((_request, response) => {
      response.write("a");
    });
    expect(await get(slow.url, { trusted: slow.url })).toEqual({ ok: false, code: "timeout" });
    const long = await serve((_request, response) => response.end("x".repeat(1001)));
    expect(await get(long.url, { trusted: long.url })).toEqual({ ok: false, code: "too-large" });
    const cut = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("abc");
      setTimeout(() => response.socket?.destroy(), 50);
    });
    expect(await get(cut.url, { trusted: cut.url })).toEqual({ ok: false, code: "unreachable" });
  });

  it("reads Retry-After as seconds or as a date", () => {
    const now = Date.parse("2026-11-22T09:00:00Z");
    const wait = (header?: string) => retryAfterSeconds({ "retry-after": header }, now);
    expect(wait("30")).toBe(30);
    expect(wait("Sun, 22 Nov 2026 09:00:10 GMT")).toBe(10);
    expect(wait("Sun, 22 Nov 2026 08:00:00 GMT")).toBe(1);
    expect(wait("999999")).toBe(3600);
    expect(wait("soon")).toBe(60);
    expect(wait()).toBe(60);
  });
});
