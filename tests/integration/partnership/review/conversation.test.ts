import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { answerComment, replyToComment } from "@/lib/partnership/review/conversation/answer";
import type { DraftInput, DraftStep } from "@/lib/partnership/review/conversation/draft-input";
import { editDraft } from "@/lib/partnership/review/conversation/edit-draft";
import {
  partnerConversation,
  reviewConversation,
} from "@/lib/partnership/review/conversation/queries";
import { resolveComment } from "@/lib/partnership/review/conversation/resolve";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  makeApplication,
  makeDocument,
  makeMember,
  makePerson,
  makeReport,
} from "@/tests/support/factories";

beforeEach(clearDatabase);

const reviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });
const partnerOf = async (organisationId: string, name = "Nora Vik") =>
  makeMember(await makePerson({ name }), organisationId);

type Given = Partial<Pick<DraftInput, "revision" | "bodies">> & Partial<DraftInput["added"]>;
const input = (applicationId: string, step: DraftStep, given: Given = {}): DraftInput => {
  const { revision = 1, bodies = {}, ...added } = given;
  return {
    applicationId,
    revision,
    step,
    bodies,
    added: { about: "whole", field: "", internal: false, body: "", ...added },
  };
};
const draft = (actor: SignedInActor, id: string, body: string, given: Given = {}) =>
  editDraft(db(), actor, input(id, { kind: "add" }, { body, ...given }));
const note = (actor: SignedInActor, id: string, body: string) =>
  draft(actor, id, body, { internal: true });
const send = (actor: SignedInActor, id: string, given: Given = {}) =>
  editDraft(db(), actor, input(id, { kind: "send" }, given));

const stateOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).state;
const drafts = async (actor: SignedInActor, id: string) =>
  (await reviewConversation(db(), id, { userId: actor.userId, internal: true })).drafts;
const threads = async (actor: SignedInActor, id: string) =>
  (await reviewConversation(db(), id, { userId: actor.userId, internal: true })).threads;

/** An application with changes requested by a comment on it. */
async function requested() {
  const ada = await reviewer();
  const application = await makeApplication();
  const partner = await partnerOf(application.organisationId);
  await draft(ada, application.id, "Which NOC answers at night?");
  expect(await send(ada, application.id)).toEqual({ ok: true });
  const [comment] = await partnerConversation(db(), application.id);
  return { ada, partner, application, id: application.id, comment: comment?.id ?? "" };
}

