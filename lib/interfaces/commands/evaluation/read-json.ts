import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { duplicateKeys } from "@/lib/core/requirements/duplicate-keys";
import { scanJson } from "@/lib/core/requirements/json-scan";
import { decodeText } from "@/lib/core/text/decode-text";
import { readStandardInput } from "./standard-input";

/** Words: `document.unreadable.<code>`. */
export type UnreadableProblem = { code: string; values: Record<string, string | number> };

export type ReadJson =
  | { ok: true; json: unknown; bytes: Buffer; duplicates: { path: string; key: string }[] }
  | ({ ok: false } & UnreadableProblem);

const bytesPerMegabyte = 1_000_000;
/** A document with every list as long as the format allows is about 25 MB. */
const maxMegabytes = 64;

const codesOfErrors: Readonly<Record<string, string>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "directory",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
};

function unreadable(code: string, values: UnreadableProblem["values"] = {}): ReadJson {
  return { ok: false, code, values };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return codesOfErrors[code] ?? "failed";
}

/** Opens a file for reading; npm runs scripts in the package's folder, so names are also tried from where npm was called. */
function open(file: string): number {
  // Without O_NONBLOCK a named pipe would be waited for.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK;
  try {
    return openSync(file, flags);
  } catch (error) {
    const called = process.env.INIT_CWD;
    if (called === undefined || codeOf(error) !== "missing") throw error;
    return openSync(resolve(called, file), flags);
  }
}

function tooLarge(size: number): UnreadableProblem {
  const megabytes = Math.ceil(size / bytesPerMegabyte);
  return { code: "too-large", values: { size: megabytes, maximum: maxMegabytes } };
}

function readBytes(file: string): Buffer | UnreadableProblem {
  if (file === "-") {
    const bytes = readStandardInput(maxMegabytes * bytesPerMegabyte);
    return bytes.length > maxMegabytes * bytesPerMegabyte ? tooLarge(bytes.length) : bytes;
  }
  const descriptor = open(file);
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { code: "directory", values: {} };
    if (!status.isFile()) return { code: "not-a-file", values: {} };
    if (status.size > maxMegabytes * bytesPerMegabyte) return tooLarge(status.size);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function notJson(text: string): ReadJson {
  const scan = scanJson(text);
  if (scan.ok) return unreadable("too-deep");
  const before = text.slice(0, scan.offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return unreadable("not-json", { line, column: scan.offset - lineStart + 1 });
}

/** Reads a file, or standard input for "-", as JSON. Never throws for what a file may be. */
export function readJson(file: string): ReadJson {
  let bytes: Buffer | UnreadableProblem;
  try {
    bytes = readBytes(file);
  } catch (error) {
    return unreadable(codeOf(error));
  }
  if (!Buffer.isBuffer(bytes)) return { ok: false, ...bytes };
  const text = decodeText(bytes);
  if (text === null) return unreadable("not-text");
  if (text.trim() === "") return unreadable("empty");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return notJson(text);
  }
  return { ok: true, json, bytes, duplicates: duplicateKeys(text, json) };
}
