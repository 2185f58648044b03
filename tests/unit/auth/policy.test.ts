import { describe, expect, it } from "vitest";
import { type SignedInActor, visitor } from "@/lib/auth/actor";
import { may, type OpenPermission, type Permission, permissions } from "@/lib/auth/policy";

const all = Object.keys(permissions) as Permission[];
const open: OpenPermission[] = ["public.read", "account.enter"];

const person = (more: Partial<SignedInActor>): SignedInActor => ({
  kind: "user",
  userId: "u",
  sessionId: "s",
  name: "Nadia",
  email: "nadia@ridgeline.example",
  locale: "en",
  staffRole: null,
  memberships: [],
  ...more,
});

const owner = person({
  memberships: [{ organisationId: "mine", organisationName: "Ridgeline", role: "owner" }],
});
const admin = person({ staffRole: "admin" });

describe("the permission table", () => {
  it("is open to visitors only where it says so", () => {
    expect(all.filter((p) => may(visitor, p, "mine"))).toEqual(open);
  });

  it("refuses what is about an object when there is none", () => {
    const refused = all.filter((p) => !may(owner, p, null) && may(owner, p, "mine"));
    expect(refused).toEqual([
      "organisation.read",
      "application.create",
      "application.read",
      "application.edit",
    ]);
  });

  it("gives an owner nothing of another organisation, and an admin no partner's work", () => {
    const aboutMine = (p: Permission) => may(owner, p, "mine") && !may(owner, p, null);
    expect(all.filter((p) => aboutMine(p) && may(owner, p, "theirs"))).toEqual([]);
    expect(all.filter((p) => aboutMine(p) && may(admin, p, "mine"))).toEqual([]);
  });

  it("lets nobody decide on an organisation they belong to", () => {
    const conflicted = { ...owner, staffRole: "admin" as const };
    expect(may(conflicted, "review.decide", "mine")).toBe(false);
    expect(may(conflicted, "review.decide", "theirs")).toBe(true);
  });
});
