import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { finishRegistration, requestRegistration } from "@/lib/accounts/registration/registration";
import { sealRegistration } from "@/lib/accounts/registration/registration-token";
import { checkCredentials } from "@/lib/accounts/sign-in/credentials";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { listMails } from "@/lib/platform/mail/folder";
import { clearDatabase } from "@/tests/support/database";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const email = "nadia@ridgeline.example";
const password = "four words in a row";
const typed = { name: " Nadia ", password, locale: "zh-TW" as const };

const request = (locale: "en" | "zh-TW" = "en", next: string | null = null) =>
  requestRegistration(db(), { email, next, locale });

const tokenOf = (path: string | null) => decodeURIComponent(path?.replace("/register/", "") ?? "");

beforeEach(async () => {
  await clearDatabase();
  await rm(join(env().dataDir, "mail"), { recursive: true, force: true });
});

describe("registering", () => {
  it("makes an account through the mailed link, and remembers where to go", async () => {
    const path = await request("zh-TW", "/applications/new");
    const { total, mails } = await listMails(1);
    expect(total).toBe(1);
    expect(mails[0]).toMatchObject({ to: email, subject: "完成您的註冊" });
    expect(mails[0]?.text).toContain(`http://localhost:3000${path}\n`);
    expect(await db().user.count()).toBe(0);

    const result = await finishRegistration(db(), { ...typed, token: tokenOf(path) });
    expect(result).toMatchObject({ ok: true, next: "/applications/new" });
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ name: "Nadia", locale: "zh-TW", staffRole: null, demo: false });
    const signedIn = { address: "203.0.113.9", deviceOf: async () => null, now: new Date() };
    expect((await checkCredentials(db(), { email, password }, signedIn)).ok).toBe(true);
    const events = await db().auditEvent.findMany();
    expect(events).toMatchObject([
      { action: "person.registered", objectId: user.id, actorId: user.id, actorName: "Nadia" },
    ]);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain(
      "argon2",
    );
  });

  it("mails the owner of an account instead, in their language, and changes nothing", async () => {
    await db().user.create({ data: { email, name: "Nadia", locale: "zh-TW" } });
    const path = await request("en");
    expect(path).toBe("/sign-in");
    expect((await listMails(1)).mails[0]?.subject).toBe("您已經有帳號");
    expect(await db().user.count()).toBe(1);
  });

  it("works once, also for two clicks at the same moment", async () => {
    const token = await sealRegistration({ email, next: null });
    const results = await Promise.all([
      finishRegistration(db(), { ...typed, token }),
      finishRegistration(db(), { ...typed, token }),
    ]);
    expect(results.map((r) => (r.ok ? "ok" : r.code)).sort()).toEqual(["ok", "registeredAlready"]);
    expect(await db().user.count()).toBe(1);
    expect(await db().auditEvent.count()).toBe(1);
  });

  it.each([
    [{ name: "  " }, "nameMissing"],
    [{ name: "N".repeat(201) }, "nameTooLong"],
    [{ password: "too short" }, "passwordTooShort"],
    [{ password: "Nadia@Ridgeline.example" }, "passwordIsEmail"],
    [{ token: "" }, "linkInvalid"],
    [{ token: "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z" }, "linkInvalid"],
  ])("refuses %j", async (change, code) => {
    const token = await sealRegistration({ email, next: null });
    const result = await finishRegistration(db(), { ...typed, token, ...change });
    expect(result).toEqual({ ok: false, code });
    expect(await db().user.count()).toBe(0);
  });

  it("says so when the mail cannot be sent", async () => {
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    try {
      expect(await request()).toBeNull();
    } finally {
      delete process.env.SMTP_URL;
    }
  });
});
