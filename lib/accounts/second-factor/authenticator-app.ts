import { generateSecret, generateURI, verify } from "otplib";
import type { Db } from "@/lib/platform/db/client";
import { authSecret } from "@/lib/platform/secret/portal-secret";
import { seal, unseal } from "./seal";

/** How far the phone's clock may be from ours: one step to either side, in seconds. */
const tolerance = 30;

/** An app that is being set up: what its person scans or types. */
export interface NewApp {
  secret: string;
  /** The otpauth: address that the square code holds. */
  uri: string;
}

/** Begins to set up an authenticator app; false when one is in use already. */
export async function startApp(db: Db, userId: string, now: Date): Promise<boolean> {
  const sealed = seal(generateSecret(), userId, authSecret());
  await db.authenticatorApp.deleteMany({ where: { userId, confirmedAt: null } });
  const { count } = await db.authenticatorApp.createMany({
    data: [{ userId, sealed, createdAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Leaves off setting up an app. */
export async function cancelApp(db: Db, userId: string): Promise<void> {
  await db.authenticatorApp.deleteMany({ where: { userId, confirmedAt: null } });
}

/** The app being set up; null when there is none, or it is in use, whose secret nobody sees again. */
export async function appBeingSetUp(
  db: Db,
  { userId, email, issuer }: { userId: string; email: string; issuer: string },
): Promise<NewApp | null> {
  const app = await db.authenticatorApp.findUnique({
    where: { userId, confirmedAt: null },
    select: { sealed: true },
  });
  const secret = app && unseal(app.sealed, userId, authSecret());
  return secret ? { secret, uri: generateURI({ issuer, label: email, secret }) } : null;
}

/**
 * Whether a code is the app's present one, and uses it up: the same code, or an earlier one, is not
 * taken again, also not by a second request at the same moment.
 *
 * @param state whether the app must be in use, or still be being set up, which the code then confirms.
 */
export async function takeAppCode(
  tx: Db,
  userId: string,
  typed: string,
  { now, state = "in-use" }: { now: Date; state?: "in-use" | "being-set-up" },
): Promise<boolean> {
  const confirmed = state === "in-use" ? { confirmedAt: { not: null } } : { confirmedAt: null };
  const app = await tx.authenticatorApp.findUnique({
    where: { userId, ...confirmed },
    select: { sealed: true, lastStep: true },
  });
  const secret = app && unseal(app.sealed, userId, authSecret());
  const token = typed.replace(/\s/g, "");
  if (!secret || !/^\d{6}$/.test(token)) return false;
  const result = await verify({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: tolerance,
    ...(app.lastStep !== null && { afterTimeStep: app.lastStep }),
  });
  if (!result.valid || !("timeStep" in result)) return false;
  const { count } = await tx.authenticatorApp.updateMany({
    where: {
      userId,
      ...confirmed,
      OR: [{ lastStep: null }, { lastStep: { lt: result.timeStep } }],
    },
    data: { lastStep: result.timeStep, ...(state === "being-set-up" && { confirmedAt: now }) },
  });
  return count === 1;
}