describe("a reviewer's draft", () => {
  it("is its author's alone, and nobody is told of it", async () => {
    const { id, organisationId } = await makeApplication();
    await partnerOf(organisationId);
    const [ada, bo] = [await reviewer(), await reviewer("Bo Falk")];
    expect(await draft(ada, id, "Add a second link.")).toEqual({ ok: true });
    expect(await drafts(ada, id)).toMatchObject([{ body: "Add a second link.", about: "whole" }]);
    expect(await drafts(bo, id)).toEqual([]);
    expect(await threads(bo, id)).toEqual([]);
    expect(await partnerConversation(db(), id)).toEqual([]);
    expect([await db().notification.count(), await db().auditEvent.count()]).toEqual([0, 0]);
    expect(await stateOf(id)).toBe("submitted");
  });

  it("keeps what is edited whatever button is pressed, and only for its author", async () => {
    const { id } = await makeApplication();
    const [ada, bo] = [await reviewer(), await reviewer("Bo Falk")];
    await draft(ada, id, "First.");
    const [first] = await drafts(ada, id);
    const bodies = { [first?.id ?? ""]: "First, edited." };
    await editDraft(db(), bo, input(id, { kind: "save" }, { bodies }));
    expect(await drafts(ada, id)).toMatchObject([{ body: "First." }]);
    await draft(ada, id, "Second.", { bodies });
    expect(await drafts(ada, id)).toMatchObject([{ body: "First, edited." }, { body: "Second." }]);
    await editDraft(db(), bo, input(id, { kind: "remove", comment: first?.id ?? "" }));
    expect(await drafts(ada, id)).toHaveLength(2);
    await editDraft(db(), ada, input(id, { kind: "remove", comment: first?.id ?? "" }));
    expect(await drafts(ada, id)).toMatchObject([{ body: "Second." }]);
  });

  it("takes comments on a place of the declaration, by the row's name, and on a finding", async () => {
    const report = makeReport({ "local-redundancy": "fail" });
    report.results[0]?.findings.push({
      status: "fail",
      code: "single-connection",
      path: "/locations/1/connections",
      measured: 1,
      required: 2,
      values: { metro: "Stockholm", missing: 1 },
    });
    const { id } = await makeApplication({ report });
    const ada = await reviewer();
    await draft(ada, id, "Is this 100 Gbps?", {
      about: "field:/locations/1/connections/0",
      field: "bandwidthMbps",
    });
    await editDraft(db(), ada, input(id, { kind: "ready", about: "finding:0:local-redundancy" }));
    expect(await drafts(ada, id)).toMatchObject([
      {
        about: "field",
        path: "/locations/1/connections/0/bandwidthMbps",
        place: [
          "locations",
          { names: ["Stockholm"] },
          "connections",
          { names: ["one"] },
          "bandwidthMbps",
        ],
      },
      {
        about: "rule",
        rule: "local-redundancy",
        code: "single-connection",
        path: "/locations/1/connections",
        body: expect.stringContaining("Stockholm"),
      },
    ]);
  });

  it("writes ready paragraphs in the language of whoever submitted", async () => {
    const report = makeReport({ "local-redundancy": "fail" });
    report.results[0]?.findings.push({
      status: "fail",
      code: "single-connection",
      path: "/locations/1/connections",
      measured: 1,
      required: 2,
      values: { metro: "Stockholm", missing: 1 },
    });
    const { id } = await makeApplication({ report });
    await db().user.updateMany({ where: { name: "Nora Vik" }, data: { locale: "zh-TW" } });
    const ada = await reviewer();
    await editDraft(db(), ada, input(id, { kind: "ready", about: "finding:0:local-redundancy" }));
    expect((await drafts(ada, id))[0]?.body).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ["field:/locations/9", ""],
    ["field:/locations/0/connections/0", "nothing/../else"],
    ["field:nowhere", ""],
    ["finding:7:local-redundancy", ""],
    ["whole", "name"],
    ["", ""],
  ])("refuses a place the revision does not have: %s %s", async (about, field) => {
    const { id } = await makeApplication();
    const ada = await reviewer();
    const outcome = await draft(ada, id, "Here?", { about, field });
    expect(outcome).toMatchObject({ ok: false, code: "no-such-place" });
    expect(await drafts(ada, id)).toEqual([]);
  });

  it("refuses 100,000 characters and says how many there are; nothing of it is kept", async () => {
    const { id } = await makeApplication();
    const ada = await reviewer();
    await draft(ada, id, "Short.");
    const [short] = await drafts(ada, id);
    const long = "語".repeat(100_000);
    const refusal = (comment: string | null) => ({
      ok: false,
      code: "texts",
      texts: [{ comment, problem: { code: "long", length: 100_000, most: 10_000 } }],
    });
    expect(await draft(ada, id, long)).toMatchObject(refusal(null));
    const bodies = { [short?.id ?? ""]: long };
    expect(await send(ada, id, { bodies })).toMatchObject(refusal(short?.id ?? ""));
    expect(await drafts(ada, id)).toMatchObject([{ body: "Short." }]);
    expect(await stateOf(id)).toBe("submitted");
  });

  it("keeps HTML and marks of direction as they were written, and refuses marks alone", async () => {
    const { id } = await makeApplication();
    const ada = await reviewer();
    const body = '<script>alert("x")</script> \u202Eabc\u2066 שלום';
    await draft(ada, id, body);
    expect(await drafts(ada, id)).toMatchObject([{ body }]);
    expect(await draft(ada, id, "\u202E \u200F\u2067")).toMatchObject({
      ok: false,
      code: "texts",
      texts: [{ comment: null, problem: { code: "empty" } }],
    });
  });
});

