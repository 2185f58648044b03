import { describe, expect, it } from "vitest";
import { readRights, rightsFor } from "@/lib/partnership/asn-control/peeringdb-rights";

const asn = 399850;
const outcome = (profile: unknown) =>
  rightsFor({ subject: "7", fetchedAt: new Date(), ...readRights(profile) }, asn).kind;

const verified = { id: 7, verified_user: true, verified_email: true };
const network = (perms: unknown, manage_peering_sessions: unknown = 0, of = asn) => ({
  id: 1,
  name: "Kestrel",
  asn: of,
  perms,
  manage_peering_sessions,
});
const withNetworks = (...networks: unknown[]) => ({ ...verified, networks });

describe("the rights of a PeeringDB account", () => {
  it.each([
    ["edits everything", network(15), "may"],
    ["may change it", network(3), "may"],
    ["may update only", network(2), "may"],
    ["manages its sessions", network(1, 15), "may"],
    ["is a plain member", network(1), "only-listed"],
    ["has no right at all", network(0), "only-listed"],
    ["may create or delete, not change", network(12), "only-listed"],
    ["has rights in words", network("15"), "only-listed"],
    ["has rights below nothing", network(-1), "only-listed"],
    ["edits another network", network(15, 15, 399851), "not-listed"],
  ])("of somebody who %s", (_who, row, expected) => {
    expect(outcome(withNetworks(row))).toBe(expected);
  });

  it("of profile/v1 and of the ID token are read alike, oddities and all", () => {
    const networks = [null, { asn: "399850", perms: 15 }, network(15)];
    expect(outcome({ verified_user: true, email_verified: true, networks })).toBe("may");
    expect(outcome(withNetworks())).toBe("not-listed");
    expect(outcome(verified)).toBe("not-listed");
    expect(outcome(withNetworks(network(1), network(15)))).toBe("may");
  });

  it.each([
    { ...withNetworks(network(15)), verified_user: false },
    { ...withNetworks(network(15)), verified_email: false },
    { networks: [network(15)] },
    { ...withNetworks(network(15)), verified_user: "true" },
    null,
    "profile",
  ])("count for nothing while the account is not verified: %j", (profile) => {
    expect(outcome(profile)).toBe("not-verified");
  });
});
