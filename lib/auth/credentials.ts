import type { StaffRole } from "@/lib/auth/actor";
import { emailSchema } from "@/lib/auth/email";
import { HashingBusyError, hashingIsFull } from "@/lib/auth/hashing-gate";
import { verifyPassword } from "@/lib/auth/password";
import {
  forgetAttempts,
  signInByAccount,
  signInByAddress,
  takeAttempt,
} from "@/lib/auth/rate-limit";
import type { Db } from "@/lib/db/client";

export type CredentialsResult =
  | { ok: true; userId: string; staffRole: StaffRole | null }
  | { ok: false; problem: "wrong" | "tooMany" | "unavailable" };

/**
 * Whether somebody may sign in with an e-mail address and a password. A wrong password, an unknown
 * address and an account without a password read the same and take as long. Attempts are counted
 * by account and by network address; when they cannot be counted, nobody signs in.
 */
export async function checkCredentials(
  db: Db,
  typed: { email: string; password: string },
  { address, now }: { address: string; now: Date },
): Promise<CredentialsResult> {
  // In a flood most are turned away here, before they cost a question to the database.
  if (hashingIsFull()) return { ok: false, problem: "unavailable" };
  const parsed = emailSchema.safeParse(typed.email);
  const email = parsed.success ? parsed.data : null;
  try {
    const byAddress = await takeAttempt(db, signInByAddress, address, now);
    const byAccount = email === null || (await takeAttempt(db, signInByAccount, email, now));
    if (!byAddress || !byAccount) return { ok: false, problem: "tooMany" };
    const user =
      email === null
        ? null
        : await db.user.findUnique({
            where: { email },
            select: { id: true, staffRole: true, passwordHash: true },
          });
    if (!(await verifyPassword(user?.passwordHash, typed.password)) || !user || email === null) {
      return { ok: false, problem: "wrong" };
    }
    await forgetAttempts(db, signInByAccount, email);
    return { ok: true, userId: user.id, staffRole: user.staffRole };
  } catch (error) {
    if (error instanceof HashingBusyError) return { ok: false, problem: "unavailable" };
    console.error("Sign-in is refused, because the database does not answer.", error);
    return { ok: false, problem: "unavailable" };
  }
}
