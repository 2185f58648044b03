import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { writeMessage } from "@/lib/mail/envelope";
import { acceptInvitation, openInvitation } from "@/lib/organisations/accept-invitation";
import { invitationPath } from "@/lib/organisations/invitation-link";
import { invite, takeBackInvitation } from "@/lib/organisations/invite";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const now = new Date("2026-11-22T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

let organisationId: string;
let owner: SignedInActor;

beforeEach(async () => {
  await clearDatabase();
  owner = await makePerson({ name: "Ada" });
  const organisation = await db().organisation.create({
    data: {
      name: "Ridge Networks",
      memberships: { create: { userId: owner.userId, role: "owner" } },
    },
  });
  organisationId = organisation.id;
});

const send = (email: string, actor = owner, at = now) =>
  invite(db(), actor, { organisationId, email, role: "editor", locale: "en" }, at);

/** The last part of the newest invitation's link. */
async function newestToken(): Promise<string> {
  const { id } = await db().invitation.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return invitationPath(id).split("/").at(-1) ?? "";
}

const memberCount = () => db().membership.count({ where: { organisationId } });

describe("an invitation", () => {
  it("goes out by the outbox, which does not hold its link", async () => {
    expect(await send("ben@ridge.example")).toEqual({ ok: true });
    const mail = await db().mailOutbox.findFirstOrThrow();
    const path = `/invitations/${await newestToken()}`;
    expect(JSON.stringify(mail.values)).not.toContain(path);
    const values = mail.values as Record<string, string>;
    const message = await writeMessage({ to: mail.to, locale: "en", kind: "invitation", values });
    expect(message.to).toBe("ben@ridge.example");
    expect(message.text).toContain(path);
    expect(message.text).toContain("Ada invites you to join Ridge Networks");
  });

  it("makes the person of that address a member, with that role, once", async () => {
    const ben = await makePerson({ name: "Ben" });
    await send(ben.email);
    const token = await newestToken();
    expect(await acceptInvitation(db(), ben, token, now)).toEqual({ ok: true, organisationId });
    expect(await acceptInvitation(db(), ben, token, now)).toEqual({ ok: true, organisationId });
    const key = { organisationId_userId: { organisationId, userId: ben.userId } };
    expect((await db().membership.findUniqueOrThrow({ where: key })).role).toBe("editor");
    expect(await memberCount()).toBe(2);
  });

  it("is of no use to somebody else", async () => {
    await send("ben@ridge.example");
    const other = await makePerson();
    const token = await newestToken();
    expect(await acceptInvitation(db(), other, token, now)).toEqual({
      ok: false,
      code: "other-address",
    });
    expect(await memberCount()).toBe(1);
    expect((await openInvitation(db(), token, now))?.state).toBe("open");
  });

  it("does not bring back who was removed after accepting it", async () => {
    const ben = await makePerson();
    await send(ben.email);
    const token = await newestToken();
    await acceptInvitation(db(), ben, token, now);
    await db().membership.deleteMany({ where: { userId: ben.userId } });
    await acceptInvitation(db(), ben, token, now);
    expect(await memberCount()).toBe(1);
  });

  it.each([
    [6.99, "open"],
    [7, "expired"],
  ] as const)("stands for 7 days: after %d it is %s", async (days, state) => {
    const ben = await makePerson();
    await send(ben.email);
    const token = await newestToken();
    expect((await openInvitation(db(), token, later(days)))?.state).toBe(state);
    const outcome = await acceptInvitation(db(), ben, token, later(days));
    expect(outcome).toEqual(
      state === "open" ? { ok: true, organisationId } : { ok: false, code: "expired" },
    );
  });

  it("is ended by being taken back, and by a newer one to the same address", async () => {
    const ben = await makePerson();
    await send(ben.email);
    const first = await newestToken();
    await send(ben.email, owner, later(1));
    expect(await acceptInvitation(db(), ben, first, later(1))).toEqual({
      ok: false,
      code: "ended",
    });
    const { id } = await db().invitation.findFirstOrThrow({ where: { endedAt: null } });
    expect(await takeBackInvitation(db(), owner, { organisationId, id })).toBe(true);
    expect(await takeBackInvitation(db(), owner, { organisationId, id })).toBe(false);
    expect(await acceptInvitation(db(), ben, await newestToken(), later(1))).toEqual({
      ok: false,
      code: "ended",
    });
  });

  it("is sent by owners only, and not to members", async () => {
    const ben = await makePerson();
    const data = { organisationId, userId: ben.userId, role: "editor" as const };
    await db().membership.create({ data });
    expect(await send("cyd@ridge.example", ben)).toEqual({ ok: false, code: "not-owner" });
    expect(await send(ben.email)).toEqual({ ok: false, code: "already-member" });
    expect(await db().mailOutbox.count()).toBe(0);
  });

  it("is refused when the organisation sends very many", async () => {
    for (let n = 0; n < 50; n += 1) await send(`person-${n}@many.example`);
    expect(await send("one-more@many.example")).toEqual({ ok: false, code: "too-many" });
    expect(await send("tomorrow@many.example", owner, later(1))).toEqual({ ok: true });
  });

  it("is not found under a link the portal did not make", async () => {
    await send("ben@ridge.example");
    const [id = "", code = ""] = (await newestToken()).split(".");
    const wrong = `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`;
    for (const token of ["", id, `${id}.`, `${id}.${wrong}`, `${id}.${code}.x`]) {
      expect(await openInvitation(db(), token, now)).toBeNull();
    }
  });
});
