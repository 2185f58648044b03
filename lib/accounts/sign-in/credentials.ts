import type { StaffRole } from "@/lib/accounts/actor/actor";
import { verifyPassword } from "@/lib/accounts/passwords/password";
import { isAddressKnown } from "@/lib/accounts/sessions/known-address";
import { emailSchema } from "@/lib/core/network/account-email";
import type { Db } from "@/lib/platform/db/client";
import {
  forgetAttempts,
  type Limit,
  signInByAccount,
  signInByAddress,
  signInByDevice,
  signInByKnownAddress,
  takeAttempt,
} from "@/lib/platform/limits/rate-limit";

export type CredentialsResult =
  | { ok: true; userId: string; staffRole: StaffRole | null }
  | { ok: false; code: "wrong" | "tooMany" | "unavailable" };

/** Where somebody signs in from. */
export interface SignInFrom {
  address: string;
  /** The id of the browser, when the account signed in with it before. */
  deviceOf: (email: string) => Promise<string | null>;
  now: Date;
}

/**
 * Whether somebody may sign in with an e-mail address and a password. A wrong password, an unknown
 * address and an account without a password read the same and take as long. Attempts are counted
 * by account and by network address, those from a browser or an address that the account knows by that
 * browser or address, so that strangers keep nobody out; when they cannot be counted, nobody signs in.
 */
export async function checkCredentials(
  db: Db,
  typed: { email: string; password: string },
  { address, deviceOf, now }: SignInFrom,
): Promise<CredentialsResult> {
  const parsed = emailSchema.safeParse(typed.email);
  const email = parsed.success ? parsed.data : null;
  const device = email === null ? null : await deviceOf(email);
  try {
    return await check(db, { email, password: typed.password }, { address, device, now });
  } catch (error) {
    console.error("Sign-in is refused, because the database does not answer.", error);
    return { ok: false, code: "unavailable" };
  }
}

type Counted = { address: string; device: string | null; now: Date };

async function check(
  db: Db,
  typed: { email: string | null; password: string },
  from: Counted,
): Promise<CredentialsResult> {
  const { email } = typed;
  const counts = await countsFor(db, email, from);
  // All of them, also when the first is used up.
  const within = await Promise.all(
    counts.map(([limit, subject]) => takeAttempt(db, limit, subject, from.now)),
  );
  if (within.includes(false)) return { ok: false, code: "tooMany" };
  const user =
    email === null
      ? null
      : await db.user.findUnique({
          where: { email },
          select: { id: true, staffRole: true, passwordHash: true },
        });
  const matches = await verifyPassword(user?.passwordHash, typed.password);
  if (!matches || !user || email === null) {
    return { ok: false, code: "wrong" };
  }
  for (const [limit, subject] of counts) {
    if (limit !== signInByAddress) await forgetAttempts(db, limit, subject);
  }
  return { ok: true, userId: user.id, staffRole: user.staffRole };
}

/** By what an attempt is counted: by where it comes from when the account knows that, else as a stranger's. */
async function countsFor(
  db: Db,
  email: string | null,
  { address, device, now }: Counted,
): Promise<[Limit, string][]> {
  if (email === null) return [[signInByAddress, address]];
  if (device !== null) return [[signInByDevice, `${device}:${email}`]];
  if (await isAddressKnown(db, { email, address }, now)) {
    return [[signInByKnownAddress, `${address}:${email}`]];
  }
  return [
    [signInByAddress, address],
    [signInByAccount, email],
  ];
}
