import type { Place } from "@/lib/partnership/applications/document/document-place";

type Words = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

/** One step on the way to a place: a word of ours, with the name that the partner gave. */
export type PlacePart = { word: string; name: string | null };

/** The kind of a list's rows, and of a group's fields. */
const kindOf: Readonly<Record<string, string>> = {
  contacts: "contact",
  locations: "location",
  connections: "connection",
  sites: "site",
  prefixes: "prefix",
  measurements: "measurement",
};

/** A place in words, in the translator's language (of the namespace `differences`). */
export function placeParts(t: Words, place: Place): PlacePart[] {
  const parts: PlacePart[] = [];
  let kind = "";
  for (const [position, step] of place.entries()) {
    if (typeof step !== "string") {
      const word = t(`rows.${kind}`);
      const name = step.names.at(-1) ?? null;
      const numbered = () => t("rows.numbered", { row: word, number: step.index + 1 });
      parts.push({ word: name === null ? numbered() : word, name });
      continue;
    }
    const isRowNext = typeof place[position + 1] === "object";
    const field = `fields.${kind}.${step}`;
    const part = `parts.${step}`;
    kind = kindOf[step] ?? (position === 0 ? step : kind);
    // "Contact Ada" says that it is among the contacts.
    if (isRowNext) continue;
    parts.push({ word: t.has(field) ? t(field) : t.has(part) ? t(part) : step, name: null });
  }
  return parts;
}

/** Marks that turn the direction of writing: where no element can isolate them they are taken out. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A name as plain text that cannot turn what stands around it, for options and accessible names. */
export const plainName = (name: string) => `\u2068${name.replace(turning, "")}\u2069`;

/** A place as plain text. */
export function placeText(t: Words, place: Place): string {
  return placeParts(t, place)
    .map(({ word, name }) => (name === null ? word : `${word} ${plainName(name)}`))
    .join(" › ");
}
