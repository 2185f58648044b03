import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Notice, notify } from "@/lib/accounts/notifications/notify";
import { savePreferences } from "@/lib/accounts/notifications/preferences";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { db } from "@/lib/platform/db/client";
import {
  draftFor,
  personWithOrganisation,
} from "@/tests/integration/partnership/applications/people";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makePerson, makeReport } from "@/tests/support/factories";

beforeEach(clearDatabase);

const notice = (people: readonly SignedInActor[], more: Partial<Notice> = {}): Notice => ({
  userIds: people.map(({ userId }) => userId),
  kind: "submitted",
  values: { partner: "Ridge", asn: "AS399900", revision: 1 },
  href: "/review/a1",
  ...more,
});

const inboxes = async () =>
  (await db().notification.findMany({ orderBy: { id: "asc" } })).map(({ userId, kind }) => ({
    userId,
    kind,
  }));

const mailed = async () =>
  (await db().mailOutbox.findMany({ select: { to: true } })).map(({ to }) => to).sort();

describe("notify", () => {
  it("fills the inbox and queues a mail in the reader's language, with the way there", async () => {
    const [ada, wei] = [await makePerson(), await makePerson()];
    await db().user.update({ where: { id: wei.userId }, data: { locale: "zh-TW" } });
    await notify(db(), notice([ada, wei, ada]));
    expect(await inboxes()).toHaveLength(2);
    const mails = await db().mailOutbox.findMany({ orderBy: { locale: "asc" } });
    expect(mails).toMatchObject([
      { to: ada.email, locale: "en", kind: "submitted" },
      { to: wei.email, locale: "zh-TW", kind: "submitted" },
    ]);
    expect(mails[0]?.values).toMatchObject({
      partner: "Ridge",
      url: "http://localhost:3000/review/a1",
    });
  });

  it("mails at most ten times an hour what somebody does over and over; the inbox has it all", async () => {
    const [ada, ben] = [await makePerson(), await makePerson()];
    for (let n = 0; n < 12; n += 1) await notify(db(), notice([ada]));
    await notify(db(), notice([ada, ben]));
    expect(await mailed()).toEqual([...Array(10).fill(ada.email), ben.email].sort());
    expect(await inboxes()).toHaveLength(14);
    await notify(db(), notice([ada], { href: "/review/a2" }));
    await notify(db(), notice([ada], { kind: "withdrawn" }));
    expect(await mailed()).toHaveLength(13);
    const hoursAgo = new Date(Date.now() - 61 * 60_000);
    await db().mailOutbox.updateMany({ data: { createdAt: hoursAgo } });
    await notify(db(), notice([ada]));
    expect(await mailed()).toHaveLength(14);
  });

  it("tells nobody the same thing twice", async () => {
    const ada = await makePerson();
    const bea = await makePerson();
    await notify(db(), notice([ada], { dedupe: "submitted:a1:1" }));
    await notify(db(), notice([ada, bea], { dedupe: "submitted:a1:1" }));
    expect((await inboxes()).map(({ userId }) => userId)).toEqual([ada.userId, bea.userId]);
    expect(await mailed()).toEqual([ada.email, bea.email].sort());
  });

  it("sends no mail of a kind that somebody does not want; decisions always", async () => {
    const ada = await makePerson();
    const shown = ["submitted", "decided"] as const;
    await savePreferences(db(), ada.userId, { shown, wanted: new Set() });
    await notify(db(), notice([ada]));
    expect([(await inboxes()).length, (await mailed()).length]).toEqual([1, 0]);
    await notify(db(), notice([ada], { kind: "decided" }));
    expect(await mailed()).toEqual([ada.email]);
    await savePreferences(db(), ada.userId, { shown, wanted: new Set(["submitted"]) });
    await notify(db(), notice([ada]));
    expect(await mailed()).toHaveLength(2);
  });

  it("tells nothing of a change that was undone", async () => {
    const ada = await makePerson();
    const undone = db().$transaction(async (tx) => {
      await notify(tx, notice([ada]));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect([await inboxes(), await mailed()]).toEqual([[], []]);
  });
});

describe("an application", () => {
  it("handed in and withdrawn: reviewers hear of it, but not those of the organisation", async () => {
    const reviewer = await makePerson({ staffRole: "reviewer" });
    const admin = await makePerson({ staffRole: "admin" });
    const own = await makePerson({ staffRole: "reviewer" });
    const owner = await personWithOrganisation();
    const { organisationId } = owner;
    await db().membership.create({ data: { organisationId, userId: own.userId, role: "viewer" } });
    const id = await draftFor(owner);
    expect(await submitApplication(db(), owner.actor, id)).toMatchObject({ ok: true });
    // Sent again, it is the same submission.
    await submitApplication(db(), owner.actor, id);
    expect(await inboxes()).toEqual([{ userId: reviewer.userId, kind: "submitted" }]);
    await changeState(db(), owner.actor, id, "withdraw");
    expect((await inboxes()).map(({ kind }) => kind)).toEqual(["submitted", "withdrawn"]);

    await db().user.update({ where: { id: reviewer.userId }, data: { staffRole: null } });
    await changeState(db(), owner.actor, id, "reopen");
    await submitApplication(db(), owner.actor, id);
    // No reviewer is left who may judge it alone; the other one belongs to the organisation.
    expect((await inboxes()).at(-1)).toEqual({ userId: admin.userId, kind: "submitted" });
  });

  it("decided: owners and editors hear of it, viewers and others do not", async () => {
    const reviewer = await makePerson({ staffRole: "reviewer" });
    const { id, organisationId } = await makeApplication({
      report: makeReport({ "geo-redundancy": "pass" }),
    });
    const people = await Promise.all(
      (["owner", "editor", "viewer"] as const).map(async (role) => {
        const { userId } = await makePerson();
        await db().membership.create({ data: { organisationId, userId, role } });
        return userId;
      }),
    );
    const declined = {
      applicationId: id,
      revision: 1,
      kind: "declined" as const,
      reason: "Helsinki is the only location.",
      seen: "",
    };
    expect(await decide(db(), reviewer, declined)).toEqual({ ok: true });
    expect(await decide(db(), reviewer, declined)).toEqual({ ok: true });
    const told = await db().notification.findMany();
    expect(told.map(({ userId }) => userId).sort()).toEqual(people.slice(0, 2).sort());
    expect(told[0]).toMatchObject({
      kind: "decided",
      href: `/applications/${id}/decisions/1`,
      values: { outcome: "declined" },
    });
    // Where sign-in leads back to.
    expect(safePath(told[0]?.href)).toBe(told[0]?.href);
    expect(await mailed()).toHaveLength(2);
  });
});
