import { hash, verify } from "@node-rs/argon2";
import { plainPassword } from "./password-rules";

/** Argon2id as OWASP's password storage sheet asks: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * The Argon2id hash of a password, in the PHC string form that carries its own salt and cost. What is
 * hashed at the same time is bounded before Next, by `passwordGate`.
 *
 * @throws for a password that `passwordProblem` calls too long.
 */
export function hashPassword(password: string): Promise<string> {
  const plain = plainPassword(password);
  if (plain === null) throw new RangeError("A password this long is not hashed.");
  return hash(plain, cost);
}

let decoy: Promise<string> | null = null;

const decoyHash = () => (decoy ??= hash("nobody signs in with this one", cost));

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, or one that
 * signs in another way) the answer is no and takes as long, so that time tells nothing.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const held = passwordHash ?? (await decoyHash());
  const plain = plainPassword(password);
  const matches = await verify(held, plain ?? "");
  return matches && plain !== null && passwordHash != null;
}
