import { z } from "zod";

/**
 * The one door for text that comes from outside: forms, JSON, query parameters, imports, PeeringDB,
 * registries, claims of identity providers. Its length is looked at before anything is done with it.
 * (Headers, cookies and addresses are bounded already: Node takes 16 KiB of them in all.)
 * `tests/unit/text/no-way-around.test.ts` fails when a file normalises or declares text without it.
 */

/** Most UTF-16 units of a text that is normalised; nothing that is has any use for more. */
const maxNormalised = 1024;

/**
 * UAX #15 (D3, Stream-Safe Text Format) allows 30 marks in a row; no language writes nearly as many.
 * Sorting longer runs is what makes normalising quadratic.
 */
const tooManyMarks = /\p{M}{31}/u;

/**
 * The text in a Unicode normal form; null when it has more than so many UTF-16 units, or marks without
 * end, and so is refused before any work is done.
 *
 * @param most at most 1024.
 */
export function normalised(
  text: string,
  form: "NFC" | "NFKC" | "NFKD",
  most: number,
): string | null {
  if (most > maxNormalised) throw new RangeError("Texts this long are not normalised.");
  return text.length > most || tooManyMarks.test(text) ? null : text.normalize(form);
}

/**
 * A schema of text with a limit in characters, as zod counts them (code points). Text that is longer gets no further check or
 * change: whatever is chained behind sees bounded text only.
 *
 * @param error a sentence for what is too long, in place of zod's.
 */
export const boundedText = (most: number, error?: string) =>
  z.string().max(most, { abort: true, error });

/** A schema of text that was kept before it had this limit, in UTF-16 units: what is longer is cut. */
export const cutText = (most: number) => z.string().transform((text) => text.slice(0, most));

/** Full-width letters, digits, signs and space (U+FF01–FF5E, U+3000) as the plain ones; for texts of any length. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** NUL and halves of a surrogate pair: no database keeps them and no UTF-8 can say them. */
const unstorable = /\0|\p{Surrogate}/u;

/** Whether a text can be kept in a database and sent as UTF-8. */
export const isStorable = (text: string): boolean => !unstorable.test(text);
