"use server";

import { redirect } from "next/navigation";
import type { ControlFormState } from "@/components/asn-control/control-state";
import { action } from "@/lib/accounts/permissions/action";
import {
  confirmByHand,
  evidenceLength,
  type ReviewerOutcome,
  recordByHand,
  refuseByHand,
} from "@/lib/partnership/asn-control/reviewer-proof";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const guard = {
  permission: "control.record",
  subjectOf: (_before: ControlFormState, form: FormData) =>
    applicationSubject(db(), String(form.get("application") ?? "")),
} as const;

const proofIn = (form: FormData) => ({
  applicationId: String(form.get("application")),
  proofId: String(form.get("proof") ?? ""),
});

function answer(outcome: ReviewerOutcome, applicationId: string, typed?: string): ControlFormState {
  // Without a fragment: Next would take the redirect for a move within the page it has.
  if (outcome.ok) redirect(routes.reviewApplication(applicationId));
  return { problem: outcome.code, values: evidenceLength, typed };
}

/** Writes down evidence that a second reviewer has to confirm. */
export const recordControl = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const applicationId = String(form.get("application"));
    const evidence = String(form.get("evidence") ?? "").replaceAll("\r\n", "\n");
    const outcome = await recordByHand(db(), actor, { applicationId, evidence });
    return answer(outcome, applicationId, evidence.slice(0, 2 * evidenceLength.max));
  },
);

/** The second reviewer's word. */
export const confirmControl = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const input = proofIn(form);
    return answer(await confirmByHand(db(), actor, input), input.applicationId);
  },
);

/** Takes evidence that waits off the table. */
export const refuseControl = action(
  guard,
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const input = proofIn(form);
    return answer(await refuseByHand(db(), actor, input), input.applicationId);
  },
);
