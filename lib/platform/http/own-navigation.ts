import { type Env, env } from "@/lib/platform/env/env";
import { ownOrigins } from "./own-origins";

/**
 * Whether somebody came to an address from a page of this site or typed it, as the browser says: for
 * links that begin something. Another site's link could else begin a sign-in that its visitor did not
 * want. Browsers say it to https and this machine; to others they still send where they come from.
 */
export function isOwnNavigation(
  headers: Pick<Headers, "get">,
  settings: Pick<Env, "publicUrl" | "port"> = env(),
): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const referer = headers.get("referer");
  if (!referer || !URL.canParse(referer)) return false;
  return ownOrigins(settings).has(new URL(referer).origin);
}
