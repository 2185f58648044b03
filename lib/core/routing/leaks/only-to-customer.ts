/**
 * The Only to Customer attribute (RFC 9234 section 5, attribute 35), for IPv4 and IPv6 unicast:
 * other address families carry it without a meaning and must not be judged.
 */

/** What the neighbour is to us; "rs" is a route server, "rs-client" one whose route server we are. */
export type NeighbourRole = "provider" | "rs" | "rs-client" | "customer" | "peer";

export const neighbourRoles: readonly NeighbourRole[] = [
  "provider",
  "rs",
  "rs-client",
  "customer",
  "peer",
];

/**
 * What a route means that came in.
 *
 * @param otc the attribute's value; null when the route has none
 * @returns whether it is a leak, and the value the route carries from here on
 */
export function receiveOtc(
  role: NeighbourRole,
  neighbour: number,
  otc: number | null,
): { leak: boolean; otc: number | null } {
  const fromBelow = role === "customer" || role === "rs-client";
  if (otc === null) return { leak: false, otc: fromBelow ? null : neighbour };
  return { leak: fromBelow || (role === "peer" && otc !== neighbour), otc };
}

/**
 * Whether a route may go out, and with which value.
 *
 * @param own our ASN
 * @param otc the value the route has; null when it has none
 */
export function sendOtc(
  role: NeighbourRole,
  own: number,
  otc: number | null,
): { send: boolean; otc: number | null } {
  const toBelow = role === "customer" || role === "rs-client";
  if (otc !== null) return toBelow ? { send: true, otc } : { send: false, otc: null };
  return { send: true, otc: toBelow || role === "peer" ? own : null };
}
