import { writeSync } from "node:fs";
import { staffActors } from "@/lib/accounts/people/staff";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { db } from "@/lib/platform/db/client";

/**
 * Run as a process of its own by the test of being killed: approves the applications one after the
 * other, sends no mail, prints each only once it is approved, and waits.
 */
const [reviewerId = "", ...applications] = process.argv.slice(2);
const staff = await staffActors(db(), new Date());
const reviewer = staff.find(({ userId }) => userId === reviewerId);
if (!reviewer) throw new Error("There is no such reviewer.");
for (const applicationId of applications) {
  const input = { applicationId, revision: 1, kind: "approved" as const, reason: "", seen: "" };
  const outcome = await decide(db(), reviewer, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  writeSync(1, `${applicationId}\n`);
}
setInterval(() => {}, 1_000);
