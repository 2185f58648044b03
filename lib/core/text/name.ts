/**
 * What no name holds and nobody sees: control characters and line ends, marks that turn the direction of
 * writing, invisible spaces and joiners, tags. With them one name passes for another, or a line of a
 * mail for two. Joiners (U+200C, U+200D) between letters are spelling in Persian and Indian languages.
 */
const hidden =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/u;
const everyHidden = new RegExp(hidden, "gu");

/** Whether a name of a person, an organisation or a partner has characters that nobody sees. */
export const hasHiddenCharacters = (name: string): boolean => hidden.test(name);

/**
 * A name as others give it (PeeringDB, providers of sign-in), without what nobody sees: line ends become
 * spaces, halves of characters the replacement character. At most `most` UTF-16 units are kept.
 */
export function visibleName(name: string, most: number): string {
  return name
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")
    .replace(everyHidden, "")
    .trim();
}