describe("requesting changes", () => {
  it("sends all drafted comments at once: state, notice, mail and audit together", async () => {
    const { id, organisationId } = await makeApplication();
    const partner = await partnerOf(organisationId);
    const ada = await reviewer();
    await draft(ada, id, "One.");
    await draft(ada, id, "Two.");
    // What stands in the box goes along.
    expect(await send(ada, id, { body: "Three." })).toEqual({ ok: true });

    expect(await stateOf(id)).toBe("changes_requested");
    const conversation = await partnerConversation(db(), id);
    expect(conversation.map(({ body }) => body)).toEqual(["One.", "Two.", "Three."]);
    expect(await drafts(ada, id)).toEqual([]);
    expect(await db().notification.findMany()).toMatchObject([
      { userId: partner.userId, kind: "changesRequested", href: `/applications/${id}` },
    ]);
    expect(await db().mailOutbox.findMany()).toMatchObject([
      { to: partner.email, kind: "changesRequested" },
    ]);
    expect(await db().auditEvent.findMany()).toMatchObject([
      {
        action: "application.changes-requested",
        before: { state: "submitted" },
        after: { state: "changes_requested", revision: 1, comments: 3 },
      },
    ]);
  });

  it("needs a comment", async () => {
    const { id } = await makeApplication();
    const refusal = { code: "nothing-to-send" };
    expect(await send(await reviewer(), id)).toMatchObject({ ok: false, ...refusal });
    expect(await stateOf(id)).toBe("submitted");
  });

  it("is refused when the partner submitted another revision, and the draft is kept", async () => {
    const { id, document } = await makeApplication();
    const ada = await reviewer();
    await draft(ada, id, "Old news?");
    const [kept] = await drafts(ada, id);
    await addRevision(id, document, makeReport());
    const bodies = { [kept?.id ?? ""]: "Old news? Edited." };
    expect(await send(ada, id, { bodies })).toMatchObject({
      ok: false,
      code: "resubmitted",
      seen: 1,
      newest: 2,
    });
    expect(await drafts(ada, id)).toMatchObject([{ body: "Old news? Edited.", revision: 1 }]);
    expect(await stateOf(id)).toBe("submitted");
    expect(await send(ada, id, { revision: 2 })).toEqual({ ok: true });
  });

  it("is refused after the partner withdrew meanwhile, and the draft is kept", async () => {
    const { id, organisationId } = await makeApplication();
    const partner = await partnerOf(organisationId);
    const ada = await reviewer();
    await draft(ada, id, "One.");
    await changeState(db(), partner, id, "withdraw");
    expect(await send(ada, id)).toMatchObject({ ok: false, code: "withdrawn" });
    expect(await drafts(ada, id)).toHaveLength(1);
    expect(await partnerConversation(db(), id)).toEqual([]);
    expect(await stateOf(id)).toBe("withdrawn");
  });

  it("never both withdraws and requests changes at the same moment", async () => {
    const { id, organisationId } = await makeApplication();
    const partner = await partnerOf(organisationId);
    const ada = await reviewer();
    await draft(ada, id, "One.");
    const [sent] = await Promise.all([send(ada, id), changeState(db(), partner, id, "withdraw")]);
    expect(await stateOf(id)).toBe(sent.ok ? "changes_requested" : "withdrawn");
    expect(await partnerConversation(db(), id)).toHaveLength(sent.ok ? 1 : 0);
    expect(await drafts(ada, id)).toHaveLength(sent.ok ? 0 : 1);
  });

  it("lets one of two reviewers win at the same second, and keeps the other's draft", async () => {
    const { id } = await makeApplication();
    const [ada, bo] = [await reviewer(), await reviewer("Bo Falk")];
    await draft(ada, id, "Ada's.");
    await draft(bo, id, "Bo's.");
    const outcomes = await Promise.all([send(ada, id), send(bo, id)]);
    const [by, other] = outcomes[0].ok ? ["Ada Lund", bo] : ["Bo Falk", ada];
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({
      ok: false,
      code: "already-requested",
      by,
      boxKept: true,
    });
    expect(await drafts(other, id)).toHaveLength(1);
    expect(await partnerConversation(db(), id)).toHaveLength(1);
    expect(await db().auditEvent.count()).toBe(1);
  });

  it.each(["approved", "declined", "changes_requested"] as const)(
    "is refused in the state %s",
    async (state) => {
      const { id } = await makeApplication({ state });
      const ada = await reviewer();
      await draft(ada, id, "Late.");
      expect((await send(ada, id)).ok).toBe(false);
      expect(await stateOf(id)).toBe(state);
      expect(await drafts(ada, id)).toHaveLength(1);
    },
  );

  it("is for reviewers without a conflict, on every way in", async () => {
    const { id, organisationId } = await makeApplication();
    const insider = await makeMember(await makePerson({ staffRole: "admin" }), organisationId);
    const former = { ...(await reviewer()), formerOrganisations: [organisationId] };
    const editor = await reviewer("Bo Falk");
    for (const actor of [insider, former, await makePerson()]) {
      expect(await draft(actor, id, "Mine.")).toMatchObject({ ok: false });
      expect(await note(actor, id, "Mine.")).toMatchObject({ ok: false });
      expect(await send(actor, id, { body: "Mine." })).toMatchObject({ ok: false });
    }
    await draft(editor, id, "Before I edited it.");
    await db().application.update({ where: { id }, data: { lastEditedById: editor.userId } });
    expect(await send(editor, id)).toMatchObject({
      ok: false,
      code: "own-organisation",
    });
    expect(await db().reviewComment.count({ where: { state: "sent" } })).toBe(0);
  });

  it("finds no first drafts", async () => {
    const { id } = await makeApplication({ state: "draft" });
    expect(await draft(await reviewer(), id, "Early.")).toMatchObject({
      ok: false,
      code: "not-found",
    });
    const reopened = await makeApplication({ state: "withdrawn" });
    const { id: again } = reopened;
    await db().application.update({ where: { id: again }, data: { state: "draft" } });
    expect(await note(await reviewer(), again, "Early.")).toMatchObject({
      code: "not-found",
    });
  });
});

