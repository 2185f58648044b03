import { randomInt } from "node:crypto";
import type { Db } from "@/lib/platform/db/client";
import { hashSecret } from "@/lib/platform/secret/secret-token";

/** How many codes a person gets at a time. */
export const recoveryCodes = 10;

/** Letters and digits that are not mistaken for each other on paper (Crockford's base 32). */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** 16 characters of 5 bits: so many that a plain hash is enough. */
function newCode(): string {
  const characters = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]);
  return characters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it was made, from how somebody reads it off paper. */
const asMade = (typed: string) =>
  typed.toLowerCase().replace(/[\s-]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");

const hashOf = (code: string) => hashSecret(asMade(code));

/** Gives a person new recovery codes, which replace all earlier ones. They can be shown only now. */
export async function makeRecoveryCodes(tx: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(code) })),
  });
  return codes;
}

/** How many codes still work. */
export function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  return db.recoveryCode.count({ where: { userId, usedAt: null } });
}

/** Uses a code up; false when it is none, or was used before. */
export async function takeRecoveryCode(
  tx: Db,
  userId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(typed.slice(0, 100)), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
