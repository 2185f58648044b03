import { describe, expect, it } from "vitest";
import { navigationFor } from "@/components/layout/navigation";
import { type SignedInActor, visitor } from "@/lib/accounts/actor/actor";

const person = (staffRole: SignedInActor["staffRole"]): SignedInActor => ({
  kind: "user",
  userId: "u",
  sessionId: "s",
  name: "Ada",
  email: "ada@nordlicht.example",
  locale: "en",
  staffRole,
  memberships: [],
  formerOrganisations: [],
});

const keys = (actor: Parameters<typeof navigationFor>[0]) =>
  navigationFor(actor).map((entry) => entry.key);

describe("the main navigation", () => {
  it("shows a visitor the public pages only", () => {
    expect(keys(visitor)).toEqual(["partners", "requirements", "format"]);
  });

  it("adds applications, review and admin as the permissions allow", () => {
    expect(keys(person(null))).toContain("applications");
    expect(keys(person(null))).not.toContain("review");
    expect(keys(person("reviewer"))).toContain("review");
    expect(keys(person("reviewer"))).not.toContain("admin");
    expect(keys(person("admin"))).toContain("admin");
  });
});
