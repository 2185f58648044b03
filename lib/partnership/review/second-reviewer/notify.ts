import { notify } from "@/lib/accounts/notifications/notify";
import { reviewersOf } from "@/lib/accounts/notifications/recipients";
import { formatAsn } from "@/lib/core/network/asn";
import type { Db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** What waits for a second reviewer. */
export type Waiting = {
  what: "waiver" | "revocation";
  /** The waiver's or the revocation's. */
  id: string;
  applicationId: string;
  organisationId: string;
  partner: string;
  asn: number;
  at: Date;
};

/** Tells the other reviewers, who must act next: what one proposed takes two. */
export async function notifySecondReviewers(
  tx: Db,
  by: { userId: string; name: string },
  { what, id, applicationId, organisationId, partner, asn, at }: Waiting,
): Promise<void> {
  const reviewers = await reviewersOf(tx, organisationId);
  await notify(tx, {
    userIds: reviewers.filter((each) => each !== by.userId),
    kind: "secondReviewer",
    values: { what, partner, asn: formatAsn(asn), by: by.name },
    href: `${routes.reviewApplication(applicationId)}#${what === "waiver" ? "waivers" : "revoke"}`,
    dedupe: `second:${what}:${id}`,
    at,
  });
}
