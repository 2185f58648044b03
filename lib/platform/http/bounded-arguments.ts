import { isStorable } from "@/lib/core/text/outside-text";

/** Deepest and most parts of an argument that is no form: a state, or what a passkey signed. */
const deepest = 12;
const maxParts = 50_000;

/**
 * Whether what an action was called with is text that can be kept, and in all no longer than so many
 * UTF-16 units, names of fields included. No action takes files.
 */
export function areBounded(args: readonly unknown[], most: number): boolean {
  let text = most;
  let parts = maxParts;
  const takes = (value: unknown, depth: number): boolean => {
    parts -= 1;
    if (parts < 0 || depth > deepest) return false;
    if (typeof value === "string") {
      text -= value.length;
      return text >= 0 && isStorable(value);
    }
    if (typeof value !== "object" || value === null) return true;
    if (value instanceof FormData) return everyEntry(value, depth);
    if (value instanceof Blob) return false;
    return Object.entries(value).every(
      ([name, each]) => takes(name, depth + 1) && takes(each, depth + 1),
    );
  };
  const everyEntry = (form: FormData, depth: number): boolean => {
    for (const [name, value] of form) {
      // A file field that was left empty is sent as a file without a name.
      if (typeof value !== "string" && value.size > 0) return false;
      if (!takes(name, depth + 1) || (typeof value === "string" && !takes(value, depth + 1))) {
        return false;
      }
    }
    return true;
  };
  return args.every((each) => takes(each, 0));
}
