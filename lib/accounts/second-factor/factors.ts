import type { Db } from "@/lib/platform/db/client";
import { countRecoveryCodes } from "./recovery-codes";

export interface PasskeySummary {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The second factors of a person, as they are shown to them. */
export interface Factors {
  /** Since when an authenticator app is in use. */
  appSince: Date | null;
  passkeys: PasskeySummary[];
  recoveryCodes: number;
}

export async function factorsOf(db: Db, userId: string): Promise<Factors> {
  const app = await db.authenticatorApp.findUnique({
    where: { userId },
    select: { confirmedAt: true },
  });
  const passkeys = await db.passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const recoveryCodes = await countRecoveryCodes(db, userId);
  return { appSince: app?.confirmedAt ?? null, passkeys, recoveryCodes };
}

/** Whether signing in asks a person for a second step. */
export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  const app = await db.authenticatorApp.count({ where: { userId, confirmedAt: { not: null } } });
  return app > 0 || (await db.passkey.count({ where: { userId } })) > 0;
}
