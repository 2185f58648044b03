/** What parts thousands and fractions in a column of numbers: known once one of its cells can be read in one way only. */
export type NumberStyle = "dot" | "comma" | null;

const decimalComma =
  /^-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/;
const decimalDot =
  /^-?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/;

/** The style of a column; null when its cells do not say, or say both. */
export function numberStyle(cells: Iterable<string>): NumberStyle {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    comma ||= decimalComma.test(cell);
    dot ||= decimalDot.test(cell);
  }
  return comma === dot ? null : comma ? "comma" : "dot";
}

/** A number as its column's style says, with a dot for its fraction and nothing between thousands; else as it was. */
export function inStyle(cell: string, style: NumberStyle): string {
  if (style === "comma" && /^-?\d{1,3}(?:\.\d{3})+$/.test(cell)) return cell.replaceAll(".", "");
  if (style === "comma" && /^-?\d+,\d+$/.test(cell)) return cell.replace(",", ".");
  return style === "dot" && /^-?\d{1,3}(?:,\d{3})+$/.test(cell) ? cell.replaceAll(",", "") : cell;
}
