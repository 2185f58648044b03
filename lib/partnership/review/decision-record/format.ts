import { z } from "zod";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import { evidenceSchema } from "@/lib/core/requirements/evidence";
import { verdicts } from "@/lib/core/requirements/report";
import { findingSchema, reportSchema } from "@/lib/core/requirements/report-schema";
import { boundedText } from "@/lib/core/text/outside-text";

export const decisionFormat = "peering-service-decision/1";

const id = boundedText(100);
const name = boundedText(1000);
const prose = boundedText(10_000);
const version = boundedText(100);
const ruleId = boundedText(200);
const moment = z.iso.datetime({ precision: 3 }).describe("UTC, with milliseconds");
const revisionNumber = z.int().min(1);
const hash = boundedText(64).regex(/^[0-9a-f]{64}$/);
const notForPartners = "Absent from the partner's copy";

/** One judgement of the document: by which policy, of which evidence, with which report. */
const judgement = {
  policyVersion: version,
  evidence: evidenceSchema,
  report: reportSchema,
  hash: hash.describe("Of { document, evidence, policyVersion, report }"),
};

const waiverSchema = z.strictObject({
  id,
  rule: ruleId,
  level: z.enum(["mandatory", "policy"]),
  findings: z.array(findingSchema).describe("The failing findings that were accepted"),
  endsOn: z.iso.date().nullable().describe("Its last day, UTC"),
  revision: revisionNumber.describe("The revision it was made on"),
  proposedAt: moment,
  secondAt: moment.nullable().describe("When a second reviewer confirmed it"),
  reason: prose.optional().describe(notForPartners),
  proposedBy: name.optional().describe(notForPartners),
  secondBy: name.nullish().describe(notForPartners),
});

const standsSchema = z.strictObject({
  verdict: z.enum(verdicts).describe("The report's verdict if what is waived did not count"),
  failing: z.array(ruleId).describe("Mandatory rules that fail and are not waived"),
  unaccepted: z.array(ruleId).describe("Policy rules that fail and nobody has accepted"),
  unknown: z.array(ruleId).describe("Mandatory rules without an answer"),
  waived: z.array(ruleId),
});

/** What the decider had on the screen. */
const shownSchema = z.strictObject({
  check: id.nullable().describe("The check whose report was shown; null for the submitted one"),
  evaluatedAt: moment,
  policyVersion: version,
  verdict: z.enum(verdicts),
  reportHash: hash,
  blocking: prose.describe("What stood in the way of an approval; empty when nothing did"),
});

/** The record of one decision: all it rests on, so that it can be judged again and compared. */
export const decisionRecordSchema = z.strictObject({
  format: z.literal(decisionFormat),
  copy: z.enum(["whole", "partner"]).describe("Whose copy: the partner's leaves some things out"),
  kept: z
    .enum(["with-the-decision", "later"])
    .describe("When it was put together; later, for decisions from before records were kept"),
  application: z.strictObject({ id, organisation: name, partner: name, asn: z.int().min(0) }),
  decision: z.strictObject({
    id,
    number: z.int().min(1).describe("Decisions of an application are numbered from 1"),
    kind: z.enum(["approved", "declined", "reopened", "revoked"]),
    at: moment,
    reason: prose.nullable().describe("To the partner"),
    by: name.optional().describe(notForPartners),
    proposedBy: name
      .optional()
      .describe(`Who proposed a revocation that a second reviewer made. ${notForPartners}`),
    byId: id.optional().describe(notForPartners),
  }),
  submitted: z
    .strictObject({ revisionId: id, revision: revisionNumber, at: moment, by: name, ...judgement })
    .describe("The revision that was decided on, as it was submitted"),
  check: z
    .strictObject({
      id,
      cause: z.enum(["asked", "nightly", "decision"]),
      at: moment,
      ...judgement,
    })
    .nullable()
    .describe("The judgement the decision rests on; null where it rests on the submitted report"),
  document: applicationDocumentSchema,
  waivers: z.array(waiverSchema).describe("In force at the moment of the decision"),
  stands: standsSchema.describe("The report once the waivers are laid over it"),
  shown: shownSchema.nullable().describe("What the reviewer was shown; null where it was not kept"),
  hashes: z.strictObject({
    document: hash,
    evidence: hash.describe("Of the evidence that was judged"),
    report: hash.describe("Of the report the decision rests on"),
    row: hash
      .optional()
      .describe(`Of the decision's row, as the audit trail has it. ${notForPartners}`),
    decision: hash.describe(
      "Of the record without this hash and without document, evidence and reports, which the other hashes stand for",
    ),
  }),
});

export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
/** A record without its large parts: the document, and evidence and report of both judgements. */
export type RecordSkeleton = Omit<DecisionRecord, "document" | "submitted" | "check"> & {
  submitted: Omit<DecisionRecord["submitted"], "evidence" | "report">;
  check: Omit<NonNullable<DecisionRecord["check"]>, "evidence" | "report"> | null;
};
export type RecordedWaiver = DecisionRecord["waivers"][number];
