import type { Db } from "@/lib/db/client";
import { formatAsn } from "@/lib/network/asn";
import { notify } from "@/lib/notifications/notify";
import { actingMembersOf, reviewersOf } from "@/lib/notifications/recipients";
import { routes } from "@/lib/routes";

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

/** Tells the reviewers that an application was handed in, or withdrawn. */
export async function tellReviewers(
  tx: Db,
  kind: "submitted" | "withdrawn",
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

/** Tells those who act for the organisation what was decided. */
export async function tellDecision(
  tx: Db,
  outcome: "approved" | "declined",
  application: Told,
  at?: Date,
): Promise<void> {
  await notify(tx, {
    userIds: await actingMembersOf(tx, application.organisationId),
    kind: "decided",
    values: { ...valuesOf(application), outcome },
    href: routes.application(application.id),
    dedupe: `decided:${application.id}:${application.revision}`,
    at,
  });
}
