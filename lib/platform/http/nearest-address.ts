/**
 * The address a request comes from, as far as it can be believed: each reverse proxy of ours appends
 * who it was asked by to X-Forwarded-For, so as many entries from the end as there are proxies are
 * true, and everything before is the client's word. Without proxies it is the socket's own address.
 *
 * @param forwarded the header as it arrived; node joins several with commas.
 * @param proxies how many reverse proxies of ours a request passes.
 */
export function nearestAddress(
  forwarded: string | undefined,
  socket: string | undefined,
  proxies: number,
): string {
  return withoutPort(nearestEntry(forwarded, proxies) ?? socket ?? "");
}

/**
 * What the outermost of our proxies wrote into a header that each of them appends to; null when there
 * are none, or none wrote it.
 */
export function nearestEntry(forwarded: string | undefined, proxies: number): string | null {
  const passed = (forwarded ?? "").split(",").map((entry) => entry.trim());
  const believed = proxies === 0 ? [] : passed.slice(-proxies);
  // A request that came past our proxies, such as a health check of the machine itself, has fewer.
  return believed.find((entry) => entry !== "") ?? null;
}

/** Some proxies write the port as well, another for each connection. */
function withoutPort(entry: string): string {
  return entry.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1").replace(/^\[(.+)\](?::\d+)?$/, "$1");
}
