import type { TableRecord } from "./record";

const rule = /^\|?[\s|:-]+$/;

/** The rows of a table of Markdown or Jira, whose lines begin and end with a bar; null when it is none. */
export function readMarkdown(text: string): TableRecord[] | null {
  const records: TableRecord[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    if (trimmed.length < 2 || !trimmed.startsWith("|") || !trimmed.endsWith("|")) return null;
    if (rule.test(trimmed)) continue;
    const cells = trimmed.slice(1, -1).split(/(?<!\\)\|/);
    records.push({
      line: index + 1,
      text: line,
      cells: cells.map((cell) => cell.trim().replaceAll("\\|", "|")),
    });
  }
  return records.length > 0 ? records : null;
}
