import { type Env, env } from "@/lib/platform/env/env";
import { ownOrigins } from "./own-origins";

/**
 * Whether a changing request comes from a page of this site: its Origin, scheme included, is one the
 * portal is reached under, and names the host the request was sent to. Browsers send Origin with every
 * POST, so a request without one is refused as well. (Next checks hosts for server actions, not
 * schemes, and lets a missing Origin pass.)
 */
export function isSameOrigin(
  headers: Pick<Headers, "get">,
  settings: Pick<Env, "publicUrl" | "port"> = env(),
): boolean {
  const origin = headers.get("origin");
  const host = headers.get("host");
  if (!origin || !host || !ownOrigins(settings).has(origin)) return false;
  return URL.canParse(`http://${host}`) && sameHost(origin, host);
}

/** The host of an origin leaves out the port that its scheme has anyway. */
function sameHost(origin: string, host: string): boolean {
  const { protocol, host: own } = new URL(origin);
  return new URL(`${protocol}//${host}`).host === own;
}
