import { beforeEach, describe, expect, it } from "vitest";
import {
  isAddressKnown,
  knownFor,
  maxAddresses,
  rememberAddress,
} from "@/lib/accounts/sessions/known-address";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const email = "nadia@ridgeline.example";
const now = new Date("2026-11-27T10:00:00.000Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const address = (i: number) => `192.0.2.${i}`;

let userId: string;
beforeEach(async () => {
  await clearDatabase();
  userId = (await db().user.create({ data: { name: "Nadia", email } })).id;
});

const remember = (i: number, at = now) =>
  rememberAddress(db(), { userId, email, address: address(i) }, at);
const isKnown = (i: number, at = now) => isAddressKnown(db(), { email, address: address(i) }, at);

describe("addresses that somebody signed in from", () => {
  it("are known to that person alone", async () => {
    await remember(1);
    expect(await isKnown(1)).toBe(true);
    expect(await isKnown(2)).toBe(false);
    const other = { email: "otto@ridgeline.example", address: address(1) };
    expect(await isAddressKnown(db(), other, now)).toBe(false);
  });

  it("are the last few, each kept once", async () => {
    for (let i = 0; i <= maxAddresses; i++) await remember(i, later(i));
    await remember(maxAddresses, later(100));
    const known = await Promise.all([0, 1, maxAddresses].map((i) => isKnown(i)));
    expect(known).toEqual([false, true, true]);
    expect(await db().knownAddress.count()).toBe(maxAddresses);
  });

  it("are forgotten after 60 days without a sign-in, and then not kept", async () => {
    await remember(1);
    expect(await isKnown(1, later(knownFor - 1))).toBe(true);
    expect(await isKnown(1, later(knownFor))).toBe(false);
    await remember(2, later(knownFor + 1));
    expect(await db().knownAddress.count()).toBe(1);
  });

  it("cannot be read from the database", async () => {
    await remember(1);
    const [row] = await db().knownAddress.findMany();
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(address(1));
  });

  it("are not those of a request without an address", async () => {
    await rememberAddress(db(), { userId, email, address: "unknown" }, now);
    expect(await db().knownAddress.count()).toBe(0);
  });
});
