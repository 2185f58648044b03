import type { Cell } from "@/lib/interfaces/exports/column";

/** A cell as one text: the parts of a list by "; ", what was kept as JSON as JSON, null as nothing. */
export function textOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const list = Array.isArray(value) && value.every((part) => typeof part === "string");
  return list ? value.join("; ") : JSON.stringify(value);
}
