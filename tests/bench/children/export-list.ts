import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { exportWords } from "@/lib/interfaces/exports/words";
import { writeExport } from "@/lib/interfaces/exports/write-export";
import { db } from "@/lib/platform/db/client";

/**
 * Exports a list to a temporary file: `export-list.ts SET FORMAT TIMES`. Prints the fastest time in ms,
 * and the resident memory in bytes before, after an export of one row, and at its peak.
 */
const [set = "", format = "", times = "1"] = process.argv.slice(2);

async function exportAs(query: string): Promise<void> {
  const read = await readExportRequest(set, format, new URLSearchParams(query));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const path = join(tmpdir(), `portal-bench-${process.pid}`);
  const file = await open(path, "w");
  await rm(path);
  const sink = { write: (chunk: string | Uint8Array) => file.appendFile(chunk) };
  await writeExport(db(), read.request, sink, { words: await exportWords("en") });
  await file.close();
}

await exportAs("q=AS4200000001");
const idle = process.memoryUsage.rss();
let peak = idle;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 10);
let fastest = Number.POSITIVE_INFINITY;
for (let time = 0; time < Number(times); time += 1) {
  const started = performance.now();
  await exportAs("");
  fastest = Math.min(fastest, performance.now() - started);
}
clearInterval(sampling);
console.log(JSON.stringify({ fastest, idle, peak: Math.max(peak, process.memoryUsage.rss()) }));
process.exit();
