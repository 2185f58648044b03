import { beforeEach, describe, expect, it } from "vitest";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { answerPlace, type PlaceInput } from "@/lib/partnership/review/places/place-answer";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApprovable, makeMember, makePerson, nextAsn } from "@/tests/support/factories";

beforeEach(clearDatabase);

const now = new Date();
const reason = "The registry and their NOC name the same company.";

/** A partner of the imported list, with three metros. */
const imported = (given: { name: string; asn?: bigint }) =>
  db().partner.create({
    data: {
      slug: "listed-before",
      ...given,
      locations: {
        create: ["Oslo", "Paris", "Madrid"].map((metro) => ({
          metro,
          country: "NO",
          region: "Europe",
        })),
      },
    },
  });

const reviewer = () => makePerson({ name: "Ada Lund", staffRole: "reviewer" });

async function tried(name: string, change: { asn?: number } = {}) {
  const asn = change.asn ?? nextAsn();
  const { id: applicationId, organisationId } = await makeApprovable({ asn });
  const ada = await reviewer();
  const approve = () =>
    decide(
      db(),
      ada,
      { applicationId, revision: 1, kind: "approved", reason: "", seen: "" },
      new Date(),
    );
  const answer = (given: Partial<PlaceInput>, actor = ada) =>
    answerPlace(db(), actor, { applicationId, partnerId: "", same: true, reason, ...given }, now);
  return { applicationId, organisationId, name, approve, answer };
}

describe("an approval that would take a listed partner's place", () => {
  it("asks first, and takes it only once a reviewer said that it is the same company", async () => {
    const listed = await imported({ name: "RIDGE Networks Ltd" });
    const { applicationId, approve, answer } = await tried("Ridge Networks");
    expect(await approve()).toEqual({ ok: false, code: "place-open", name: "RIDGE Networks Ltd" });
    expect(await db().decision.count()).toBe(0);
    expect(await db().partner.count()).toBe(1);
    expect(await db().partnerLocation.count()).toBe(3);

    expect(await answer({ partnerId: listed.id })).toBeNull();
    const entry = await db().auditEvent.findFirstOrThrow({
      where: { action: "application.linked" },
    });
    expect(entry).toMatchObject({ objectId: applicationId, after: { partner: listed.id, reason } });
    expect(await approve()).toEqual({ ok: true });
    expect(await db().partner.findMany()).toMatchObject([
      { id: listed.id, slug: "listed-before", applicationId, name: "Ridge Networks" },
    ]);
  });

  it("leaves the other company where it is when a reviewer said that it is another", async () => {
    const listed = await imported({ name: "Ridge Networks" });
    const { applicationId, approve, answer } = await tried("Ridge Networks");
    expect(await answer({ partnerId: listed.id, same: false })).toBeNull();
    expect(await approve()).toEqual({ ok: true });
    expect(await db().partner.findMany({ orderBy: { listedOrder: "asc" } })).toMatchObject([
      { id: listed.id, applicationId: null },
      { applicationId, name: "Ridge Networks" },
    ]);
  });

  it("asks for the same ASN under another name, too, which two companies cannot have", async () => {
    const asn = nextAsn();
    const listed = await imported({ name: "Something Else", asn: BigInt(asn) });
    const { approve, answer } = await tried("Ridge Networks", { asn });
    expect(await approve()).toMatchObject({ code: "place-open" });
    expect(await answer({ partnerId: listed.id, same: false })).toEqual({ code: "one-asn" });
    expect(await answer({ partnerId: listed.id })).toBeNull();
    expect(await approve()).toEqual({ ok: true });
  });

  it("needs an answer, a reason, the partner on the screen, and a reviewer who may judge", async () => {
    const listed = await imported({ name: "Ridge Networks" });
    const { answer, organisationId } = await tried("Ridge Networks");
    const partnerId = listed.id;
    expect(await answer({ partnerId, same: null })).toEqual({ code: "unanswered" });
    expect(await answer({ partnerId, reason: "" })).toEqual({ code: "reason-missing" });
    expect(await answer({ partnerId: "another" })).toEqual({ code: "place-changed" });
    const insider = await makeMember(await reviewer(), organisationId);
    expect(await answer({ partnerId }, insider)).toMatchObject({ code: "may-not" });
    expect(await db().placeAnswer.count()).toBe(0);
  });
});
