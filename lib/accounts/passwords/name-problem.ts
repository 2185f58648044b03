import { hasHiddenCharacters } from "@/lib/core/text/name";

/** Longest name of a person, in UTF-16 units. */
export const maxNameLength = 200;

export type NameProblem = "nameMissing" | "nameTooLong" | "nameHidden";

/** What is wrong with a person's name, as trimmed; null when it may be used. */
export function personNameProblem(name: string): NameProblem | null {
  if (name === "") return "nameMissing";
  if (name.length > maxNameLength) return "nameTooLong";
  return hasHiddenCharacters(name) ? "nameHidden" : null;
}
