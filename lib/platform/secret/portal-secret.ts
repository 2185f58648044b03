import { env } from "@/lib/platform/env/env";

/** Whether people reach the portal by https, so that the cookie may be limited to it. */
export const isSecure = () => env().publicUrl.startsWith("https:");

/**
 * The secret that signs sessions, links and short-lived cookies.
 *
 * @throws when there is no secret: the start command makes or demands one.
 */
export function authSecret(): string {
  const { authSecret: secret } = env();
  if (!secret) throw new Error("AUTH_SECRET is not set.");
  return secret;
}
