/** What JavaScript has for working through a text; pieces of known length and what trims its ends are cheap. */
const ofStrings = [
  "normalize",
  "toLowerCase",
  "toUpperCase",
  "toLocaleLowerCase",
  "split",
  "replace",
  "replaceAll",
  "match",
  "matchAll",
  "search",
  "localeCompare",
  "isWellFormed",
  "toWellFormed",
  Symbol.iterator,
] as const;

/** By this zod looks whether a text's length in characters is another than in units, in one pass. */
const zodCounts = "[\\uD800-\\uDBFF]";

type Methods = Record<string | symbol, (...given: unknown[]) => unknown>;

/**
 * The length of the longest text that some work goes through, in UTF-16 units: what is refused for its
 * length is not among them, however long. A measure of work that no busy machine changes.
 */
export function longestText(work: () => unknown): number {
  let longest = 0;
  const note = (text: unknown) => {
    if (typeof text === "string" || text instanceof String)
      longest = Math.max(longest, text.length);
  };
  const restore = [
    ...ofStrings.map((name) => wrap(String.prototype, name, (text) => note(text))),
    ...["exec", "test"].map((name) =>
      wrap(RegExp.prototype, name, (pattern, [text]) => {
        if ((pattern as RegExp).source !== zodCounts) note(text);
      }),
    ),
  ];
  try {
    work();
  } finally {
    for (const each of restore) each();
  }
  return longest;
}

function wrap(
  prototype: object,
  name: string | symbol,
  seen: (self: unknown, given: unknown[]) => void,
): () => void {
  const methods = prototype as Methods;
  const original = methods[name];
  if (!original) return () => {};
  methods[name] = function (this: unknown, ...given: unknown[]) {
    seen(this, given);
    return original.apply(this, given);
  };
  return () => {
    methods[name] = original;
  };
}
