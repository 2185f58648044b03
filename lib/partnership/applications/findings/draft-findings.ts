import { currentPolicy } from "@/lib/core/policy/policies";
import type { Addition } from "@/lib/core/requirements/what-if/additions";
import { whatIfSteps } from "@/lib/core/requirements/what-if/what-if";
import { inTurns } from "@/lib/core/steps/steps";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { findingAddress } from "@/lib/partnership/applications/form/field-address";
import { readingSteps } from "@/lib/partnership/applications/form/read-form";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { Db } from "@/lib/platform/db/client";
import type { Found } from "./found";

/** The report of a draft as it stands, or with something added; null when there is none. */
export async function findingsOfDraft(
  db: Db,
  id: string,
  addition: Addition | null,
  now = new Date(),
): Promise<Found | null> {
  const open = await openApplication(db, id);
  if (!open) return null;
  const { document, evidence, values, basis, state } = open;
  const about = { asn: basis.asn, name: document.partner.name };
  if (addition) {
    const input = { document, evidence, policy: currentPolicy, now };
    const tried = await inTurns(whatIfSteps(input, [addition]));
    return tried.ok ? { ...about, report: tried.report, fieldHref: null } : null;
  }
  const { report, origins } = await inTurns(readingSteps(values, basis, evidence, now));
  const fieldHref = (path: string) => findingAddress(id, path, values, origins);
  return { ...about, report, fieldHref: isEditable(state) ? fieldHref : null };
}
