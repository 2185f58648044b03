import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { authSecret, isSecure } from "@/lib/platform/secret/portal-secret";

/** A cookie that only this site reads, sealed with its secret, for a step that is soon over. */
export interface ShortCookie {
  name: string;
  /** Sent to addresses below it only. */
  path: string;
  /** In seconds. */
  maxAge: number;
}

/** Only in server actions and route handlers. */
export async function writeSealed(
  { name, path, maxAge }: ShortCookie,
  value: Record<string, unknown>,
): Promise<void> {
  const token = await encode({ token: value, secret: authSecret(), maxAge, salt: name });
  // Lax, not strict: the way back from a provider begins at the provider.
  const attributes = { httpOnly: true, sameSite: "lax", secure: isSecure(), path, maxAge } as const;
  (await cookies()).set(name, token, attributes);
}

/** What the cookie holds; null when there is none, it is too old, or not ours. */
export async function readSealed({ name }: ShortCookie): Promise<Record<string, unknown> | null> {
  return openSealed(name, (await cookies()).get(name)?.value);
}

/** What a cookie of the name holds whose value is known; null as above. */
export async function openSealed(
  name: string,
  token: string | undefined,
): Promise<Record<string, unknown> | null> {
  if (!token) return null;
  try {
    return await decode({ token, secret: authSecret(), salt: name });
  } catch {
    return null;
  }
}

/** Only in server actions and route handlers. */
export async function clearSealed({ name, path }: ShortCookie): Promise<void> {
  (await cookies()).delete({ name, path, secure: isSecure() });
}
