import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { CheckCause, DecisionKind } from "@/lib/platform/db/generated/enums";
import { type DecisionRecord, decisionFormat } from "./format";
import { hashOf, recordHash, rowHash, skeletonOf } from "./record-hashes";
import { judgedIn, standing } from "./verify-record";

/** A decision's row, and who made it. */
export type DecisionFacts = {
  id: string;
  number: number;
  kind: DecisionKind;
  at: Date;
  reason: string | null;
  by: string;
  byId: string;
  /** Of a revocation: the first of its two reviewers. */
  proposedBy?: string;
};

/** A check's row. */
export type CheckFacts = {
  id: string;
  cause: CheckCause;
  at: Date;
  policyVersion: string;
  hash: string;
  evidence: unknown;
  report: unknown;
};

/** What a record says of a revision. */
export const revisionFacts = {
  id: true,
  number: true,
  submittedAt: true,
  submittedBy: { select: { name: true } },
  policyVersion: true,
  hash: true,
  document: true,
  evidence: true,
  report: true,
  application: { select: { id: true, organisation: { select: { name: true } } } },
} as const satisfies Prisma.RevisionSelect;

export type RevisionFacts = NonNullable<Awaited<ReturnType<typeof readRevision>>>;

/** A revision with what a record says of it. */
export const readRevision = (db: Db, id: string) =>
  db.revision.findUniqueOrThrow({ where: { id }, select: revisionFacts });

/**
 * Puts the record of a decision together. What was frozen is taken as it is stored: that is what its
 * hashes were made of.
 */
export function assembleRecord({
  decision,
  revision,
  check,
  waivers,
  shown,
  kept,
}: {
  decision: DecisionFacts;
  revision: RevisionFacts;
  check: CheckFacts | null;
  waivers: DecisionRecord["waivers"];
  shown: DecisionRecord["shown"];
  kept: DecisionRecord["kept"];
}): DecisionRecord {
  const document = revision.document as DecisionRecord["document"];
  const { id, number, submittedAt, submittedBy, policyVersion, hash, application } = revision;
  const record: DecisionRecord = {
    format: decisionFormat,
    copy: "whole",
    kept,
    application: {
      id: application.id,
      organisation: application.organisation.name,
      partner: document.partner.name,
      asn: document.partner.asn,
    },
    decision: { ...decision, at: decision.at.toISOString() },
    submitted: {
      revisionId: id,
      revision: number,
      at: submittedAt.toISOString(),
      by: submittedBy.name,
      policyVersion,
      evidence: revision.evidence as DecisionRecord["submitted"]["evidence"],
      report: revision.report as DecisionRecord["submitted"]["report"],
      hash,
    },
    check: check && {
      ...check,
      at: check.at.toISOString(),
      evidence: check.evidence as DecisionRecord["submitted"]["evidence"],
      report: check.report as DecisionRecord["submitted"]["report"],
    },
    document,
    waivers,
    stands: { verdict: "meets", failing: [], unaccepted: [], unknown: [], waived: [] },
    shown,
    hashes: { document: hashOf(document), evidence: "", report: "", decision: "" },
  };
  const { evidence, report } = judgedIn(record);
  const whole = {
    ...record,
    stands: standing(report, waivers),
    hashes: {
      document: record.hashes.document,
      evidence: hashOf(evidence),
      report: hashOf(report),
      row: rowHash(record),
      decision: "",
    },
  };
  return { ...whole, hashes: { ...whole.hashes, decision: recordHash(skeletonOf(whole)) } };
}
