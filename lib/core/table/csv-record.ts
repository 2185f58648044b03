const runs = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const phone = /^\+\d{7,15}$/;
const quoted = /[",\r\n]/;

/**
 * A record of RFC 4180, which ends with CR LF; a cell with a comma, a quote or a line break is quoted.
 * Spreadsheets run cells that begin with = + - @ tab or CR, in their full-width forms too; texts that
 * do get an apostrophe in front. Numbers stay numbers, and phone numbers in E.164 as they are: there is
 * nothing in them to run.
 */
export const csvRecord = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(cell).join(",")}\r\n`;

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = runs.test(value) && !phone.test(value) ? `'${value}` : value;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