describe("answers", () => {
  it("reach the reviewers, or whoever has it in hand, and change no state", async () => {
    const { ada, partner, id, comment } = await requested();
    const bo = await reviewer("Bo Falk");
    const answer = { applicationId: id, commentId: comment, body: "The one in Oslo." };
    expect(await answerComment(db(), partner, answer)).toEqual({ ok: true });
    // Sent twice by a double click it is there once.
    expect(await answerComment(db(), partner, answer)).toEqual({ ok: true });
    expect(await stateOf(id)).toBe("changes_requested");
    expect(await threads(ada, id)).toMatchObject([
      { answers: [{ body: "The one in Oslo.", author: "Nora Vik", fromPartner: true }] },
    ]);
    const told = () =>
      db().notification.findMany({ where: { kind: "answered" }, orderBy: { createdAt: "asc" } });
    expect((await told()).map(({ userId }) => userId).sort()).toEqual(
      [ada.userId, bo.userId].sort(),
    );

    await db().application.update({ where: { id }, data: { assigneeId: bo.userId } });
    const tomorrow = new Date(Date.now() + 86_400_000);
    await answerComment(db(), partner, { ...answer, body: "And in Bergen." }, tomorrow);
    expect((await told()).slice(2)).toMatchObject([{ userId: bo.userId }]);
  });

  it("are the members' who may edit, of that organisation", async () => {
    const { ada, id, comment, application } = await requested();
    const stranger = await partnerOf((await makeApplication()).organisationId);
    const { organisationId } = application;
    const seat = { organisationId, organisationName: "Ridge", role: "viewer" } as const;
    const viewer = { ...(await makePerson()), memberships: [seat] };
    const answer = { applicationId: id, commentId: comment, body: "Hello." };
    for (const actor of [ada, stranger, viewer]) {
      expect(await answerComment(db(), actor, answer)).toEqual({
        ok: false,
        code: "not-found",
      });
    }
  });

  it("do not find what is internal, drafted, an answer, or another application's", async () => {
    const { ada, partner, id, comment } = await requested();
    await note(ada, id, "Between us.");
    await draft(ada, id, "Not sent.");
    await answerComment(db(), partner, { applicationId: id, commentId: comment, body: "Yes." });
    const others = await db().reviewComment.findMany({ where: { id: { not: comment } } });
    expect(others).toHaveLength(3);
    for (const { id: commentId } of others) {
      const answer = { applicationId: id, commentId, body: "Hello." };
      expect((await answerComment(db(), partner, answer)).ok).toBe(false);
    }
    const elsewhere = await makeApplication({
      organisationId: partner.memberships[0]?.organisationId,
    });
    const answer = { applicationId: elsewhere.id, commentId: comment, body: "Hello." };
    expect((await answerComment(db(), partner, answer)).ok).toBe(false);
  });

  it("of 100,000 characters are refused with their length", async () => {
    const { partner, id, comment } = await requested();
    const body = "x".repeat(100_000);
    expect(
      await answerComment(db(), partner, { applicationId: id, commentId: comment, body }),
    ).toEqual({
      ok: false,
      code: "text",
      problem: { code: "long", length: 100_000, most: 10_000 },
    });
  });

  it("go to and fro, and a comment is resolved and opened again", async () => {
    const { ada, partner, id, comment } = await requested();
    await answerComment(db(), partner, { applicationId: id, commentId: comment, body: "Oslo." });
    const reply = { applicationId: id, commentId: comment, body: "Thank you." };
    expect(await replyToComment(db(), ada, reply)).toEqual({ ok: true });
    const kinds = async () =>
      (await db().notification.findMany({ where: { userId: partner.userId } })).map(
        ({ kind }) => kind,
      );
    expect((await kinds()).sort()).toEqual(["changesRequested", "replied"]);
    const resolve = (resolved: boolean, actor = ada) =>
      resolveComment(db(), actor, { applicationId: id, commentId: comment, resolved });
    expect([await resolve(true), await resolve(true)]).toEqual([true, true]);
    const [thread] = await partnerConversation(db(), id);
    expect(thread?.resolvedAt).toBeInstanceOf(Date);
    expect(thread?.answers.map(({ body, author }) => [body, author])).toEqual([
      ["Oslo.", "Nora Vik"],
      ["Thank you.", ""],
    ]);
    expect(await resolve(false)).toBe(true);
    expect((await partnerConversation(db(), id))[0]?.resolvedAt).toBeNull();
    expect(await resolve(true, partner)).toBe(false);
    expect(
      (await db().auditEvent.findMany({ orderBy: { seq: "asc" } })).map(({ action }) => action),
    ).toEqual([
      "application.changes-requested",
      "application.answered",
      "application.replied",
      "application.comment-resolved",
      "application.comment-reopened",
    ]);
  });

  it("stay with the conversation when the partner submits again", async () => {
    const { ada, partner, id, comment } = await requested();
    await answerComment(db(), partner, { applicationId: id, commentId: comment, body: "Mended." });
    expect(await submitApplication(db(), partner, id)).toMatchObject({ ok: true, number: 2 });
    expect(await stateOf(id)).toBe("submitted");
    expect(await threads(ada, id)).toMatchObject([{ revision: 1, answers: [{ body: "Mended." }] }]);
    await draft(ada, id, "One more.", { revision: 2 });
    expect(await send(ada, id, { revision: 2 })).toEqual({ ok: true });
    expect(await threads(ada, id)).toMatchObject([{ revision: 1 }, { revision: 2 }]);
  });
});

