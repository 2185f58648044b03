/**
 * Whether a changing request comes from a page of this site: its Origin is the host it was sent to.
 * Browsers send Origin with every POST, so a request without one is refused as well. (Next checks
 * the same for server actions, but lets a missing Origin pass.)
 */
export function isSameOrigin(headers: Pick<Headers, "get">): boolean {
  const origin = headers.get("origin");
  // Behind a proxy the host people typed is forwarded; no page elsewhere can make a browser send it.
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
