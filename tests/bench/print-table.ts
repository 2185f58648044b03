import { isMet, type Measurement } from "./measurement";

const digits = (value: number) =>
  value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

const marks = new Map([
  [true, "yes"],
  [false, "NO"],
  [null, "–"],
]);

function cells(each: Measurement): string[] {
  const { measure, value, floor, ratio, unit, aim } = each;
  const most = aim ? `≤ ${aim.most}${aim.of === "ratio" ? "×" : ` ${unit}`}` : "–";
  const met = marks.get(isMet(each)) ?? "";
  const held = Number.isNaN(floor) ? ["–", "–"] : [`${digits(floor)} ${unit}`, `${digits(ratio)}×`];
  return [measure, `${digits(value)} ${unit}`, ...held, most, met];
}

/** Prints the measurements as a table in Markdown, columns aligned. */
export function printTable(measurements: readonly Measurement[]): void {
  const rows = [["measure", "value", "floor", "ratio", "aim", "met"], ...measurements.map(cells)];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  for (const [index, row] of rows.entries()) {
    const padded = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`| ${padded.join(" | ")} |`);
    if (index === 0) {
      const rules = widths.map((width, at) =>
        at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
      );
      console.log(`| ${rules.join(" | ")} |`);
    }
  }
}
