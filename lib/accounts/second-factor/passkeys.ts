import { isIP } from "node:net";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { keepChallenge, takeChallenge } from "./challenge";

/** Most passkeys of one person. */
export const maxPasskeys = 10;

/** Where passkeys are good for: only at the address of the settings, whatever a request says. */
function relyingParty() {
  const { origin, hostname } = new URL(env().publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname };
}

/** Browsers keep passkeys for names only, not for a portal that is reached by its IP address. */
export function passkeysPossible(): boolean {
  return isIP(relyingParty().expectedRPID.replace(/^\[|\]$/g, "")) === 0;
}

interface Owner {
  userId: string;
  name: string;
  email: string;
}

/** What the browser needs for making a passkey, for the session given. */
export async function registrationOptions(
  db: Db,
  { userId, name, email }: Owner,
  { sessionId, rpName, now }: { sessionId: string; rpName: string; now: Date },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const existing = await db.passkey.findMany({
    where: { userId },
    select: { id: true, transports: true },
  });
  const options = await generateRegistrationOptions({
    rpName,
    rpID: relyingParty().expectedRPID,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(userId),
    attestationType: "none",
    excludeCredentials: existing,
    // It comes after a password or a provider: being there is enough, and any authenticator will do.
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  await keepChallenge(db, sessionId, options.challenge, now);
  return options;
}

/** A passkey that a browser has just made, checked, and ready to be kept. */
export type NewPasskey = {
  id: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
  transports: string[];
};

/** Checks what the browser made for the session's challenge; null when it is not right. */
export async function checkRegistration(
  db: Db,
  sessionId: string,
  response: RegistrationResponseJSON,
  now: Date,
): Promise<NewPasskey | null> {
  const expectedChallenge = await takeChallenge(db, sessionId, now);
  if (expectedChallenge === null) return null;
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    ...relyingParty(),
    requireUserVerification: false,
  }).catch(() => null);
  if (!result?.verified) return null;
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
  return { id, publicKey, counter: BigInt(counter), transports };
}

/** What the browser needs for the second step with a passkey; null for people without one. */
export async function authenticationOptions(
  db: Db,
  { id, userId }: { id: string; userId: string },
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const passkeys = await db.passkey.findMany({
    where: { userId },
    select: { id: true, transports: true },
  });
  if (passkeys.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().expectedRPID,
    allowCredentials: passkeys,
    userVerification: "preferred",
  });
  await keepChallenge(db, id, options.challenge, now);
  return options;
}

/** Whether one of the person's passkeys signed the challenge of their half sign-in. */
export async function takePasskeyAnswer(
  tx: Db,
  { id, userId }: { id: string; userId: string },
  response: AuthenticationResponseJSON,
  now: Date,
): Promise<boolean> {
  const expectedChallenge = await takeChallenge(tx, id, now);
  if (expectedChallenge === null) return false;
  const passkey = await tx.passkey.findFirst({ where: { id: response.id, userId } });
  if (!passkey) return false;
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    ...relyingParty(),
    credential: {
      id: passkey.id,
      publicKey: passkey.publicKey,
      // A count that does not grow is a copy of the key, and refused.
      counter: Number(passkey.counter),
    },
    requireUserVerification: false,
  }).catch(() => null);
  if (!result?.verified) return false;
  await tx.passkey.update({
    where: { id: passkey.id },
    data: { counter: BigInt(result.authenticationInfo.newCounter), lastUsedAt: now },
    select: { id: true },
  });
  return true;
}
