import { expect, it } from "vitest";
import {
  communitiesAsOf,
  communityName,
  peeringServiceCommunity,
} from "@/lib/core/routing/registry/communities";
import {
  irrRegistriesAsOf,
  isAuthoritativeRegistry,
} from "@/lib/core/routing/registry/irr-registries";
import { transitFreeAsOf } from "@/lib/core/routing/registry/transit-free";

it("every list has its date", () => {
  for (const asOf of [communitiesAsOf, irrRegistriesAsOf, transitFreeAsOf]) {
    expect(asOf).toMatch(/^20\d\d-\d\d$/);
  }
});

it("knows which registries only a holder can write to", () => {
  expect(["RIPE", "ripe", "TWNIC", "IDNIC"].every(isAuthoritativeRegistry)).toBe(true);
  expect(["RADB", "RIPE-NONAUTH", "ARIN-NONAUTH", "NEW"].some(isAuthoritativeRegistry)).toBe(false);
});

it("names communities", () => {
  expect(peeringServiceCommunity).toBe("8075:8007");
  expect(communityName("65535:666")).toBe("BLACKHOLE");
  expect(communityName("8075:8007")).toBeNull();
});
