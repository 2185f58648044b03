import { isIPv6 } from "node:net";

/**
 * The network address a request comes from, for counting attempts. X-Forwarded-For holds what
 * `beforeEachRequest` put there, whatever the client wrote. An IPv6 customer has at least a /64, so
 * that much counts as one.
 */
export function clientAddress(headers: Pick<Headers, "get">): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(address) ? `${prefix64(address)}::/64` : address || "unknown";
}

function prefix64(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
