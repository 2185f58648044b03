import { type AuditEntry, recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type ApplicationState, type Transition, transitions } from "./states";

/** One change of an application's state, with all that belongs to it. */
export type StateChange = {
  applicationId: string;
  actor: AuditEntry["actor"];
  transition: Transition;
  /** The state that was read while the application was locked. */
  from: ApplicationState;
  /** Only for a change that leaves the state as it is: a revocation beside a change under review. */
  to?: ApplicationState;
  /** What else changes in the application's row. */
  columns?: Omit<Prisma.ApplicationUncheckedUpdateManyInput, "state">;
  /** Tells those who must know; part of the same transaction. */
  notify?: () => Promise<void>;
  /** What else the audit trail records of it, before the entry of the change itself. */
  alsoRecord?: readonly (Omit<AuditEntry, "actor"> | null)[];
  /** What the audit entry says beside the states. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/**
 * Makes a change of an application's state: a conditional update on the state that was read, the
 * notification and the audit entry, in the transaction that took the lock. The only place that
 * writes the state. Call it last: whoever else records something waits from here on.
 *
 * @throws when the state is another one than was read, which only a missing lock can cause.
 */
export async function makeTransition(tx: Db, change: StateChange): Promise<void> {
  const { applicationId, actor, from, columns, alsoRecord = [] } = change;
  const { action, to: usual } = transitions[change.transition];
  const to = change.to ?? usual;
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state: from },
    data: { state: to, ...columns },
  });
  if (count !== 1) throw new Error(`Application ${applicationId} changed while it was locked.`);
  await change.notify?.();
  for (const entry of alsoRecord) if (entry) await recordAudit(tx, { actor, ...entry });
  await recordAudit(tx, {
    actor,
    action,
    objectType: "application",
    objectId: applicationId,
    before: { state: from, ...change.before },
    after: { state: to, ...change.after },
  });
}
