import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Whether a request brings the token of HEALTH_TOKEN, as `Authorization: Bearer …`. Without such a
 * setting nobody does.
 */
export function hasHealthToken(headers: Pick<Headers, "get">, token: string | null): boolean {
  const given = headers.get("authorization");
  if (token === null || given === null) return false;
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
}
