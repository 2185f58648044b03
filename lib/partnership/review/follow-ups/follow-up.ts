import type { RuleResult } from "@/lib/core/requirements/report";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { FollowUpCause } from "@/lib/platform/db/generated/enums";

/** A rule that a partner in force no longer meets. */
export type FollowUpItem = RuleResult & {
  cause: FollowUpCause;
  /** When it was found, ISO 8601 in UTC. */
  since: string;
};

/** The items of a follow-up. They were written by the portal and nobody else. */
export const itemsOf = (json: Prisma.JsonValue) => json as unknown as FollowUpItem[];

/** The rules of items, as the audit trail names them. */
export const rulesOf = (items: readonly FollowUpItem[]) => items.map(({ rule }) => rule);
