"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  type ReasonedAction,
  type ReasonState,
  reasonFieldIds,
} from "@/components/review/decision/reason-state";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { reasonLength } from "@/lib/partnership/review/decisions/decision-input";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import {
  type ProposalRefusal,
  proposeRevocation,
  withdrawRevocation,
} from "@/lib/partnership/review/decisions/propose-revocation";
import { type ReopenRefusal, reopenDecision } from "@/lib/partnership/review/decisions/reopen";
import { readReversalForm } from "@/lib/partnership/review/decisions/reversal-input";
import { confirmRevocation, type RevokeRefusal } from "@/lib/partnership/review/decisions/revoke";
import {
  type ClosingRefusal,
  closeFollowUp,
  readClosingForm,
} from "@/lib/partnership/review/follow-ups/close-follow-up";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { routes } from "@/lib/platform/routes/routes";

const guard = {
  permission: "review.decide",
  subjectOf: (_before: ReasonState, form: FormData) =>
    applicationSubject(db(), formText(form, "application")),
} as const;

const now = () => databaseClock(db())();

export const reopenForm = action(
  guard,
  async (actor, before: ReasonState, form: FormData): Promise<ReasonState> => {
    const input = readReversalForm(form);
    if (!input) return before;
    const refusal = await reopenDecision(db(), actor, input, await now());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    return refused("reopen", refusal, input.reason);
  },
);

/** The first of two reviewers, with the reason. */
export const proposeRevocationForm = action(
  guard,
  async (actor, before: ReasonState, form: FormData): Promise<ReasonState> => {
    const input = readReversalForm(form);
    if (!input) return before;
    const refusal = await proposeRevocation(db(), actor, input, await now());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    return refused("revoke", refusal, input.reason);
  },
);

/** The second reviewer ends what is in force. */
export const confirmRevocationForm = action(
  guard,
  async (actor, before: ReasonState, form: FormData): Promise<ReasonState> => {
    const input = readReversalForm(form);
    if (!input) return before;
    const refusal = await confirmRevocation(db(), actor, input, await now());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    return refused("revoke", refusal, input.reason);
  },
);

/** Nothing ends after all. */
export const withdrawRevocationForm = action(
  guard,
  async (actor, before: ReasonState, form: FormData): Promise<ReasonState> => {
    const input = readReversalForm(form);
    if (!input) return before;
    const refusal = await withdrawRevocation(db(), actor, input, await now());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    return refused("revoke", refusal, input.reason);
  },
);

export const closeFollowUpForm = action(
  guard,
  async (actor, before: ReasonState, form: FormData): Promise<ReasonState> => {
    const input = readClosingForm(form);
    if (!input) return before;
    const refusal = await closeFollowUp(db(), actor, input, await now());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    return refused("close", refusal, input.reason);
  },
);

/** A refusal as the form says it: at the reason that mends it, or of the whole. */
async function refused(
  ruling: ReasonedAction,
  refusal: ReopenRefusal | RevokeRefusal | ProposalRefusal | ClosingRefusal,
  reason: string,
): Promise<ReasonState> {
  const t = await getTranslations("followUps.refusal");
  switch (refusal.code) {
    case "reason-missing":
    case "reason-short":
    case "reason-long": {
      const message = t(refusal.code, reasonLength);
      return { errors: [{ name: "reason", id: reasonFieldIds[ruling], message }], reason };
    }
    case "may-not": {
      const message = t(`may-not.${refusal.conflict ?? "none"}`);
      return { errors: [{ name: null, message }], reason };
    }
    default: {
      const { code, ...values } = refusal;
      return { errors: [{ name: null, message: t(code, values) }], reason };
    }
  }
}
