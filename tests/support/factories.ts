import type { SignedInActor, StaffRole } from "@/lib/accounts/actor/actor";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument, Location, PartnerType } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { noEvidence } from "@/lib/core/requirements/no-evidence";
import type { Report, RuleResult, RuleStatus, Verdict } from "@/lib/core/requirements/report";
import {
  lastCheckColumns,
  submittedColumns,
} from "@/lib/partnership/applications/document/list-columns";
import { dueAfter } from "@/lib/partnership/applications/lifecycle/due";
import { db } from "@/lib/platform/db/client";
import { nameOf } from "@/lib/platform/db/enum-words";
import type { ApplicationState, Prisma } from "@/lib/platform/db/generated/client";
import { completeDocument } from "./complete-document";

/** Rows for integration tests: each call makes a fictional organisation of its own. */

let made = 0;
/** ASNs from 399900 on, never twice in a test file. */
export const nextAsn = () => 399_900 + made++;

/** A person with a row of their own, as the actor of a request. */
export async function makePerson(
  given: { name?: string; staffRole?: StaffRole } = {},
): Promise<SignedInActor> {
  const { name = "Robin Ekman", staffRole = null } = given;
  const email = `person-${made++}@ridge.example`;
  const user = await db().user.create({ data: { name, email, staffRole } });
  return {
    kind: "user",
    userId: user.id,
    sessionId: "none",
    name,
    email,
    locale: "en",
    staffRole,
    memberships: [],
    formerOrganisations: [],
  };
}

/** Makes a person a member, in the database and in the actor returned. */
export async function makeMember(
  actor: SignedInActor,
  organisationId: string,
): Promise<SignedInActor> {
  const role = "editor";
  await db().membership.create({ data: { userId: actor.userId, organisationId, role } });
  const organisationName = "Ridge Networks";
  return {
    ...actor,
    memberships: [...actor.memberships, { organisationId, organisationName, role }],
  };
}

const connection = (name: string, router: string) => ({ name, router, bandwidthMbps: 100_000 });

/** A location with two connections of 100 Gbps on two routers. */
export const location = (metro: string): Location => ({
  metro,
  connections: [connection("one", "r1"), connection("two", "r2")],
});

export function makeDocument(
  given: { name?: string; asn?: number; type?: PartnerType; locations?: Location[] } = {},
): ApplicationDocument {
  const { name = "Ridge Networks", asn = nextAsn(), type = "isp" } = given;
  return {
    format: "peering-service-application/1",
    partner: { name, type, asn },
    locations: given.locations ?? [location("Oslo"), location("Stockholm")],
  };
}

/** A report in which the named mandatory rules have a status and nothing else was judged. */
export function makeReport(statuses: Partial<Record<string, RuleStatus>> = {}): Report {
  const results = Object.entries(statuses).map(
    ([rule, status = "pass"]): RuleResult => ({ rule, level: "mandatory", status, findings: [] }),
  );
  const has = (status: RuleStatus) => results.some((each) => each.status === status);
  const verdict: Verdict = has("fail") ? "falls-short" : has("unknown") ? "undetermined" : "meets";
  return { policyVersion: "2026-11", evaluatedAt: "2026-11-20T08:00:00.000Z", verdict, results };
}

type ApplicationInput = {
  state?: ApplicationState;
  document?: ApplicationDocument;
  report?: Report;
  submittedAt?: Date;
  /** An organisation to apply for, instead of a new one. */
  organisationId?: string;
};

/** An application with one submitted revision, or none when it is a draft. */
export async function makeApplication(given: ApplicationInput = {}) {
  const { state = "submitted", document = makeDocument(), report = makeReport() } = given;
  const submittedAt = given.submittedAt ?? new Date("2026-11-20T08:00:00Z");
  const asn = BigInt(document.partner.asn);
  const organisationId =
    given.organisationId ??
    (await db().organisation.create({ data: { name: document.partner.name } })).id;
  const application = await db().application.create({
    data: {
      organisationId,
      state,
      document,
      asn,
      partnerName: document.partner.name,
      partnerType: document.partner.type,
      // What each state promises.
      ...(state !== "draft" && { submittedAt }),
      ...((state === "approved" || state === "declined") && { decidedAt: submittedAt }),
      ...(state === "withdrawn" && { withdrawnAt: submittedAt }),
    },
  });
  if (state !== "draft") await addRevision(application.id, document, report, submittedAt);
  return { id: application.id, organisationId, asn: document.partner.asn, document };
}

/** Submits once more, as the partner would: the next revision, and copies for the lists. */
export async function addRevision(
  applicationId: string,
  document: ApplicationDocument,
  report: Report,
  submittedAt = new Date(),
) {
  const author = await makePerson({ name: "Nora Vik" });
  const number = (await db().revision.count({ where: { applicationId } })) + 1;
  const revision = await db().revision.create({
    data: {
      applicationId,
      number,
      document,
      evidence: { format: noEvidence.format },
      policyVersion: report.policyVersion,
      report: report as unknown as Prisma.InputJsonObject,
      verdict: nameOf(report.verdict),
      hash: "0".repeat(64),
      submittedById: author.userId,
      submittedAt,
    },
  });
  const { state } = await db().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { state: true },
  });
  await db().application.update({
    where: { id: applicationId },
    data: {
      submittedAt,
      dueAt: dueAfter(state, submittedAt),
      ...submittedColumns(document),
      ...lastCheckColumns(report),
    },
  });
  return revision;
}

/** A proof that an organisation controls an ASN, as two reviewers record one. */
export async function proveControl(
  organisationId: string,
  asn: number,
  { userId, verifiedAt = new Date(Date.now() - 60_000) }: { userId: string; verifiedAt?: Date },
) {
  const { userId: confirmedById } = await makePerson({ staffRole: "reviewer" });
  return db().asnProof.create({
    data: {
      organisationId,
      asn: BigInt(asn),
      method: "reviewer",
      verifiedAt,
      userId,
      seen: { evidence: "Called back by the registry's contact." },
      confirmedById,
      confirmedAt: verifiedAt,
    },
  });
}

type Approvable = Parameters<typeof completeDocument>[0] & {
  state?: ApplicationState;
  organisationId: string;
  /** Changes the declaration, for one that falls short. */
  change: (document: ApplicationDocument) => void;
  /** Absent: a minute ago; null: control of the ASN is not proven. */
  provenAt: Date | null;
};

/**
 * An application that can be approved as it is: a complete declaration, judged by the engine when it
 * was submitted, and control of its ASN proven since.
 */
export async function makeApprovable(given: Partial<Approvable> = {}) {
  const { asn = nextAsn(), state, organisationId, change, provenAt, ...rest } = given;
  const document = completeDocument({ ...rest, asn });
  change?.(document);
  const submittedAt = new Date("2026-11-20T08:00:00Z");
  const report = judge(document, submittedAt);
  const application = await makeApplication({
    document,
    report,
    submittedAt,
    ...(state && { state }),
    ...(organisationId !== undefined && { organisationId }),
  });
  if (provenAt !== null) {
    const { userId } = await makePerson({ name: "Nora Vik" });
    const proof = provenAt === undefined ? { userId } : { userId, verifiedAt: provenAt };
    await proveControl(application.organisationId, asn, proof);
  }
  return application;
}

/** The report of a declaration about which nothing was found out. */
export const judge = (document: ApplicationDocument, now = new Date()): Report =>
  evaluate({ document, policy: currentPolicy, now });
