import {
  type VisibleState,
  visibleStates,
} from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import { wordOf } from "@/lib/platform/db/enum-words";
import { type ApplicationState, Prisma } from "@/lib/platform/db/generated/client";

/** A state as the database writes it. */
export const stateInSql = (state: ApplicationState): Prisma.Sql =>
  Prisma.sql`${wordOf(state)}::"ApplicationState"`;

/** `visibleToReviewers` for statements written by hand, about the application `a`. */
export function visibleInSql(states: readonly VisibleState[] = visibleStates): Prisma.Sql {
  const plain = Prisma.sql`a."state" IN (${Prisma.join(states.map(stateInSql))})`;
  if (!states.includes("approved")) return plain;
  return Prisma.sql`(${plain} OR (a."state" = ${stateInSql("draft")}
    AND EXISTS (SELECT 1 FROM "Partner" p WHERE p."applicationId" = a."id")))`;
}
