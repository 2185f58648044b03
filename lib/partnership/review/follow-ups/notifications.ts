import { type Notice, notify } from "@/lib/accounts/notifications/notify";
import { actingMembersOf, reviewersOf } from "@/lib/accounts/notifications/recipients";
import { formatAsn } from "@/lib/core/network/asn";
import type { Db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** The partner in force that something is said of. */
export type PartnerTold = {
  applicationId: string;
  organisationId: string;
  assigneeId: string | null;
  partner: string;
  asn: number;
};

/**
 * Tells the organisation, and the reviewer who sees to its application or all reviewers without one;
 * each finds the link to their own side.
 */
export async function notifyBothSides(
  tx: Db,
  told: PartnerTold,
  notice: Pick<Notice, "kind" | "dedupe" | "at"> & { values: Notice["values"] },
): Promise<void> {
  const { applicationId, organisationId, assigneeId, partner, asn } = told;
  const values = { partner, asn: formatAsn(asn), ...notice.values };
  const members = await actingMembersOf(tx, organisationId);
  const reviewers = assigneeId ? [assigneeId] : await reviewersOf(tx, organisationId);
  const sides = [
    { userIds: members, href: routes.application(applicationId) },
    {
      userIds: reviewers.filter((id) => !members.includes(id)),
      href: routes.reviewApplication(applicationId),
    },
  ];
  for (const side of sides) await notify(tx, { ...notice, ...side, values });
}
