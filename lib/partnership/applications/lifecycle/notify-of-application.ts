import { notify } from "@/lib/accounts/notifications/notify";
import { actingMembersOf, reviewersOf } from "@/lib/accounts/notifications/recipients";
import { formatAsn } from "@/lib/core/network/asn";
import type { Db } from "@/lib/platform/db/client";
import type { DecisionKind } from "@/lib/platform/db/generated/enums";
import { routes } from "@/lib/platform/routes/routes";

/** The application that something happened to. */
export interface Told {
  id: string;
  organisationId: string;
  partner: string;
  asn: number;
  /** The revision it is about. */
  revision: number;
}

const valuesOf = ({ partner, asn }: Told) => ({ partner, asn: formatAsn(asn) });

/** Tells the reviewers that a revision was handed in or withdrawn, or that the partner has left. */
export async function notifyReviewers(
  tx: Db,
  kind: "submitted" | "withdrawn" | "left",
  application: Told,
  at?: Date,
): Promise<void> {
  await notify(tx, {
    userIds: await reviewersOf(tx, application.organisationId),
    kind,
    values: { ...valuesOf(application), revision: application.revision },
    href: routes.reviewApplication(application.id),
    dedupe: `${kind}:${application.id}:${application.revision}`,
    at,
  });
}

/** Tells those who act for the organisation what was decided; a revision may be decided on again. */
export async function notifyOfDecision(
  tx: Db,
  outcome: DecisionKind,
  application: Told & {
    /** Which of the application's decisions it was. */
    decision: number;
  },
  at = new Date(),
): Promise<void> {
  await notify(tx, {
    userIds: await actingMembersOf(tx, application.organisationId),
    kind: "decided",
    values: { ...valuesOf(application), outcome },
    href: routes.applicationDecision(application.id, application.decision),
    dedupe: `decided:${application.id}:${application.revision}:${outcome}:${at.getTime()}`,
    at,
  });
}
