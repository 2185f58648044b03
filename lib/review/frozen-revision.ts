import type { Prisma } from "@/lib/db/generated/client";
import { type ApplicationDocument, applicationDocumentSchema } from "@/lib/requirements/document";
import { type Evidence, evidenceSchema } from "@/lib/requirements/evidence";
import type { Report } from "@/lib/requirements/report";

/**
 * The document of a revision as its type says.
 *
 * @throws when it isn't one: revisions are written whole and never changed, so that is a bug.
 */
export function documentOf(json: Prisma.JsonValue): ApplicationDocument {
  return applicationDocumentSchema.parse(json);
}

/** The evidence of a revision; throws as `documentOf` does. */
export function evidenceOf(json: Prisma.JsonValue): Evidence {
  return evidenceSchema.parse(json);
}

/** The report of a revision. It was written by the engine and nobody else. */
export function reportOf(json: Prisma.JsonValue): Report {
  return json as unknown as Report;
}
