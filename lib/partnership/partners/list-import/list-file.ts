import type { ListedPartner } from "./plan";

/**
 * The directory written as the list that was kept by hand: JSON, a line a partner, in the order in
 * which partners were listed. Read back, it changes nothing.
 */
export function listFile(partners: readonly ListedPartner[]): string {
  const lines = partners.map(
    ({ name, type, markets, metros }) => ` ${line({ name, type, markets, metros })}`,
  );
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/** JSON on one line, with a space after colons and commas between values. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${line(each)}`,
  );
  return `{${members.join(", ")}}`;
}
