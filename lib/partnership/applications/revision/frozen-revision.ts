import {
  type ApplicationDocument,
  applicationDocumentSchema,
} from "@/lib/core/requirements/document";
import { shapeSteps } from "@/lib/core/requirements/document-shape";
import { type Evidence, evidenceSchema } from "@/lib/core/requirements/evidence";
import type { Report } from "@/lib/core/requirements/report";
import { inTurns } from "@/lib/core/steps/steps";
import type { Prisma } from "@/lib/platform/db/generated/client";

/**
 * The document of a revision as its type says.
 *
 * @throws when it isn't one: revisions are written whole and never changed, so that is a bug.
 */
export function documentOf(json: Prisma.JsonValue): ApplicationDocument {
  return applicationDocumentSchema.parse(json);
}

/** The same in turns: a large document takes a while. */
export async function documentInTurns(json: Prisma.JsonValue): Promise<ApplicationDocument> {
  const shaped = await inTurns(shapeSteps(json));
  return shaped.success ? shaped.data : documentOf(json);
}

/** The evidence of a revision; throws as `documentOf` does. */
export function evidenceOf(json: Prisma.JsonValue): Evidence {
  return evidenceSchema.parse(json);
}

/** The report of a revision. It was written by the engine and nobody else. */
export function reportOf(json: Prisma.JsonValue): Report {
  return json as unknown as Report;
}
