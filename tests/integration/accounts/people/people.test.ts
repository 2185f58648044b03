import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor, StaffRole } from "@/lib/accounts/actor/actor";
import { changeStaffRole, findPeople, peoplePerPage } from "@/lib/accounts/people/people";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

async function person(name: string, staffRole: StaffRole | null = null): Promise<SignedInActor> {
  const email = `${name.toLowerCase()}@portal.example`;
  const { id } = await db().user.create({ data: { name, email, staffRole } });
  return {
    kind: "user",
    userId: id,
    sessionId: "none",
    name,
    email,
    locale: "en",
    staffRole,
    memberships: [],
    formerOrganisations: [],
  };
}

const admins = () => db().user.count({ where: { staffRole: "admin" } });

beforeEach(clearDatabase);

describe("changing a role", () => {
  it("is written down with what it was and by whom", async () => {
    const ada = await person("Ada", "admin");
    const { userId } = await person("Ravi");
    const result = await changeStaffRole(db(), ada, { userId, staffRole: "reviewer" });
    expect(result).toEqual({ ok: true, changed: true, name: "Ravi" });
    expect(await db().auditEvent.findMany()).toMatchObject([
      {
        actorId: ada.userId,
        action: "person.role-changed",
        objectType: "person",
        objectId: userId,
        before: { staffRole: null },
        after: { staffRole: "reviewer" },
      },
    ]);
  });

  it("to the same role writes nothing", async () => {
    const ada = await person("Ada", "admin");
    await changeStaffRole(db(), ada, { userId: ada.userId, staffRole: "admin" });
    expect(await db().auditEvent.count()).toBe(0);
  });

  it("never removes the last admin", async () => {
    const ada = await person("Ada", "admin");
    const change = { userId: ada.userId, staffRole: "reviewer" as const };
    expect(await changeStaffRole(db(), ada, change)).toEqual({ ok: false, code: "lastAdmin" });
    await person("Bo", "admin");
    expect((await changeStaffRole(db(), ada, change)).ok).toBe(true);
  });

  it("leaves one of two admins who remove each other at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      await clearDatabase();
      const [ada, bo] = [await person("Ada", "admin"), await person("Bo", "admin")];
      const results = await Promise.all([
        changeStaffRole(db(), ada, { userId: bo.userId, staffRole: null }),
        changeStaffRole(db(), bo, { userId: ada.userId, staffRole: null }),
      ]);
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(await admins()).toBe(1);
    }
  });

  it("of nobody says so", async () => {
    const ada = await person("Ada", "admin");
    const change = { userId: "nobody", staffRole: null };
    expect(await changeStaffRole(db(), ada, change)).toEqual({
      ok: false,
      code: "noSuchPerson",
    });
  });

  it("is undone when it cannot be written down", async () => {
    const ada = await person("Ada", "admin");
    const { userId } = await person("Ravi");
    await db().$executeRaw`ALTER TABLE "AuditEvent" RENAME TO "Gone"`;
    try {
      const change = changeStaffRole(db(), ada, { userId, staffRole: "reviewer" });
      await expect(change).rejects.toThrow();
    } finally {
      await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "AuditEvent"`;
    }
    const ravi = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(ravi.staffRole).toBeNull();
  });
});

describe("the list of people", () => {
  it("is paged and searched in the database", async () => {
    await db().user.createMany({
      data: Array.from({ length: peoplePerPage + 3 }, (_, i) => ({
        name: `Person ${String(i).padStart(3, "0")}`,
        email: `p${i}@isp.example`,
      })),
    });
    await person("Zoë_100%");
    const second = await findPeople(db(), { search: "", page: 2 });
    expect(second.total).toBe(peoplePerPage + 4);
    expect(second.people.map((p) => p.name)).toEqual([
      "Person 050",
      "Person 051",
      "Person 052",
      "Zoë_100%",
    ]);
    const names = async (search: string) =>
      (await findPeople(db(), { search, page: 1 })).people.map((p) => p.name);
    expect(await names("PERSON 05")).toEqual(["Person 050", "Person 051", "Person 052"]);
    expect(await names("p7@ISP")).toEqual(["Person 007"]);
    expect(await names("%")).toEqual(["Zoë_100%"]);
    expect(await names("nobody")).toEqual([]);
  });
});
