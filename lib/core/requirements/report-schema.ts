import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { type Report, ruleLevels, ruleStatuses, verdicts } from "./report";

const name = boundedText(200);
const value = z.union([z.number(), boundedText(5000)]);

/** One finding of a report. */
export const findingSchema = z.strictObject({
  status: z.enum(["fail", "unknown", "warn", "pass"]),
  code: name,
  path: boundedText(1000).nullable(),
  measured: value.optional(),
  required: value.optional(),
  values: z.record(name, value).optional(),
});

/** A report as JSON holds it, such as in the record of a decision. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  policyVersion: name,
  evaluatedAt: z.iso.datetime({ precision: 3 }),
  verdict: z.enum(verdicts),
  results: z
    .array(
      z.strictObject({
        rule: name,
        level: z.enum(ruleLevels),
        status: z.enum(ruleStatuses),
        findings: z.array(findingSchema),
      }),
    )
    .describe("In the order of the catalogue"),
});
