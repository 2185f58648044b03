import { highestAsn } from "@/lib/core/routing/asn";
import { readPrefix } from "@/lib/core/routing/prefix";
import type { RegisteredPrefix } from "./registered-prefix";

export type ReadConfig =
  | { ok: true; prefixes: RegisteredPrefix[] }
  | ({ ok: false } & ConfigProblem);

/** What is wrong with a configuration; `at` is the place in its list of prefixes, from 0. */
export type ConfigProblem = { code: "not-json" | "no-list" } | ({ at: number } & EntryProblem);

type EntryProblem =
  | { code: "not-an-object" | "prefix-not-text" | "origins" | "baseline" }
  | { code: "prefix"; text: string; problem: string }
  | { code: "max-length"; shortest: number; longest: number };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAsn = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= highestAsn;

/** Reads `{"prefixes":[{prefix,origins,maxLength,baseline}]}`; other members are left alone. */
export function readConfig(text: string): ReadConfig {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    return { ok: false, code: "not-json" };
  }
  if (!isObject(config) || !Array.isArray(config.prefixes)) {
    return { ok: false, code: "no-list" };
  }
  const prefixes: RegisteredPrefix[] = [];
  for (const [index, entry] of config.prefixes.entries()) {
    const read = readEntry(entry);
    if ("code" in read) return { ok: false, at: index, ...read };
    prefixes.push(read);
  }
  return { ok: true, prefixes };
}

/** The entry, or what is wrong with it. */
function readEntry(entry: unknown): RegisteredPrefix | EntryProblem {
  if (!isObject(entry)) return { code: "not-an-object" };
  const { prefix: text, origins, maxLength, baseline } = entry;
  if (typeof text !== "string") return { code: "prefix-not-text" };
  const read = readPrefix(text);
  if (!read.ok) return { code: "prefix", text: text.slice(0, 60), problem: read.code };
  if (!Array.isArray(origins) || !origins.every(isAsn)) {
    return { code: "origins" };
  }
  const { prefix } = read;
  const longest = prefix.family === 4 ? 32 : 128;
  if (maxLength !== undefined && maxLength !== null) {
    const fits = Number.isInteger(maxLength) && (maxLength as number) >= prefix.length;
    if (!fits || (maxLength as number) > longest) {
      return { code: "max-length", shortest: prefix.length, longest };
    }
  }
  if (baseline !== undefined && baseline !== null) {
    if (typeof baseline !== "number" || !(baseline > 0)) {
      return { code: "baseline" };
    }
  }
  return {
    prefix,
    origins,
    ...(typeof maxLength === "number" ? { maxLength } : {}),
    ...(typeof baseline === "number" ? { baseline } : {}),
  };
}
