import { beforeEach, describe, expect, it } from "vitest";
import { verifyPassword } from "@/lib/accounts/passwords/password";
import { createAdmin } from "@/lib/accounts/people/create-admin";
import { resetPassword } from "@/lib/accounts/registration/password-reset";
import { adminSentences } from "@/lib/interfaces/commands/admin-sentences";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

const now = new Date("2026-11-20T09:00:00Z");
const typed = { email: " Ada@Peering.example ", name: "Ada Lin", password: null, now };

beforeEach(clearDatabase);

describe("the first admin", () => {
  it("chooses a password through a link that works once", async () => {
    const result = await createAdmin(db(), typed);
    expect(result).toMatchObject({ ok: true, email: "ada@peering.example" });
    const secret = result.ok ? (result.path?.split("/").at(-1) ?? "") : "";
    const password = "a long enough password";
    expect(await resetPassword(db(), { secret, password, now })).toMatchObject({ ok: true });
    expect(await resetPassword(db(), { secret, password, now })).toMatchObject({ ok: false });
    const user = await db().user.findUniqueOrThrow({ where: { email: "ada@peering.example" } });
    expect(user).toMatchObject({ staffRole: "admin", demo: false });
    expect(await verifyPassword(user.passwordHash, password)).toBe(true);
  });

  it("is an account that exists, whose password stays", async () => {
    await createAdmin(db(), { ...typed, password: "a long enough password" });
    await db().user.updateMany({ data: { staffRole: null } });
    expect(await createAdmin(db(), typed)).toMatchObject({ ok: true, path: null });
    const user = await db().user.findFirstOrThrow();
    expect(user.staffRole).toBe("admin");
    expect(await verifyPassword(user.passwordHash, "a long enough password")).toBe(true);
    expect(await db().auditEvent.count({ where: { objectId: user.id } })).toBe(2);
  });

  it.each([
    [{ email: "ada" }, "email", /^--email must be an e-mail address\.$/],
    [{ name: "  " }, "nameMissing", /^--name must be given\.$/],
    [{ password: "short" }, "password", /^The password must have 12 to 256 characters/],
  ] as const)("is refused for %o", async (change, code, sentence) => {
    const result = await createAdmin(db(), { ...typed, ...change });
    expect(result).toEqual({ ok: false, code });
    expect(adminSentences[code]).toMatch(sentence);
    expect(await db().user.count()).toBe(0);
  });
});
