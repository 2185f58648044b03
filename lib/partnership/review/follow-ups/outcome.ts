import { createHash } from "node:crypto";
import type { Report } from "@/lib/core/requirements/report";
import type { WaivedReport } from "@/lib/partnership/applications/revision/apply-waivers";

/**
 * How each rule stands, as one SHA-256 in hex: two checks with the same one tell the same. Numbers that
 * move from day to day, such as the age of a proof, are not in it.
 */
export function outcomeOf({ results }: Report, { waived }: Pick<WaivedReport, "waived">): string {
  const lines = results.map(
    ({ rule, status }) => `${rule} ${waived.has(rule) ? "waived" : status}`,
  );
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
