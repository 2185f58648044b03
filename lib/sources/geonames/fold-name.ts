import { normalised } from "@/lib/core/text/outside-text";

/** Longest name looked for, in UTF-16 units; the longest in the list is shorter. */
const maxName = 200;

/** Letters that Unicode does not take apart into a plain one and a mark. */
const letters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/**
 * A city's name without case, accents and punctuation, in any script; "" when nothing is left or it
 * is too long to be a name.
 */
export function foldCityName(text: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text))
    return text.length > maxName ? "" : text.toLowerCase();
  return (normalised(text, "NFKD", maxName) ?? "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
