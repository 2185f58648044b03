import { describe, expect, it } from "vitest";
import {
  type Actor,
  type MemberRole,
  type SignedInActor,
  visitor,
} from "@/lib/accounts/actor/actor";
import { may, type Permission, permissions } from "@/lib/accounts/permissions/permissions";
import { permissionMatrix } from "@/tests/support/permission-matrix";
import { type MatrixRole, matrixRoles } from "@/tests/support/permission-roles";

const lagoon = "lagoon";

function person(
  userId: string,
  memberships: Readonly<Record<string, MemberRole>> = {},
  staffRole: SignedInActor["staffRole"] = null,
): SignedInActor {
  return {
    kind: "user",
    userId,
    sessionId: "s",
    name: userId,
    email: `${userId}@lagoon.example`,
    locale: "en",
    staffRole,
    memberships: Object.entries(memberships).map(([organisationId, role]) => ({
      organisationId,
      organisationName: organisationId,
      role,
    })),
    formerOrganisations: [],
  };
}

const actors: Record<MatrixRole, Actor> = {
  visitor,
  stranger: person("stranger"),
  viewer: person("viewer", { [lagoon]: "viewer" }),
  editor: person("editor", { [lagoon]: "editor" }),
  owner: person("owner", { [lagoon]: "owner" }),
  other: person("other", { formosa: "owner" }),
  reviewer: person("reviewer", {}, "reviewer"),
  conflicted: person("conflicted", { [lagoon]: "viewer" }, "reviewer"),
  admin: person("admin", {}, "admin"),
};

/** What is Lagoon Fibre's: its application, last edited by its owner. */
const application = { organisationId: lagoon, lastEditedById: "owner" };
const all = Object.keys(permissions) as Permission[];

describe("the permission matrix", () => {
  it("has a row for each permission, and none for others", () => {
    expect([...new Set(permissionMatrix.map(({ permission }) => permission))].sort()).toEqual(
      [...all].sort(),
    );
  });

  it("has several hundred cells that the running server is asked", () => {
    const asked = permissionMatrix.filter(({ ask }) => ask !== null).length * matrixRoles.length;
    expect(asked).toBeGreaterThan(400);
  });

  it.each(permissionMatrix.map((row) => [row.permission, row.request, row.cells] as const))(
    "says of %s (%s) what the table says",
    (permission, _request, cells) => {
      const said = Object.fromEntries(
        matrixRoles.map((role) => {
          if (may(actors[role], permission, application)) return [role, "ok"];
          return [role, role === "visitor" ? "in" : "no"];
        }),
      );
      expect(cells).toEqual(said);
    },
  );
});
