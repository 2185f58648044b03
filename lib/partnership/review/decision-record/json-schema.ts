import { type JsonSchema, jsonSchema } from "@/lib/core/requirements/json-schema";
import { decisionFormat, decisionRecordSchema } from "./format";

/** The schema of the record of a decision. */
export function decisionJsonSchema(): JsonSchema {
  return jsonSchema(
    decisionRecordSchema,
    decisionFormat,
    "The record of a decision about an application: all it rests on, to be judged again.",
  );
}
