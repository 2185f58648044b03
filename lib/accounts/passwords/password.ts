import { hash, verify } from "@node-rs/argon2";
import type { Asker } from "./fair-gate";
import { measureHashing, ownPassword, throughHashingGate } from "./hashing-gate";
import { plainPassword } from "./password-rules";

/** Argon2id as OWASP's password storage sheet asks: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * The Argon2id hash of a password, in the PHC string form that carries its own salt and cost.
 *
 * @throws for a password that `passwordProblem` calls too long.
 */
export function hashPassword(password: string): Promise<string> {
  const plain = plainPassword(password);
  if (plain === null) throw new RangeError("A password this long is not hashed.");
  return throughHashingGate(ownPassword, () => hash(plain, cost));
}

let decoy: Promise<string> | null = null;

const decoyHash = () => (decoy ??= hash("nobody signs in with this one", cost));

/** Whether the password is the one that was hashed, when its turn has come; see `passwordMatches`. */
export const verifyPassword = (
  passwordHash: string | null | undefined,
  password: string,
  asker: Asker = ownPassword,
): Promise<boolean> => throughHashingGate(asker, () => passwordMatches(passwordHash, password));

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, or one that
 * signs in another way) the answer is no and takes as long, so that time tells nothing. Only for who
 * has a place at the hashing gate already.
 */
export async function passwordMatches(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const held = passwordHash ?? (await decoyHash());
  const plain = plainPassword(password);
  const matches = await verify(held, plain ?? "");
  return matches && plain !== null && passwordHash != null;
}

/** Measures how long hashing takes here, in milliseconds, and opens the gate as far. At the start of a server. */
export async function measurePasswords(): Promise<number> {
  const held = await decoyHash();
  return measureHashing(() => verify(held, "measured"));
}
