import { normalised } from "@/lib/core/text/outside-text";

/** Legal forms that names carry or leave out, folded: lower case, no dots or slashes. */
const legalForms = new Set(
  `ab ag aps as asa bhd bv co company corp corporation doo eood gmbh hf inc incorporated jsc kft kg
  kgaa kk lda limited limitada llc llp lp ltd ltda mbh nv ood ou oy oyj plc private ps pte pty pvt
  sa sab sae sal sapi sarl sas sasu sdn se sl slu spa spzoo srl sro ug zrt`.split(/\s+/),
);

const eastAsianForms =
  /(股份有限公司|有限責任公司|有限责任公司|有限公司|株式会社|合同会社|주식회사|유한회사)/gu;

/** Letters that Unicode gives no accent to take off. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ł: "l",
  þ: "th",
};

/** Longest name that is folded, in characters; a longer one meets only itself. */
const maxNameLength = 1000;

/**
 * Folds what two ways of writing one company's name differ in: case, accents, punctuation,
 * spaces and the legal forms at the end. "Fjord-Net A/S" and "FJORD NET" fold alike.
 */
export function foldCompanyName(name: string): string {
  const plain = normalised(name, "NFKD", maxNameLength);
  if (plain === null) return name;
  const letters = plain
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øæœßđłþ]/g, (letter) => plainLetters[letter] ?? letter)
    .slice(0, maxNameLength);
  const words = (normalised(letters, "NFC", maxNameLength) ?? "")
    .replace(eastAsianForms, " ")
    .replace(/[.'’/]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return words.join("");
}
