import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { retryMails, unsentMails } from "@/lib/accounts/notifications/outbox";
import { db } from "@/lib/platform/db/client";
import { maxAttempts } from "@/lib/platform/mail/backoff";
import { claimMails, lease } from "@/lib/platform/mail/claim";
import { deliverDue } from "@/lib/platform/mail/deliver";
import { clearSent } from "@/lib/platform/mail/outbox";
import { queueMail } from "@/lib/platform/mail/queue";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";

const minute = 60_000;
const hour = 60 * minute;
const values = { name: "Nadia", url: "https://peering.example/forgot-password" };
const mailTo = (to: string) => ({ to, locale: "en", kind: "passwordChanged", values }) as const;
const someone = (index: number) => `p${index}@ridgeline.example`;

/** Mails to as many people, in one transaction. */
const queue = (count: number) =>
  db().$transaction((tx) =>
    queueMail(tx, ...Array.from({ length: count }, (_, index) => mailTo(someone(index)))),
  );

/** A clock that the test moves. */
function clockAt(start: string) {
  let time = Date.parse(start);
  return {
    now: async () => new Date(time),
    forward: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const states = async () =>
  (await db().mailOutbox.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

let server: MailServer | null = null;
async function serve(options: Parameters<typeof startMailServer>[0] = {}) {
  server = await startMailServer(options);
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  return server;
}

beforeEach(clearDatabase);
afterEach(async () => {
  delete process.env.SMTP_URL;
  await server?.close();
  server = null;
});

describe("the outbox", () => {
  it("holds a mail only if the change it tells of was made", async () => {
    const undone = db().$transaction(async (tx) => {
      await queueMail(tx, mailTo("a@ridgeline.example"));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await states()).toEqual([]);
    await queue(1);
    expect(await states()).toEqual(["waiting"]);
  });

  it("takes a mail of one name once", async () => {
    const named = { ...mailTo("a@ridgeline.example"), dedupe: "decided:r1:u1" };
    await queueMail(db(), named, named);
    await queueMail(db(), named);
    await queueMail(db(), mailTo("b@ridgeline.example"), mailTo("b@ridgeline.example"));
    expect(await states()).toHaveLength(3);
  });

  it("is emptied by a worker, each mail in its reader's language, with a lasting id", async () => {
    const { arrived } = await serve();
    await queueMail(db(), { ...mailTo("a@ridgeline.example"), locale: "zh-TW" });
    await queue(30);
    expect(await deliverDue(db())).toEqual({ sent: 31, failed: 0 });
    expect(new Set(arrived.map(({ to }) => to)).size).toBe(31);
    const [row] = await db().mailOutbox.findMany({ where: { to: "a@ridgeline.example" } });
    expect(row).toMatchObject({ state: "sent", attempts: 1, lastError: null });
    const mail = arrived.find(({ to }) => to === "a@ridgeline.example");
    expect(mail?.messageId).toBe(`<${row?.id}@localhost>`);
    expect(mail?.text).toMatch(/Subject: =\?UTF-8\?/);
    expect(await deliverDue(db())).toEqual({ sent: 0, failed: 0 });
  });

  it("goes to the folder without a mail server", async () => {
    await queue(1);
    expect(await deliverDue(db())).toEqual({ sent: 1, failed: 0 });
  });
});

describe("a mail server that is away", () => {
  it("for an hour, then back: each mail arrives once", async () => {
    const { port } = await serve();
    await server?.close();
    await queue(25);
    const clock = clockAt("2026-11-22T12:00:00Z");
    for (let passed = 0; passed < hour; passed += 5 * minute) {
      expect((await deliverDue(db(), clock.now)).sent).toBe(0);
      clock.forward(5 * minute);
    }
    const { arrived } = await serve({ port });
    for (let passed = 0; passed < 3 * hour; passed += 5 * minute) {
      await deliverDue(db(), clock.now);
      clock.forward(5 * minute);
    }
    expect(arrived.map(({ to }) => to).sort()).toEqual(
      Array.from({ length: 25 }, (_, index) => someone(index)).sort(),
    );
    expect(new Set(await states())).toEqual(new Set(["sent"]));
  });

  it("for too long: the mail counts as failed, says why, and can be sent again", async () => {
    process.env.SMTP_URL = "smtp://user:pass-word@127.0.0.1:1";
    await queue(1);
    const clock = clockAt("2026-11-22T12:00:00Z");
    for (let tries = 1; tries <= maxAttempts + 3; tries += 1) {
      await deliverDue(db(), clock.now);
      clock.forward(6 * hour);
    }
    const { mails, failedCount, waitingCount } = await unsentMails(db());
    expect([failedCount, waitingCount]).toEqual([1, 0]);
    expect(mails[0]).toMatchObject({ state: "failed", attempts: maxAttempts });
    expect(mails[0]?.lastError).toMatch(/ECONNREFUSED/);
    expect(mails[0]?.lastError).not.toContain("pass-word");

    const admin = await makePerson({ staffRole: "admin" });
    expect(await retryMails(db(), admin, mails[0]?.id ?? "")).toBe(1);
    expect(await retryMails(db(), admin, mails[0]?.id ?? "")).toBe(0);
    const { arrived } = await serve();
    await deliverDue(db(), clock.now);
    expect(arrived).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { action: "mail.retried" } })).toBe(1);
  });
});

describe("a mail", () => {
  it("that is refused for good is not tried again, and holds up no other", async () => {
    const { arrived } = await serve({ refuse: someone(0) });
    await queue(3);
    expect(await deliverDue(db())).toEqual({ sent: 2, failed: 1 });
    expect(arrived).toHaveLength(2);
    const [failed] = (await unsentMails(db())).mails;
    expect(failed).toMatchObject({ to: someone(0), state: "failed", attempts: 1 });
    expect(failed?.lastError).toContain("No such mailbox");
  });

  it("without words fails alone and is kept", async () => {
    const { arrived } = await serve();
    await queue(1);
    await db().mailOutbox.updateMany({ data: { kind: "of-an-older-version" } });
    await queue(1);
    await deliverDue(db());
    expect(arrived).toHaveLength(1);
    expect((await states()).sort()).toEqual(["sent", "waiting"]);
  });

  it("of a worker that died is sent when its lease is over, not before", async () => {
    const { arrived } = await serve();
    await queue(2);
    const clock = clockAt("2026-11-22T12:00:00Z");
    // Claimed, and then no more is heard of that worker.
    expect(await claimMails(db(), await clock.now(), 1)).toHaveLength(1);
    await deliverDue(db(), clock.now);
    expect(arrived).toHaveLength(1);
    clock.forward(lease + 1);
    await deliverDue(db(), clock.now);
    expect(arrived).toHaveLength(2);
  });

  it("of a worker that died after sending it comes again under the same id", async () => {
    const { arrived } = await serve();
    await queue(1);
    await deliverDue(db());
    // As if the death came before it was written down.
    await db().mailOutbox.updateMany({ data: { state: "waiting", nextAttemptAt: new Date(0) } });
    await deliverDue(db());
    expect(arrived).toHaveLength(2);
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("is sent at once, and tried again, by a clock that was set back", async () => {
    const { port } = await serve();
    await server?.close();
    const clock = clockAt("2026-11-22T12:00:00Z");
    await queue(1);
    await deliverDue(db(), clock.now);
    clock.forward(-30 * 24 * hour);
    await queue(1);
    const { arrived } = await serve({ port });
    expect(await deliverDue(db(), clock.now)).toEqual({ sent: 2, failed: 0 });
    expect(arrived).toHaveLength(2);
  });

  it("leaves the outbox a month after it was sent; a failed one stays", async () => {
    await queue(3);
    const sentAt = new Date("2026-11-01T00:00:00Z");
    const [a, b] = await db().mailOutbox.findMany();
    await db().mailOutbox.update({ where: { id: a?.id }, data: { state: "sent", sentAt } });
    await db().mailOutbox.update({
      where: { id: b?.id },
      data: { state: "failed", failedAt: sentAt },
    });
    await clearSent(db(), new Date("2026-11-30T00:00:00Z"));
    expect(await states()).toHaveLength(3);
    await clearSent(db(), new Date("2026-12-02T00:00:00Z"));
    expect((await states()).sort()).toEqual(["waiting", "failed"].sort());
  });
});

describe("several workers at once", () => {
  it("send each mail once", async () => {
    const { arrived } = await serve();
    await queue(120);
    const workers = await Promise.all([1, 2, 3].map(() => deliverDue(db())));
    expect(workers.reduce((total, { sent }) => total + sent, 0)).toBe(120);
    expect(arrived).toHaveLength(120);
    expect(new Set(arrived.map(({ to }) => to)).size).toBe(120);
  });

  it("claim no mail twice", async () => {
    await queue(100);
    const now = new Date();
    const claims = await Promise.all(Array.from({ length: 12 }, () => claimMails(db(), now, 10)));
    const ids = claims.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([100, 100]);
  });
});

it("the password change and its mail are one transaction", async () => {
  const { changePassword } = await import("@/lib/accounts/people/account");
  const { hashPassword } = await import("@/lib/accounts/passwords/password");
  const actor = await makePerson({ name: "Nadia" });
  const passwordHash = await hashPassword("the old pass phrase");
  await db().user.update({ where: { id: actor.userId }, data: { passwordHash } });
  const change = {
    current: "the old pass phrase",
    password: "quite another one 7",
    now: new Date(),
  };
  expect(await changePassword(db(), actor, change)).toMatchObject({ ok: true });
  expect(await db().mailOutbox.findMany()).toMatchObject([
    { to: actor.email, kind: "passwordChanged", values: { name: "Nadia" }, state: "waiting" },
  ]);
});
