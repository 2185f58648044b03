import { normalised } from "@/lib/core/text/outside-text";

/** Longer than any number with what people write between its digits. */
const maxTypedLength = 100;

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Blanks, dots, slashes, and hyphens of every kind with the minus and the bullet that serve as one. */
const separators = /[\s./·\p{Pd}−⁃]/gu;
/** "+44(0)", "0044(0)" and "(+44)(0)": the zero is dialled at home only. */
const trunkZero = /^\(?(\+|00)\(?(\d{1,3})\)?\(0\)/;

/**
 * A phone number as people write it, in the form of E.164: `+44 (0)20 7946 0000` is +442079460000,
 * `0047 21 00 00 00` and `tel:+47-2100-0000` are +4721000000. What is no international number comes
 * out in some other form, which the document's schema refuses.
 */
export function cleanPhone(typed: string): string {
  const plain = normalised(typed, "NFKC", maxTypedLength);
  if (plain === null) return typed;
  return plain
    .replace(invisible, "")
    .trim()
    .replace(/^tel:/i, "")
    .replace(separators, "")
    .replace(trunkZero, "$1$2")
    .replace(/[()[\]{}]/g, "")
    .replace(/^00/, "+");
}

/** Whether a text is a number in E.164. */
export function isInternationalPhone(text: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(text);
}

/** The number a text was read as, where it was written in another way; null where nothing was understood. */
export function phoneReadAs(typed: string): string | null {
  const read = cleanPhone(typed);
  return read !== typed && isInternationalPhone(read) ? read : null;
}
