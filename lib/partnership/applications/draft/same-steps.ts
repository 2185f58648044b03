import { isDeepStrictEqual } from "node:util";
import type { Steps } from "@/lib/core/steps/steps";

/** Entries of a list compared in one step. */
const slice = 2000;

/** Whether two parsed documents, or parts of one, are the same; long lists are compared piece by piece. */
export function* sameSteps(one: unknown, other: unknown): Steps<boolean> {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false;
    for (let at = 0; at < one.length; at += slice) {
      if (!isDeepStrictEqual(one.slice(at, at + slice), other.slice(at, at + slice))) return false;
      yield;
    }
    return true;
  }
  if (!isPlain(one) || !isPlain(other)) return isDeepStrictEqual(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key)) return false;
    if (!(yield* sameSteps(one[key], other[key]))) return false;
  }
  return true;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
