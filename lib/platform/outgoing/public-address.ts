import { isIPv4, isIPv6 } from "node:net";
import { parsePrefix } from "@/lib/core/network/prefix";
import { specialPrefix } from "@/lib/core/network/special-prefixes";

/** IANA gives out global unicast from 2000::/3 only; all else is special or nobody's. */
const globalUnicast = 0b001n;

/**
 * Whether an IP address, without brackets, belongs to somebody on the public internet: none of the
 * special-purpose blocks, so no private, loopback, link-local, shared, multicast or mapped address.
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv4(address) && !isIPv6(address)) return false;
  // A zone parses as no prefix, and means an address of this link.
  const parsed = parsePrefix(`${address}/${isIPv4(address) ? 32 : 128}`);
  if (!parsed.ok || specialPrefix(parsed.prefix) !== null) return false;
  return parsed.prefix.family === 4 || parsed.prefix.network >> 125n === globalUnicast;
}
