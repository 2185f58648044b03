import { foldMetroName } from "@/lib/core/edges/fold-metro-name";

/** Legal forms at the end of a company's name, folded; lists give them or leave them out. */
const legalForms = new Set(
  "ab ag as asa aps bv co corp corporation gmbh inc incorporated kk limited llc ltd nv oy plc pte pty sa sas se spa srl".split(
    " ",
  ),
);

/**
 * A company's name folded so that spellings of one name meet: without case, accents, punctuation,
 * and legal form at the end ("Fjord Net AS" is "Fjord-Net"). A name of nothing else keeps it.
 */
export function foldPartnerName(name: string): string {
  const words = foldMetroName(name).split(" ");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** Shortest name that counts as part of another, in characters. */
const minPartLength = 3;

/** Whether two folded names may well be one company's: the words of one begin the other. */
export function namesResemble(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= minPartLength && `${long} `.startsWith(`${short} `);
}