describe("internal comments", () => {
  const marker = "MARKER-7f3a";

  /** An application with the marker in an internal comment, a reply to it, and a draft. */
  async function planted() {
    const { ada, partner, id, comment, application } = await requested();
    const bo = await reviewer("Bo Falk");
    expect(await note(ada, id, `${marker} internal`)).toEqual({ ok: true });
    const internal = await db().reviewComment.findFirstOrThrow({ where: { internal: true } });
    const reply = { applicationId: id, commentId: internal.id, body: `${marker} reply` };
    expect(await replyToComment(db(), bo, reply)).toEqual({ ok: true });
    await draft(ada, id, `${marker} drafted`);
    await answerComment(db(), partner, { applicationId: id, commentId: comment, body: "Oslo." });
    await resolveComment(db(), ada, { applicationId: id, commentId: internal.id, resolved: true });
    return { ada, bo, partner, id, application };
  }

  it("are there at once for colleagues, with their replies", async () => {
    const { bo, id } = await planted();
    expect(await threads(bo, id)).toMatchObject([
      { internal: false },
      { internal: true, body: `${marker} internal`, answers: [{ body: `${marker} reply` }] },
    ]);
  });

  it("never reach the partner: not what its pages, its mails or its exports are made of", async () => {
    const { partner, id, application } = await planted();
    expect(await submitApplication(db(), partner, id)).toMatchObject({ ok: true });
    const row = await db().application.findUniqueOrThrow({ where: { id } });
    const reachable = {
      conversation: await partnerConversation(db(), id),
      form: await openApplication(db(), id),
      document: row.document,
      revisions: await db().revision.findMany({ where: { applicationId: id } }),
      notifications: await db().notification.findMany(),
      mails: await db().mailOutbox.findMany(),
      // The trail is for admins; it speaks of comments by number and never in their words.
      trail: await db().auditEvent.findMany(),
      directory: await db().partner.findMany({ include: { locations: true } }),
    };
    for (const [way, content] of Object.entries(reachable)) {
      const text = JSON.stringify(content, (_key, value) =>
        typeof value === "bigint" ? String(value) : value,
      );
      expect([way, text.includes(marker)]).toEqual([way, false]);
    }
    const kinds = (await db().notification.findMany({ where: { userId: partner.userId } })).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["changesRequested"]);

    // A reviewer who belongs to the organisation reads what the partner reads.
    const insider = await makeMember(await reviewer("Cy Moe"), application.organisationId);
    const { threads: seen } = await reviewConversation(db(), id, {
      userId: insider.userId,
      internal: false,
    });
    expect(JSON.stringify(seen)).not.toContain(marker);
    expect(seen).toHaveLength(1);
  });

  it("change no state and can be written about what is decided", async () => {
    const { id } = await makeApplication({ state: "approved", document: makeDocument() });
    const ada = await reviewer();
    expect(await note(ada, id, "Ask again in spring.")).toEqual({ ok: true });
    expect(await stateOf(id)).toBe("approved");
    expect(await db().notification.count()).toBe(0);
    expect(await db().auditEvent.findMany()).toMatchObject([{ action: "application.noted" }]);
  });
});
