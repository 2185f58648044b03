import { once } from "node:events";
import { request } from "node:http";
import { json } from "node:stream/consumers";
import { beforeEach, expect, it } from "vitest";
import { hashPassword } from "@/lib/accounts/passwords/password";
import { checkCredentials } from "@/lib/accounts/sign-in/credentials";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { clearDatabase } from "@/tests/support/database";
import { withGuardedServer } from "@/tests/support/guarded-server";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const password = "four words in a row";
const email = "nadia@ridgeline.example";

beforeEach(async () => {
  await clearDatabase();
  const data = { name: "Nadia", email, passwordHash: await hashPassword(password) };
  await db().user.create({ data });
});

it("delays honest people in a flood and refuses none of them", async () => {
  const guarded = {
    settings: { TRUSTED_PROXIES: "1" },
    build: {
      calls: { ids: new Set<string>(), pages: [/^\/sign-in$/] },
      actions: new Set<string>(),
    },
    next: async (incoming, response) => {
      const typed = (await json(incoming)) as { email: string; password: string };
      const address = clientAddress({ get: (name) => String(incoming.headers[name]) });
      const from = { address, deviceOf: async () => null, now: new Date() };
      const { ok } = await checkCredentials(db(), typed, from);
      response.writeHead(ok ? 200 : 403).end();
    },
  } satisfies Parameters<typeof withGuardedServer>[0];
  await withGuardedServer(guarded, async (port) => {
    let answered = 0;
    const send = async (typed: { email: string; password: string }, from: string) => {
      const body = JSON.stringify(typed);
      const origin = `http://127.0.0.1:${port}`;
      const headers = { origin, "content-length": body.length, "x-forwarded-for": from };
      const to = { host: "127.0.0.1", port, path: "/sign-in", method: "POST", agent: false };
      const asking = request({ ...to, headers }).end(body);
      const [response] = await once(asking, "response");
      response.resume();
      answered += 1;
      return response.statusCode as number;
    };
    const junk = Array.from({ length: 120 }, (_, i) =>
      send({ email: `junk-${i}@flood.example`, password: "a guess" }, `198.18.0.${i % 10}`),
    );
    await Promise.race(junk);
    const honest = await Promise.all(
      Array.from({ length: 5 }, (_, i) => send({ email, password }, `203.0.113.${i}`)),
    );
    expect(honest).toEqual([200, 200, 200, 200, 200]);
    // They did not wait for all the others.
    expect(answered).toBeLessThan(90);
    expect(await Promise.all(junk)).toEqual(Array(120).fill(403));
  });
});
