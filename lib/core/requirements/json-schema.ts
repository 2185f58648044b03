import { z } from "zod";
import { applicationDocumentSchema } from "./document";
import { evidenceSchema } from "./evidence";
import { documentFormat, evidenceFormat } from "./vocabulary";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

/** The JSON Schema of what a schema accepts. */
export function jsonSchema(schema: z.ZodType, title: string, description: string): JsonSchema {
  const generated = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  const { $schema, ...rest } = generated;
  return { $schema, title, description, ...rest };
}

/**
 * The schema of application documents. It says all that a schema can: names that must be
 * unique, metros that must exist and prefixes that must parse are checked beyond it.
 */
export function applicationDocumentJsonSchema(): JsonSchema {
  return jsonSchema(
    applicationDocumentSchema,
    documentFormat,
    "What a partner declares in an application for Azure Peering Service.",
  );
}

/** The schema of evidence: what was found out about a partner, kept apart from the declaration. */
export function evidenceJsonSchema(): JsonSchema {
  return jsonSchema(
    evidenceSchema,
    evidenceFormat,
    "What was found out about a partner, kept apart from what was declared.",
  );
}
