/** One thing that makes a document invalid. Its words are `document.issues.<code>`. */
export type DocumentIssue = {
  /** JSON pointer; of an unknown key, to the key; of a missing one, to where it should be. */
  path: string;
  code: string;
  /** Fill the words: `key` names the field; the rest depends on the code. */
  values: Record<string, string | number>;
};

const maxShownLength = 80;

/** Text from a document, short enough to stand in a sentence. */
export function shown(text: string): string {
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text;
}

/** The field a path ends in, as a sentence names it: "asn", "registeredOriginAsns[3]". */
export function fieldName(steps: readonly (string | number)[]): string {
  const at = steps.findLastIndex((step) => typeof step === "string");
  const indexes = steps.slice(at + 1).map((step) => `[${step}]`);
  return shown(`${at < 0 ? "" : String(steps[at])}${indexes.join("")}`);
}
