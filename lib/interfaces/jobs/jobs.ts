import { clearRuns } from "@/lib/interfaces/exports/runs/clear-runs";
import { workRuns } from "@/lib/interfaces/exports/runs/work-runs";
import { startDue } from "@/lib/interfaces/exports/schedules/start-due";
import { startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { recheckSome } from "@/lib/partnership/review/checks/recheck-some";
import { refreshOldestEvidence } from "@/lib/partnership/review/checks/refresh-evidence";
import { notifyOfExpiries } from "@/lib/partnership/review/expiries/notify-of-expiries";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { writeAnchor } from "@/lib/platform/audit/anchors/write-anchor";
import { type Clock, databaseClock } from "@/lib/platform/db/clock";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { onceEvery } from "@/lib/platform/jobs/once-every";
import type { Job } from "@/lib/platform/jobs/worker";
import { deliverDue } from "@/lib/platform/mail/deliver";
import { clearSent } from "@/lib/platform/mail/outbox";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** All work that the portal does in the background. */
export function backgroundJobs(db: PrismaClient, clock: Clock = databaseClock(db)): readonly Job[] {
  return [
    { name: "mail", pause: 2 * second, run: () => deliverDue(db, clock) },
    { name: "exports", pause: 2 * second, run: () => workRuns(db, clock) },
    { name: "export-schedules", pause: 20 * second, run: () => startDue(db, clock) },
    {
      name: "export-clearing",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "export-clearing", span: hour, clock }, (now) => clearRuns(db, now)),
    },
    {
      name: "mail-clearing",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "mail-clearing", span: 24 * hour, clock }, (now) =>
          clearSent(db, now),
        ),
    },
    {
      name: "recheck-start",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "recheck-start", span: 24 * hour, clock }, (now) =>
          startRecheck(db, null, now),
        ),
    },
    { name: "recheck", pause: 2 * second, run: () => recheckSome(db, clock) },
    {
      name: "evidence-refresh",
      pause: minute,
      run: () =>
        onceEvery(db, { name: "evidence-refresh", span: minute, clock }, (now) =>
          refreshOldestEvidence(db, { peeringDbUrl: env().peeringDbUrl, now }),
        ),
    },
    { name: "assignments", pause: minute, run: () => releaseAssignments(db) },
    {
      name: "expiries",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "expiries", span: 24 * hour, clock }, (now) =>
          notifyOfExpiries(db, now),
        ),
    },
    {
      name: "audit-anchor",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "audit-anchor", span: 24 * hour, clock }, (now) => {
          const { dataDir, authSecret } = env();
          if (!authSecret) throw new Error("AUTH_SECRET is not set.");
          return writeAnchor(db, now, { dataDir, secret: authSecret });
        }),
    },
  ];
}
