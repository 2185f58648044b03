import type { Db } from "@/lib/platform/db/client";
import { env, isLoopback } from "@/lib/platform/env/env";
import type { DemoAccount } from "./demo-account";

/** Whether demonstration accounts may be used: embedded database, reachable from this machine only. */
export function isDemoMode(): boolean {
  const { databaseUrl, host } = env();
  return databaseUrl === null && isLoopback(host);
}

/**
 * The accounts of the demonstration; none beside a PostgreSQL server or where other machines can
 * reach the portal, whatever the database holds.
 */
export async function demoAccounts(db: Db): Promise<DemoAccount[]> {
  if (!isDemoMode()) return [];
  const users = await db.user.findMany({
    where: { demo: true },
    select: {
      name: true,
      email: true,
      staffRole: true,
      memberships: { select: { organisation: { select: { name: true } } }, take: 1 },
    },
    orderBy: { id: "asc" },
  });
  return users.map(({ memberships, ...user }) => ({
    ...user,
    organisation: memberships[0]?.organisation.name ?? null,
  }));
}

/** Whether somebody's account is one of the demonstration, whose staff need no second factor. */
export async function isDemoAccount(db: Db, userId: string): Promise<boolean> {
  return isDemoMode() && (await db.user.count({ where: { id: userId, demo: true } })) > 0;
}

/**
 * Whether a page may show the link it has just mailed: in the demonstration, where nobody else can
 * see the page, every password is known and no mail leaves the machine.
 */
export async function mayShowMailedLink(db: Db): Promise<boolean> {
  return env().smtpUrl === null && (await demoAccounts(db)).length > 0;
}
