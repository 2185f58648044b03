import { beforeEach, describe, expect, it } from "vitest";
import { createOrganisation } from "@/lib/accounts/organisations/create-organisation";
import { renameOrganisation } from "@/lib/accounts/organisations/rename-organisation";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

async function organisation() {
  const owner = await makePerson({ name: "Ada" });
  return { owner, id: await createOrganisation(db(), owner, "Ridge Networks") };
}
const nameOf = async (id: string) =>
  (await db().organisation.findUniqueOrThrow({ where: { id } })).name;

describe("renaming an organisation", () => {
  it("is done by an owner, once, and recorded", async () => {
    const { owner, id } = await organisation();
    const change = { organisationId: id, before: "Ridge Networks", name: "Ridge Telecom" };
    expect(await renameOrganisation(db(), owner, change)).toEqual({ ok: true });
    expect(await renameOrganisation(db(), owner, change)).toEqual({ ok: true });
    expect(await nameOf(id)).toBe("Ridge Telecom");
    expect(
      await db().auditEvent.findMany({ where: { action: "organisation.renamed" } }),
    ).toMatchObject([
      { objectId: id, before: { name: "Ridge Networks" }, after: { name: "Ridge Telecom" } },
    ]);
  });

  it("does not overwrite another owner's name unseen", async () => {
    const { owner, id } = await organisation();
    const first = { organisationId: id, before: "Ridge Networks", name: "Ridge Telecom" };
    await renameOrganisation(db(), owner, first);
    const second = { ...first, name: "Ridge Carrier" };
    expect(await renameOrganisation(db(), owner, second)).toEqual({
      ok: false,
      code: "renamed-meanwhile",
      name: "Ridge Telecom",
    });
    expect(await renameOrganisation(db(), owner, { ...second, before: "Ridge Telecom" })).toEqual({
      ok: true,
    });
  });

  it("is refused to who is no owner of it", async () => {
    const { id } = await organisation();
    const stranger = await makePerson({ name: "Eve" });
    const change = { organisationId: id, before: "Ridge Networks", name: "Mine" };
    expect(await renameOrganisation(db(), stranger, change)).toEqual({
      ok: false,
      code: "not-owner",
    });
    expect(await nameOf(id)).toBe("Ridge Networks");
  });
});
