import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause, setImmediate as turnOfLoop } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FairGate } from "@/lib/accounts/passwords/fair-gate";
import { passedOnHeader } from "@/lib/interfaces/commands/portal/passed-on";
import type { PasswordCalls } from "@/lib/interfaces/commands/portal/password-calls";
import { passwordGate } from "@/lib/interfaces/commands/portal/password-gate";
import { withGuardedServer } from "@/tests/support/guarded-server";

const calls: PasswordCalls = { ids: new Set(["sign-in-id"]), pages: [/^\/sign-in$/] };
const secret = "a secret of the test, long enough for the portal";

beforeEach(() => void vi.stubEnv("AUTH_SECRET", secret));
afterEach(() => void vi.unstubAllEnvs());

interface Inside {
  name: string;
  body: Promise<string>;
  begin: () => void;
  answer: () => void;
}

type Sent = { path?: string; headers?: Record<string, string>; body?: string };

/** A server whose answers wait to be let out, in the order in which the requests came to it. */
async function withSlowNext(work: (server: Awaited<ReturnType<typeof tools>>) => Promise<void>) {
  const inside: Inside[] = [];
  const names: string[] = [];
  await withGuardedServer(
    {
      settings: { TRUSTED_PROXIES: "1" },
      build: { calls, actions: new Set(["sign-in-id", "other-id"]) },
      next: (incoming, response) => {
        const name = String(incoming.headers["x-name"]);
        names.push(name);
        const passedOn = String(incoming.headers[passedOnHeader]);
        inside.push({
          name,
          body: text(incoming),
          begin: () => void response.writeHead(200).write(name),
          answer: () => void response.writeHead(200, { "x-seen": passedOn }).end(name),
        });
      },
    },
    async (port) => work(await tools(port, inside, names)),
  );
}

async function tools(port: number, inside: Inside[], names: string[]) {
  const post = async (name: string, from: string, { path = "/sign-in", ...sent }: Sent = {}) => {
    const { headers, body = "password=x" } = sent;
    const origin = `http://127.0.0.1:${port}`;
    const own = {
      origin,
      "x-name": name,
      "x-forwarded-for": from,
      "content-length": body.length,
    };
    const asking = request({
      host: "127.0.0.1",
      port,
      path,
      method: "POST",
      headers: { ...own, ...headers },
      agent: false,
    });
    asking.end(body);
    const [response] = await once(asking, "response");
    response.resume();
    return response as { statusCode: number; headers: Record<string, string> };
  };
  /** Waits for that many to have come in. */
  const entered = (count: number) => vi.waitUntil(() => names.length >= count, { timeout: 20_000 });
  /** Answers one after the other until so many have come in. */
  const serve = async (count: number) => {
    while (inside.length > 0 || names.length < count) {
      inside.shift()?.answer();
      await turnOfLoop();
    }
  };
  return { port, inside, names, post, entered, serve };
}

it("lets two into Next at a time, with all they sent, and answers all", async () => {
  await withSlowNext(async ({ post, entered, serve, names, inside }) => {
    const all = Array.from({ length: 20 }, (_, i) => post(`${i}`, `198.18.0.${i}`));
    await entered(2);
    const elsewhere = post("reading", "198.18.0.1", { path: "/partners" });
    await entered(3);
    expect(names.filter((name) => name !== "reading")).toHaveLength(2);
    expect(await inside[0]?.body).toBe("password=x");
    await serve(21);
    expect((await Promise.all([...all, elsewhere])).map((each) => each.statusCode)).toEqual(
      Array(21).fill(200),
    );
  });
});

