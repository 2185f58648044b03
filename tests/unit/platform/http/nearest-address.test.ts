import { describe, expect, it } from "vitest";
import { nearestAddress } from "@/lib/platform/http/nearest-address";

const socket = "192.0.2.7";

describe("the address that can be believed", () => {
  it.each([
    ["is the connection's own without a header", undefined, 0, socket],
    ["is the connection's own, whatever a client writes", "203.0.113.9", 0, socket],
    ["is what the only proxy wrote last", "198.51.100.1, 203.0.113.9", 1, "203.0.113.9"],
    ["is what the outer of two wrote", "1.1.1.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
    ["is the connection's own past the proxies", undefined, 1, socket],
    ["is the connection's own when a proxy wrote nothing", " ", 1, socket],
    ["leaves an IPv4 port out", "203.0.113.9:50123", 1, "203.0.113.9"],
    ["leaves an IPv6 port out", "[2001:db8::9]:50123", 1, "2001:db8::9"],
    ["leaves IPv6 as it is", "2001:db8::9", 1, "2001:db8::9"],
  ])("%s", (_what, forwarded, proxies, address) => {
    expect(nearestAddress(forwarded, socket, proxies)).toBe(address);
  });
});
