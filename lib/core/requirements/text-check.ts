import { hasHiddenCharacters } from "@/lib/core/text/name";
import { type DocumentIssue, fieldName } from "./document-issue";
import { pointer } from "./pointer";

/** NUL and halves of a surrogate pair can be kept in no database and sent in no UTF-8. */
const unstorable = /\0|\p{Surrogate}/u;

type Step = string | number;

function hasUnstorable(value: unknown): boolean {
  if (typeof value === "string") return unstorable.test(value);
  if (typeof value !== "object" || value === null) return false;
  for (const key in value) {
    if (hasUnstorable((value as Record<string, unknown>)[key])) return true;
  }
  return false;
}

function locate(value: unknown, steps: readonly Step[]): DocumentIssue[] {
  if (typeof value === "string") {
    return unstorable.test(value)
      ? [{ path: pointer(steps), code: "not-text", values: { key: fieldName(steps) } }]
      : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    locate(entry, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Reports every text of a well-shaped document that holds characters which are no text, or a name that hides some. */
export function checkText(document: Named): DocumentIssue[] {
  return [...(hasUnstorable(document) ? locate(document, []) : []), ...checkNames(document)];
}

type Named = { partner: { name: string }; contacts?: readonly { name?: string }[] };

function checkNames({ partner, contacts = [] }: Named): DocumentIssue[] {
  const names: [Step[], string][] = [[["partner", "name"], partner.name]];
  for (const [at, { name = "" }] of contacts.entries())
    names.push([["contacts", at, "name"], name]);
  return names
    .filter(([, name]) => hasHiddenCharacters(name) && !unstorable.test(name))
    .map(([steps]) => ({
      path: pointer(steps),
      code: "hidden-characters",
      values: { key: "name" },
    }));
}
