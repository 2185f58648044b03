import { describe, expect, it } from "vitest";
import { type SignedInActor, visitor } from "@/lib/accounts/actor/actor";
import {
  may,
  type OpenPermission,
  type Permission,
  permissions,
} from "@/lib/accounts/permissions/permissions";

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
  formerOrganisations: [],
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
      "organisation.manage",
      "organisation.leave",
      "application.create",
      "application.read",
      "application.edit",
      "application.leave",
    ]);
  });

  it("gives an owner nothing of another organisation, and an admin no partner's work", () => {
    const aboutMine = (p: Permission) => may(owner, p, "mine") && !may(owner, p, null);
    expect(all.filter((p) => aboutMine(p) && may(owner, p, "theirs"))).toEqual([]);
    expect(all.filter((p) => aboutMine(p) && may(admin, p, "mine"))).toEqual([]);
  });

  describe("of staff who judge", () => {
    const judging = all.filter((p) =>
      /^(review\.(assign|comment|waive|check|decide)|control\.record)$/.test(p),
    );
    const application = (organisationId: string, lastEditedById = "somebody") => ({
      organisationId,
      lastEditedById,
    });
    const allowed = (actor: SignedInActor, subject: Parameters<typeof may>[2]) =>
      judging.filter((p) => may(actor, p, subject));

    it("keeps out members, those who left within a year, and the last editor, admins included", () => {
      const member = { ...owner, staffRole: "admin" as const };
      const former = { ...admin, formerOrganisations: ["mine"] };
      expect(allowed(member, application("mine"))).toEqual([]);
      expect(allowed(former, application("mine"))).toEqual([]);
      expect(allowed(admin, application("mine", admin.userId))).toEqual([]);
      for (const actor of [member, former, admin]) {
        expect(allowed(actor, application("theirs"))).toEqual(judging);
      }
    });

    it("asks for the application: the organisation alone does not tell", () => {
      expect(allowed(admin, "mine")).toEqual([]);
      expect(allowed(admin, null)).toEqual([]);
    });
  });
});
