import { hasHiddenCharacters } from "@/lib/core/text/name";

export type NameProblem = "nameMissing" | "nameHidden";

/** What is wrong with a person's name, as trimmed; null when it may be used. */
export function personNameProblem(name: string): NameProblem | null {
  if (name === "") return "nameMissing";
  return hasHiddenCharacters(name) ? "nameHidden" : null;
}
