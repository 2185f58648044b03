import type { ExportRequest } from "./request";

/** The command that makes an export, for a POSIX shell. */
export function exportCommand({
  set,
  format,
  columns,
  filters,
  bom,
  contacts,
}: ExportRequest): string {
  const words = [
    `npm run -s export -- ${set.name} --format ${format.name}`,
    ...(format.shape ? [] : [`--columns ${columns.join(",")}`]),
    ...Object.entries(filters)
      .filter(([name]) => format.shape?.filters?.[name] === undefined)
      .map(([name, value]) => `--filter ${quoted(`${name}=${value}`)}`),
    ...(bom ? ["--bom"] : []),
    ...(contacts ? ["--with-contacts"] : []),
    `--out ${set.name}.${format.extension}`,
  ];
  return words.join(" ");
}

const quoted = (word: string) =>
  /^[\w=.,:/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
