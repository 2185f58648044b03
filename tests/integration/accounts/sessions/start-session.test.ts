import { beforeEach, expect, it, vi } from "vitest";
import { isAddressKnown } from "@/lib/accounts/sessions/known-address";
import { deviceKnownTo } from "@/lib/accounts/sessions/known-device";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

/** The request as the browser sends it; everything behind it is the portal's own. */
const request = { headers: new Headers(), cookies: new Map<string, { value: string }>() };
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    set: (name: string, value: string) => request.cookies.set(name, { value }),
  }),
}));

beforeEach(clearDatabase);

it("a sign-in makes the browser and the network address known to the account", async () => {
  const email = "nadia@ridgeline.example";
  const { id: userId } = await db().user.create({ data: { name: "Nadia", email } });
  const known = (address: string) => isAddressKnown(db(), { email, address }, new Date());
  request.headers.set("x-forwarded-for", "2001:db8:7::1");
  await startSession({ userId, method: "password", secondFactor: null });
  expect(await known("2001:db8:7:0::/64")).toBe(true);
  expect(await known("2001:db8:8:0::/64")).toBe(false);
  expect(await deviceKnownTo(email)).not.toBeNull();
  expect(await deviceKnownTo("otto@ridgeline.example")).toBeNull();
});
