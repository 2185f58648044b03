import { highestAsn } from "@/lib/core/routing/asn";
import { readPrefix } from "@/lib/core/routing/prefix";
import type { RegisteredPrefix } from "./registered-prefix";

export type ReadConfig =
  | { ok: true; prefixes: RegisteredPrefix[] }
  /** `problem` is a sentence that says what is wrong and where. */
  | { ok: false; code: "bad-config"; problem: string };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAsn = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= highestAsn;

const bad = (problem: string): ReadConfig => ({ ok: false, code: "bad-config", problem });

/** Reads `{"prefixes":[{prefix,origins,maxLength,baseline}]}`; other members are left alone. */
export function readConfig(text: string): ReadConfig {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    return bad("It is not JSON.");
  }
  if (!isObject(config) || !Array.isArray(config.prefixes)) {
    return bad('It should be an object with a list "prefixes".');
  }
  const prefixes: RegisteredPrefix[] = [];
  for (const [index, entry] of config.prefixes.entries()) {
    const read = readEntry(entry);
    if (typeof read === "string") return bad(`prefixes[${index}]: ${read}`);
    prefixes.push(read);
  }
  return { ok: true, prefixes };
}

/** The entry, or what is wrong with it. */
function readEntry(entry: unknown): RegisteredPrefix | string {
  if (!isObject(entry)) return "It should be an object.";
  const { prefix: text, origins, maxLength, baseline } = entry;
  if (typeof text !== "string") return '"prefix" should be a text such as "192.0.2.0/24".';
  const read = readPrefix(text);
  if (!read.ok) return `"prefix" ${JSON.stringify(text.slice(0, 60))} is no prefix (${read.code}).`;
  if (!Array.isArray(origins) || !origins.every(isAsn)) {
    return '"origins" should be a list of ASNs.';
  }
  const { prefix } = read;
  const longest = prefix.family === 4 ? 32 : 128;
  if (maxLength !== undefined && maxLength !== null) {
    const fits = Number.isInteger(maxLength) && (maxLength as number) >= prefix.length;
    if (!fits || (maxLength as number) > longest) {
      return `"maxLength" should be a whole number from ${prefix.length} to ${longest}.`;
    }
  }
  if (baseline !== undefined && baseline !== null) {
    if (typeof baseline !== "number" || !(baseline > 0)) {
      return '"baseline" should be a number of peers above 0.';
    }
  }
  return {
    prefix,
    origins,
    ...(typeof maxLength === "number" ? { maxLength } : {}),
    ...(typeof baseline === "number" ? { baseline } : {}),
  };
}
