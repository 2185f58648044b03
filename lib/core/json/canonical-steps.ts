import type { Steps } from "@/lib/core/steps/steps";
import { CanonicalText, canonicalJson } from "./canonical-json";

/** Entries of a list written in one step. */
const slice = 500;

/** What `canonicalJson` writes, in steps. */
export function* canonicalSteps(value: unknown): Steps<CanonicalText> {
  return new CanonicalText(yield* written(value));
}

function* written(value: unknown): Steps<string> {
  if (typeof value !== "object" || value === null || value instanceof CanonicalText) {
    return canonicalJson(value);
  }
  return Array.isArray(value) ? yield* writtenList(value) : yield* writtenObject(value);
}

function* writtenList(list: readonly unknown[]): Steps<string> {
  const pieces: string[] = [];
  if (list.length > slice) {
    for (let at = 0; at < list.length; at += slice) {
      const some = list.slice(at, at + slice);
      pieces.push(some.map((entry) => canonicalJson(entry ?? null)).join(","));
      yield;
    }
  } else {
    // A short list may hold long ones: results of rules hold their findings.
    for (const entry of list) pieces.push(yield* written(entry ?? null));
    yield;
  }
  return `[${pieces.join(",")}]`;
}

function* writtenObject(object: object): Steps<string> {
  const pieces: string[] = [];
  const entries = Object.entries(object)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, held] of entries) {
    pieces.push(`${JSON.stringify(key)}:${yield* written(held)}`);
  }
  return `{${pieces.join(",")}}`;
}
