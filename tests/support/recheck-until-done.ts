import { recheckSome } from "@/lib/partnership/review/checks/recheck-some";
import { closeDb, db } from "@/lib/platform/db/client";

/** Run as a process of its own: works at the round under way until nothing is left, and says how much it did. */
const now = new Date(process.argv[2] ?? "");
let done = 0;
for (;;) {
  const some = await recheckSome(db(), async () => now, { atMost: 5 });
  if (some === 0) break;
  done += some;
}
await closeDb();
console.log(`done ${done}`);
