import type { Env } from "@/lib/platform/env/env";

/** Names by which a browser of this machine reaches a server on it. */
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The origins under which the portal is reached: that of PORTAL_URL and, where that is an address of
 * this machine, the machine's other names with the same port and the server's own. Any other name
 * that leads here is somebody else's (DNS rebinding).
 */
export function ownOrigins({ publicUrl, port }: Pick<Env, "publicUrl" | "port">): Set<string> {
  const { origin, protocol, hostname, port: publicPort } = new URL(publicUrl);
  const origins = new Set([origin]);
  if (!loopbackNames.includes(hostname)) return origins;
  for (const name of loopbackNames) {
    origins.add(new URL(`${protocol}//${name}:${publicPort}`).origin);
    origins.add(new URL(`http://${name}:${port}`).origin);
  }
  return origins;
}

/** Whether a Host header names the portal: one of its origins without the scheme. */
export function isOwnHost(origins: ReadonlySet<string>, host: string | undefined): boolean {
  if (!host || !/^[\w.:[\]-]{1,255}$/.test(host)) return false;
  return ["https", "http"].some((scheme) => {
    const address = `${scheme}://${host}`;
    return URL.canParse(address) && origins.has(new URL(address).origin);
  });
}