it("serves honest people before a flood, and browsers that are known before everybody", async () => {
  const token = { id: "her laptop", accounts: [] };
  const device = await encode({ token, secret, salt: "portal.device" });
  const line = new FairGate({ places: 1, maxWaiting: 1000, patience: 60_000 });
  const names: unknown[] = [];
  const server = createServer();
  const gate = passwordGate(server, line);
  server.on("request", (incoming, response) => {
    void gate(incoming, response, () => {
      names.push(incoming.headers["x-name"]);
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  let open = () => {};
  const taken = line.through({ from: "first", known: false }, () => new Promise((r) => (open = r)));
  const send = (name: string, from: string, cookie = "") =>
    fetch(`http://127.0.0.1:${port}/sign-in`, {
      method: "POST",
      body: "password=x",
      headers: { "x-name": name, "x-forwarded-for": from, cookie },
    });
  /** Waits until so many stand in line. */
  const inLine = (count: number) =>
    vi.waitUntil(() => Reflect.get(line, "waiting").length >= count, { timeout: 20_000 });
  const all = Array.from({ length: 120 }, (_, i) => send("junk", `198.18.0.${i % 40}`));
  await inLine(120);
  all.push(send("forged", "198.18.0.1", "portal.device=x"));
  all.push(send("honest", "203.0.113.9"));
  all.push(send("known", "198.18.0.1", `portal.device=${device}`));
  await inLine(123);
  open();
  await Promise.all([taken, ...all]);
  server.close();
  expect(names.indexOf("known")).toBe(0);
  expect(names.indexOf("honest")).toBe(1);
  expect(names.indexOf("forged")).toBeGreaterThan(100);
});

it("gives no place to who sends slowly, and passes on what came in pieces", async () => {
  await withSlowNext(async ({ port, post, entered, inside, names }) => {
    const head =
      "POST /sign-in HTTP/1.1\r\nhost: localhost:PORT\r\norigin: http://localhost:PORT\r\nx-name: slow\r\n";
    const slow = Array.from({ length: 5 }, () => {
      const socket = connect(port, "127.0.0.1");
      socket.write(`${head.replaceAll("PORT", `${port}`)}content-length: 9\r\n\r\n12`);
      return socket;
    });
    await Promise.all(slow.map((socket) => once(socket, "connect")));
    void post("honest", "203.0.113.9").catch(() => {});
    await entered(1);
    expect(names).toEqual(["honest"]);
    slow[0]?.write("345");
    await pause(50);
    slow[0]?.write("6789");
    await entered(2);
    expect(await inside[1]?.body).toBe("123456789");
    for (const socket of slow) socket.destroy();
  });
});

it("gives the place of who does not read the answer to the next one, not that of a slow page", async () => {
  await withSlowNext(async ({ post, entered, names, inside }) => {
    for (const name of ["a", "b", "c", "d"]) void post(name, "203.0.113.9").catch(() => {});
    await entered(2);
    await pause(2500);
    expect(names).toHaveLength(2);
    inside[0]?.begin();
    await entered(3);
    expect(names).toHaveLength(3);
  });
});

it("refuses those beyond the line with a small page, and scripts with the way to it", async () => {
  await withSlowNext(async ({ post, entered, serve, port }) => {
    const all = Array.from({ length: 310 }, (_, i) => post("junk", `198.18.0.${i % 40}`));
    await entered(2);
    const refused = await Promise.race(all.map(async (each) => each));
    expect(refused.statusCode).toBe(429);
    expect(refused.headers["retry-after"]).toBe("60");
    expect(refused.headers["x-action-redirect"]).toBe("/sign-in/busy");
    const busy = await fetch(`http://127.0.0.1:${port}/sign-in/busy`);
    expect([busy.status, await busy.text()]).toEqual([429, expect.stringContaining("Too many")]);
    const statuses = Promise.all(all).then((each) => each.map(({ statusCode }) => statusCode));
    await serve(302);
    expect((await statuses).filter((status) => status === 200).length).toBeGreaterThanOrEqual(302);
    expect((await statuses).filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

it("refuses a form that is too large for one, or does not say", async () => {
  await withSlowNext(async ({ port, post, names }) => {
    const large = await post("large", "203.0.113.9", { body: "x".repeat(16 * 1024 + 1) });
    expect(large.statusCode).toBe(413);
    const headers = { origin: `http://127.0.0.1:${port}` };
    const asking = request({ host: "127.0.0.1", port, path: "/sign-in", method: "POST", headers });
    asking.write("a");
    const [response] = await once(asking, "response");
    expect(response.statusCode).toBe(411);
    asking.destroy();
    expect(names).toEqual([]);
  });
});

it("takes the largest form there is", async () => {
  await withSlowNext(async ({ post, entered, inside, serve }) => {
    const answer = post("large", "203.0.113.9", { body: "x".repeat(16 * 1024) });
    await entered(1);
    const body = inside[0]?.body;
    await serve(1);
    expect((await body)?.length).toBe(16 * 1024);
    expect((await answer).statusCode).toBe(200);
  });
});

it("holds an action back on whatever page, but not what Next sends on for one inside", async () => {
  await withSlowNext(async ({ post, entered, inside, names, serve }) => {
    const headers = { "next-action": "sign-in-id", "content-type": "text/plain;charset=UTF-8" };
    const action = { path: "/partners", body: "[]", headers };
    const all = ["a", "b", "c"].map((name) => post(name, "203.0.113.9", action));
    await entered(2);
    await turnOfLoop();
    expect(names).toHaveLength(2);
    inside.shift()?.answer();
    const passedOn = (await Promise.race(all)).headers["x-seen"] ?? "";
    await entered(3);
    void post("onward", "127.0.0.1", { headers: { [passedOnHeader]: passedOn } }).catch(() => {});
    await entered(4);
    expect(names.at(-1)).toBe("onward");
    await serve(4);
  });
});
