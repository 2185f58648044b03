import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { acceptInvitation, openInvitation } from "@/lib/accounts/organisations/accept-invitation";
import {
  changeMemberRole,
  handOver,
  removeMember,
} from "@/lib/accounts/organisations/change-members";
import { invite, takeBackInvitation } from "@/lib/accounts/organisations/invite";
import { db } from "@/lib/platform/db/client";
import { writeMessage } from "@/lib/platform/mail/envelope";
import { invitationPath } from "@/lib/platform/secret/invitation-link";
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

const send = (
  email: string,
  actor = owner,
  at = now,
  more: { organisationId?: string; address?: string } = {},
) =>
  invite(
    db(),
    actor,
    { organisationId, email, role: "editor", locale: "en", address: "192.0.2.1", ...more },
    at,
  );

/** A new organisation that the person owns. */
async function organisationOf({ userId }: SignedInActor): Promise<string> {
  const memberships = { create: { userId, role: "owner" as const } };
  return (await db().organisation.create({ data: { name: "Other", memberships } })).id;
}

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
    const joined = { ok: true, organisationId, joined: true };
    expect(await acceptInvitation(db(), ben, token, now)).toEqual(joined);
    expect(await acceptInvitation(db(), ben, token, now)).toEqual({ ...joined, joined: false });
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
    expect(await acceptInvitation(db(), ben, token, now)).toEqual({ ok: false, code: "accepted" });
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
      state === "open"
        ? { ok: true, organisationId, joined: true }
        : { ok: false, code: "expired" },
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

  it.each([
    ["from one organisation", 50, {}],
    ["to one mailbox", 5, { email: "ben@ridge.example" }],
    ["from one address", 60, { address: "192.0.2.7" }],
    ["by one person", 50, { actor: "same" }],
  ] as const)("is refused when very many go %s", async (_what, most, same) => {
    // Two owners take turns, so that neither comes to the limit of one person.
    const second = await makePerson();
    await db().membership.create({
      data: { organisationId, userId: second.userId, role: "owner" },
    });
    const one = async (n: number, at = now) => {
      if (Object.keys(same).length === 0) {
        const [actor, address] = [n % 2 ? second : owner, `198.51.100.${n}`];
        return send(`person-${n}@many.example`, actor, at, { organisationId, address });
      }
      const actor = "address" in same || "email" in same ? await makePerson() : owner;
      const fresh = await organisationOf(actor);
      const email = "email" in same ? same.email : `person-${n}@many.example`;
      const address = "address" in same ? same.address : `198.51.100.${n}`;
      return send(email, actor, at, { organisationId: fresh, address });
    };
    for (let n = 0; n < most; n += 1) expect(await one(n)).toEqual({ ok: true });
    expect(await one(most)).toEqual({ ok: false, code: "too-many" });
    expect(await db().mailOutbox.count()).toBe(most);
    expect(await one(most, later(1))).toEqual({ ok: true });
  });

  it("ends when who sent it is removed, leaves, or is no owner any more", async () => {
    const ways = {
      removed: (id: string) => removeMember(db(), owner, { organisationId, userId: id }, later(1)),
      demoted: (id: string) =>
        changeMemberRole(db(), owner, { organisationId, userId: id, role: "editor" }, later(1)),
    };
    for (const [way, deed] of Object.entries(ways)) {
      const second = await makePerson({ name: "Eve" });
      const membership = { organisationId, userId: second.userId, role: "owner" as const };
      await db().membership.create({ data: membership });
      const invited = await makePerson();
      await send(invited.email, second);
      const sent = await db().invitation.findFirstOrThrow({ where: { email: invited.email } });
      const token = invitationPath(sent.id).split("/").at(-1) ?? "";
      await send(`kept-${way}@ridge.example`, owner, later(0.5));
      expect(await deed(second.userId)).toEqual({ ok: true });
      expect(await acceptInvitation(db(), invited, token, later(1))).toEqual({
        ok: false,
        code: "ended",
      });
      const entry = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
      expect(entry.before).toMatchObject({ invitations: [invited.email] });
    }
    expect(await db().invitation.count({ where: { endedAt: null } })).toBe(2);
    const heir = await makePerson();
    await db().membership.create({ data: { organisationId, userId: heir.userId, role: "editor" } });
    await handOver(db(), owner, { organisationId, userId: heir.userId }, later(1));
    expect(await db().invitation.count({ where: { endedAt: null } })).toBe(0);
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
