import { formatsOf } from "@/lib/interfaces/exports/formats";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { exportSets } from "@/lib/interfaces/exports/sets";
import { exportWords } from "@/lib/interfaces/exports/words";
import { closeDb, db } from "@/lib/platform/db/client";
import type { Arguments } from "./arguments";
import { exportToFile } from "./export-to-file";
import { progressOn } from "./progress";

/** Does what was asked for; returns the exit status. */
export async function runExport(
  asked: { kind: "export"; arguments: Arguments } | { kind: "list" },
): Promise<0 | 1 | 2> {
  const words = await exportWords("en");
  if (asked.kind === "list") {
    console.log(listSets(words));
    return 0;
  }
  const { set, format, params, out } = asked.arguments;
  const read = await readExportRequest(set, format, params);
  if (!read.ok) {
    console.error(read.issues.map(words.issue).join("\n"));
    if (read.issues.some(({ code }) => code === "contacts-not-asked")) {
      console.error("Say so with --with-contacts.");
    }
    return 2;
  }
  try {
    const onProgress = progressOn(process.stderr, (rows) =>
      words.rows(read.request.set.name, rows),
    );
    const made = await exportToFile(db(), read.request, out, { words, onProgress });
    if (made.ok) return 0;
    console.error(words.issue(made));
    return 1;
  } finally {
    await closeDb();
  }
}

function listSets(words: Awaited<ReturnType<typeof exportWords>>): string {
  const sets = Object.values(exportSets).map(({ name, columns, filterFields, contacts }) =>
    [
      `${name}: ${words.set(name)}${contacts ? " (only --with-contacts)" : ""}`,
      `  formats: ${formatsOf(name).join(", ")}`,
      `  filters: ${filterFields.map((field) => field.name).join(", ")}`,
      "  columns:",
      ...columns.map(
        ({ key, onRequest }) =>
          `    ${key.padEnd(26)}${words.column(key)}${onRequest ? " (only when named)" : ""}`,
      ),
    ].join("\n"),
  );
  return sets.join("\n\n");
}
