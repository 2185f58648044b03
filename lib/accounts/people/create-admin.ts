import { type NameProblem, personNameProblem } from "@/lib/accounts/passwords/name-problem";
import { hashPassword } from "@/lib/accounts/passwords/password";
import { passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { createReset } from "@/lib/accounts/passwords/reset-link";
import { emailSchema } from "@/lib/core/network/account-email";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { routes } from "@/lib/platform/routes/routes";

export type CreateAdminResult =
  | {
      ok: true;
      email: string /** Where the password is chosen, once and within an hour. */;
      path: string | null;
    }
  | { ok: false; code: AdminRefusal };

export type AdminRefusal = NameProblem | "email" | "password";

/**
 * Makes an admin at the command line, which is how the first one comes to be: a new account, or one
 * that exists, whose name and password then stay unless a password is given. Without a password a
 * new account gets a link to choose one.
 */
export async function createAdmin(
  db: PrismaClient,
  typed: { email: string; name: string; password: string | null; now: Date },
): Promise<CreateAdminResult> {
  const parsed = emailSchema.safeParse(typed.email);
  if (!parsed.success) return { ok: false, code: "email" };
  const email = parsed.data;
  const name = typed.name.trim();
  const nameProblem = personNameProblem(name);
  if (nameProblem) return { ok: false, code: nameProblem };
  const { password, now } = typed;
  if (password !== null && passwordProblem(password, email)) {
    return { ok: false, code: "password" };
  }
  const passwordHash = password === null ? undefined : await hashPassword(password);
  return db.$transaction(async (tx): Promise<CreateAdminResult> => {
    const user = await tx.user.upsert({
      where: { email },
      create: { email, name, staffRole: "admin", passwordHash },
      update: { staffRole: "admin", staffRoleFrom: null, passwordHash },
      select: { id: true, passwordHash: true },
    });
    const secret = user.passwordHash ? null : await createReset(tx, user.id, now);
    await recordAudit(tx, {
      actor: "system",
      action: "person.role-changed",
      objectType: "person",
      objectId: user.id,
      after: { staffRole: "admin" },
    });
    return { ok: true, email, path: secret && routes.resetPassword(secret) };
  });
}
