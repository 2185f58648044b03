import { type Clock, databaseClock } from "@/lib/db/clock";
import type { PrismaClient } from "@/lib/db/generated/client";
import { onceEvery } from "@/lib/jobs/once-every";
import type { Job } from "@/lib/jobs/worker";
import { deliverDue } from "@/lib/mail/deliver";
import { clearSent } from "@/lib/mail/outbox";

const second = 1_000;
const hour = 3_600 * second;

/** All work that the portal does in the background. */
export function backgroundJobs(db: PrismaClient, clock: Clock = databaseClock(db)): readonly Job[] {
  return [
    { name: "mail", pause: 2 * second, run: () => deliverDue(db, clock) },
    {
      name: "mail-clearing",
      pause: hour,
      run: () =>
        onceEvery(db, { name: "mail-clearing", span: 24 * hour, clock }, (now) =>
          clearSent(db, now),
        ),
    },
  ];
}
