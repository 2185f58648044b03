import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Pattern = { file: string; source: string; flags: string };

/** A literal where an expression may begin; classes may hold "/". */
const literal =
  /(?<=[=(,:?!&|[{}]\s*|\breturn\s+|^\s*)\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=\s*[.,;)\]}:?]|\s*$)/gm;

/** Comments hold examples, not patterns. */
const comments = /\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$|(?<=[;,{)]\s+)\/\/ .*$/gm;

/** The regular expressions written in the portal's own source. */
export function patternsOf(folders: readonly string[]): Pattern[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return files
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("lib/platform/db/generated"))
    .flatMap((file) => {
      const code = readFileSync(file, "utf8").replace(comments, "");
      return [...code.matchAll(literal)].flatMap(([, source = "", flags = ""]) => {
        try {
          new RegExp(source, flags);
          return [{ file, source, flags }];
        } catch {
          return [];
        }
      });
    });
}

/** A character of each class a pattern may repeat, by how the class is written. */
const classes: Record<string, string> = {
  "\\d": "1",
  "\\s": " ",
  "\\w": "a",
  "\\p": "\u0301",
  "\\S": "a",
  "\\n": "\n",
  "[^": "x",
  "a-z": "a",
  "A-Z": "A",
  "0-9": "1",
  ".": "x",
};

/** What a pattern's texts are made of: the characters it names and one of each class it names. */
function pumpsOf(source: string): Set<string> {
  const written = [...source].filter((each) => !"\\[]^$|{}".includes(each));
  const named = Object.entries(classes).flatMap(([name, each]) =>
    source.includes(name) ? each : [],
  );
  return new Set([...written, ...named, `${named[0] ?? "a"}${written[0] ?? " "}`]);
}

/** Texts of so many characters for a pattern to be run over; at their end it fails. */
export function* hostileTexts(source: string, length: number): Generator<string> {
  for (const pump of pumpsOf(source)) {
    const body = pump.repeat(Math.ceil(length / pump.length)).slice(0, length);
    yield `${body}\u0001`;
    yield `a${body}!`;
  }
}

/** Goes through a text by a pattern, as far as there are matches. */
export function search({ source, flags }: Pattern, text: string): void {
  const pattern = new RegExp(source, flags);
  if (pattern.global) text.replace(pattern, "");
  else pattern.test(text);
}

/** Whether a pattern repeats something without an end: others cannot take long. */
export const repeats = ({ source }: Pattern): boolean => /[+*]|\{\d+,\}/.test(source);
