import { once } from "node:events";
import { type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { passedOnHeader } from "@/lib/interfaces/commands/portal/passed-on";
import { withGuardedServer } from "@/tests/support/guarded-server";

type Sent = { path?: string; method?: string; headers?: Record<string, string> };

const withServer = <T>(
  settings: Record<string, string>,
  work: (port: number) => Promise<T>,
): Promise<T> => withGuardedServer({ settings }, work);

/** What a server says: its status and headers, and what it saw of the request when it came that far. */
const asked = (settings: Record<string, string>, { path = "/", ...sent }: Sent = {}) =>
  withServer(settings, async (port) => {
    const asking = request({ host: "127.0.0.1", port, path, ...sent });
    asking.end();
    const [response] = await once(asking, "response");
    const body = await text(response);
    const { statusCode, headers } = response;
    const seen: IncomingHttpHeaders = statusCode === 200 ? JSON.parse(body) : {};
    return { status: statusCode as number, headers: headers as IncomingHttpHeaders, body, seen };
  });

const address = async (settings: Record<string, string>, forwarded: string) =>
  (await asked(settings, { headers: { "x-forwarded-for": forwarded } })).seen["x-forwarded-for"];

const production = { PORTAL_URL: "https://peering.example" };

describe("before each request", () => {
  it("an address that a client made up is replaced by its own", async () => {
    expect(await address({}, "203.0.113.9")).toBe("127.0.0.1");
  });

  it("a proxy that the operator named is believed, its client is not", async () => {
    expect(await address({ TRUSTED_PROXIES: "1" }, "198.51.100.1, 203.0.113.9")).toBe(
      "203.0.113.9",
    );
  });

  it("browsers are told to insist on https only where people come by https", async () => {
    const hsts = async (url: string) =>
      (await asked({ PORTAL_URL: url })).headers["strict-transport-security"];
    expect(await hsts("https://peering.example")).toBe("max-age=31536000");
    expect(await hsts("http://peering.example")).toBeUndefined();
  });

  it("a request that Next sends on keeps its client, and nobody else can say so", async () => {
    await withServer(production, async (port) => {
      const send = async (headers: Record<string, string>) => {
        const asking = request({ host: "127.0.0.1", port, headers });
        asking.end();
        const [response] = await once(asking, "response");
        const body = await text(response);
        return response.statusCode === 200 ? JSON.parse(body) : response.statusCode;
      };
      const first = await send({ host: "peering.example" });
      const [secret] = first[passedOnHeader].split(" ");
      const onward = { host: `localhost:${port}`, "x-forwarded-for": "127.0.0.1" };
      expect(
        await send({ ...onward, [passedOnHeader]: `${secret} 203.0.113.9 peering.example` }),
      ).toMatchObject({ "x-forwarded-for": "203.0.113.9", host: "peering.example" });
      const streamed = { ...onward, "transfer-encoding": "chunked" };
      const sentOn = await send({
        ...streamed,
        [passedOnHeader]: `${secret} 203.0.113.9 peering.example`,
      });
      expect(sentOn["transfer-encoding"]).toBeUndefined();
      expect(await send({ ...onward, [passedOnHeader]: "guess 203.0.113.9 peering.example" })).toBe(
        421,
      );
      const { "x-forwarded-for": own } = await send({
        host: "peering.example",
        [passedOnHeader]: "guess 203.0.113.9 peering.example",
      });
      expect(own).toBe("127.0.0.1");
    });
  });
});

describe("the name a request asks for", () => {
  const status = async (settings: Record<string, string>, headers: Record<string, string>) =>
    (await asked(settings, { headers })).status;

  it("has to be that of PORTAL_URL", async () => {
    expect(await status(production, { host: "peering.example" })).toBe(200);
    expect(await status(production, { host: "PEERING.example:443" })).toBe(200);
    for (const host of [
      "evil.example",
      "peering.example.evil.example",
      "peering.example:8080",
      "peering.example@evil.example",
      "localhost:3000",
      "127.0.0.1",
      "",
    ]) {
      expect([host, await status(production, { host })]).toEqual([host, 421]);
    }
  });

  it("is a name of this machine for the demonstration, whatever leads to it", async () => {
    await withServer({}, async (port) => {
      for (const [host, expected] of [
        [`localhost:${port}`, 200],
        [`127.0.0.1:${port}`, 200],
        [`[::1]:${port}`, 200],
        [`rebound.example:${port}`, 421],
        [`localhost:${port === 4000 ? 4001 : 4000}`, 421],
      ] as const) {
        const asking = request({ host: "127.0.0.1", port, headers: { host } });
        asking.end();
        const [response] = await once(asking, "response");
        response.resume();
        expect([host, response.statusCode]).toEqual([host, expected]);
      }
    });
  });

  it("is what a proxy forwarded, only where there is one", async () => {
    const headers = { host: "10.0.0.7:3000", "x-forwarded-host": "peering.example" };
    expect(await status({ ...production, TRUSTED_PROXIES: "1" }, headers)).toBe(200);
    expect(await status(production, headers)).toBe(421);
    const forged = { host: "peering.example", "x-forwarded-host": "evil.example" };
    const { seen } = await asked(production, {
      headers: { ...forged, "x-forwarded-proto": "http", forwarded: "host=evil.example" },
    });
    expect(seen.host).toBe("peering.example");
    expect(Object.keys(seen).filter((name) => name.includes("forwarded"))).toEqual([
      "x-forwarded-for",
    ]);
  });

  it("does not matter to a probe of the health check", async () => {
    const headers = { host: "10.0.0.7:3000" };
    expect((await asked(production, { path: "/api/health", headers })).status).toBe(200);
    expect((await asked(production, { path: "/api/healthy", headers })).status).toBe(421);
  });

  it("is told to whoever came by another", async () => {
    const { body } = await asked(production, { headers: { "accept-language": "zh-TW" } });
    expect(body).toContain("請改用 https://peering.example 開啟");
  });
});

describe("an address that cannot be read", () => {
  it.each([
    "/partners/%00",
    "/partners?q=%00",
    "/partners/%ff",
    "/partners?q=%C3%28",
    "/partners?q=%ED%A0%80",
    "/partners?q=100%",
    "http://evil.example/",
    "*",
  ])("%s is refused with a sentence", async (path) => {
    const { status, headers, body } = await asked({}, { path });
    expect(status).toBe(400);
    expect(body).toContain("The address holds characters");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("is refused in JSON below /api", async () => {
    const { status, headers, body } = await asked({}, { path: "/api/partners?q=%00" });
    expect([status, headers["content-type"]]).toEqual([400, "application/json"]);
    expect(JSON.parse(body).error).toContain("The address holds characters");
  });

  it("is one with bytes that are not escaped, too", async () => {
    const answer = await withServer({}, async (port) => {
      const socket = connect(port, "127.0.0.1");
      socket.write(`GET /x?set=💩 HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`);
      return text(socket);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(["/partners?q=%F0%9F%92%A9", "/partners?q=100%25&r=a+b", "/a/%E9%BA%BB?x[]=~'()"])(
    "is not %s",
    async (path) => {
      expect((await asked({}, { path })).status).toBe(200);
    },
  );
});

describe("a change that is asked for", () => {
  const status = async (origin: string | undefined, sent: Sent = {}) => {
    const headers = { host: "peering.example", ...(origin && { origin }), ...sent.headers };
    return (await asked(production, { method: "POST", ...sent, headers })).status;
  };

  it("comes from a page of the portal, scheme included", async () => {
    expect(await status("https://peering.example")).toBe(200);
    for (const origin of [
      "http://peering.example",
      "https://evil.example",
      "https://peering.example.evil.example",
      "null",
      undefined,
    ]) {
      expect([origin, await status(origin)]).toEqual([origin, 403]);
      expect([origin, await status(origin, { method: "DELETE" })]).toEqual([origin, 403]);
    }
  });

  it("says how large it is", async () => {
    const headers = { origin: "https://peering.example", "transfer-encoding": "chunked" };
    expect(await status(undefined, { headers })).toBe(411);
    expect(await status(undefined, { path: "/api/exports", headers })).toBe(411);
  });

  it("is judged by the routes of the API themselves, and reading is free to all", async () => {
    expect(await status("https://evil.example", { path: "/api/exports" })).toBe(200);
    expect(await status("https://evil.example", { method: "GET" })).toBe(200);
  });

  it("is refused with a sentence that names the portal", async () => {
    const headers = { host: "peering.example", "accept-language": "en" };
    const { body } = await asked(production, { method: "POST", headers });
    expect(body).toContain("came from another site");
    expect(body).toContain("Open https://peering.example");
  });
});

it("a method that no page knows is refused, and the known ones are named", async () => {
  for (const method of ["TRACE", "PROPFIND"]) {
    const { status, headers } = await asked({}, { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  }
});

describe("what leaves HTTP", () => {
  const build = { calls: { ids: new Set<string>(), pages: [] }, actions: new Set<string>() };
  const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

  /** What a server of a build answers, once it was asked for anything, as whoever started it does. */
  async function answers(lines: (port: number) => string): Promise<string> {
    let upgraded = false;
    const next: RequestListener = (_request, response) => void response.end("a page");
    const answer = await withGuardedServer(
      { build, next, onUpgrade: () => (upgraded = true) },
      async (port) => {
        await fetch(`http://127.0.0.1:${port}/api/health`);
        const socket = connect(port, "127.0.0.1");
        socket.write(lines(port));
        const [first] = await once(socket, "data");
        socket.destroy();
        return String(first);
      },
    );
    expect(upgraded).toBe(false);
    return answer;
  }

  it("is answered as if it had asked for a page", async () => {
    expect(
      await answers((port) => `GET / HTTP/1.1\r\nHost: localhost:${port}\r\n${upgrade}`),
    ).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("is held to the name of the portal, and leads to no other host", async () => {
    expect(await answers(() => `GET / HTTP/1.1\r\nHost: evil.example\r\n${upgrade}`)).toMatch(
      /^HTTP\/1\.1 421 /,
    );
    const absolute = "GET http://127.0.0.1:9/ HTTP/1.1";
    expect(await answers((port) => `${absolute}\r\nHost: localhost:${port}\r\n${upgrade}`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it("is refused as a method when it asks for a tunnel", async () => {
    expect(
      await answers((port) => `CONNECT a.example:1 HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 405 /);
  });
});
