import { createHmac } from "node:crypto";
import type { Db } from "@/lib/platform/db/client";
import { authSecret } from "@/lib/platform/secret/portal-secret";

/** How long an address is known after the last sign-in from it, in milliseconds: 60 days. */
export const knownFor = 60 * 24 * 60 * 60 * 1000;

/** Addresses of one person; of more, those they signed in from last are known. */
export const maxAddresses = 5;

/** Who signs in, and from which network address, as `clientAddress` tells it. */
interface From {
  email: string;
  address: string;
}

/** Whether the person has signed in from this address lately. The same work whether there is such a person. */
export async function isAddressKnown(db: Db, from: From, now: Date): Promise<boolean> {
  const known = await db.knownAddress.findUnique({
    where: { hash: hashOf(from), lastSignInAt: { gt: new Date(now.getTime() - knownFor) } },
  });
  return known !== null;
}

/** Remembers that somebody signed in from an address, and forgets what is known of others for too long. */
export async function rememberAddress(
  db: Db,
  { userId, ...from }: From & { userId: string },
  now: Date,
): Promise<void> {
  // Of a request without an address nobody knows where it came from.
  if (from.address === "unknown") return;
  const hash = hashOf(from);
  await db.knownAddress.upsert({
    where: { hash },
    create: { hash, userId, lastSignInAt: now },
    update: { lastSignInAt: now },
  });
  const surplus = await db.knownAddress.findMany({
    where: { userId },
    orderBy: { lastSignInAt: "desc" },
    skip: maxAddresses,
    select: { hash: true },
  });
  await db.knownAddress.deleteMany({
    where: {
      OR: [
        { hash: { in: surplus.map((each) => each.hash) } },
        { lastSignInAt: { lt: new Date(now.getTime() - knownFor) } },
      ],
    },
  });
}

/** HMAC-SHA256 by the portal's secret, in hex: addresses are few enough to be guessed from a plain hash. */
const hashOf = ({ email, address }: From) =>
  createHmac("sha256", authSecret()).update(`known-address:${address} ${email}`).digest("hex");
