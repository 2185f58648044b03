import { exportNow } from "@/lib/interfaces/exports/export-now";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { db } from "@/lib/platform/db/client";
import { median } from "@/tests/bench/measurement";
import { makePerson } from "@/tests/support/factories";

/**
 * What somebody who works with the portal waits for a statement, while nobody exports and while ten
 * admins do at once; prints both medians and the longest, in ms.
 */
async function waitsUntil(over: Promise<unknown>): Promise<number[]> {
  let going = true;
  over.finally(() => {
    going = false;
  });
  const waits: number[] = [];
  while (going) {
    const started = performance.now();
    await db().partner.findMany({ take: 25, orderBy: [{ name: "asc" }, { id: "asc" }] });
    waits.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return waits;
}

const read = await readExportRequest("locations", "csv", new URLSearchParams());
if (!read.ok) throw new Error("The request is wrong.");
const admin = await makePerson({ staffRole: "admin" });
await waitsUntil(new Promise((resolve) => setTimeout(resolve, 500)));
const before = await waitsUntil(new Promise((resolve) => setTimeout(resolve, 3_000)));
const exporting = Promise.all(
  Array.from({ length: 10 }, async () => {
    const made = await exportNow(db(), admin, read.request);
    if (!made.ok) throw new Error(made.code);
    await made.file.discard();
  }),
);
const during = await waitsUntil(exporting);
await exporting;
console.log(
  JSON.stringify({ before: median(before), during: median(during), longest: Math.max(...during) }),
);
process.exit();
