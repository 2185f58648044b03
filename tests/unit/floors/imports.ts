import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** An import of one file by another, both as paths from the project's root without ending. */
export type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

const stem = (path: string) => path.replace(/(\.d)?\.tsx?$/, "");

/** The source files below some folders, generated ones left out. */
export const sourcesIn = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"));

/** The project's own imports in a file. */
export function importsOf(file: string): Import[] {
  const from = stem(file);
  return [...readFileSync(file, "utf8").matchAll(statement)].flatMap((match) => {
    const address = match[2] ?? match[3] ?? match[4] ?? "";
    const to = address.startsWith("@/")
      ? address.slice(2)
      : address.startsWith(".")
        ? posix.join(posix.dirname(file), address)
        : null;
    return to === null ? [] : [{ from, to: stem(to), typeOnly: match[1] !== undefined }];
  });
}
