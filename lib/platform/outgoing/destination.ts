import { isIP } from "node:net";
import { isLoopback } from "@/lib/platform/env/env";
import { isPublicAddress } from "./public-address";

/** Whether a request may go to an address, and whether only public addresses may be behind it. */
export type Destination = "refused" | "public" | "trusted";

/** The host of a URL as sockets know it: IPv6 without brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

/**
 * Judges an address by itself, before its name is looked up. Only https goes out; what goes to this
 * machine must be of exactly the origin that the settings name, as in development and tests.
 *
 * @param trusted the configured base address; of use only when its host is a loopback one.
 */
export function judgeDestination(url: URL, trusted: URL | null): Destination {
  if (url.username !== "" || url.password !== "") return "refused";
  if (trusted && isLoopback(hostOf(trusted)) && url.origin === trusted.origin) return "trusted";
  if (url.protocol !== "https:") return "refused";
  const host = hostOf(url);
  // The URL parser has written 2130706433, 0x7f.1 and the like as dotted addresses.
  return isIP(host) === 0 || isPublicAddress(host) ? "public" : "refused";
}
