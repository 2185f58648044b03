import { normalised } from "@/lib/core/text/outside-text";

/** The fewest characters of a new password; length is what makes one hard to guess (NIST SP 800-63B). */
export const passwordMin = 12;

/** The most characters of a password, so that hashing one has a bounded cost. */
export const passwordMax = 256;

/**
 * A password in the one form it is hashed in: the same letters typed on different keyboards are the
 * same password. Null when it is far too long to be one; a character may be typed as several units.
 */
export const plainPassword = (password: string): string | null =>
  normalised(password, "NFKC", 4 * passwordMax);

export type PasswordProblem = "passwordTooShort" | "passwordTooLong" | "passwordIsEmail";

/** What is wrong with a new password; null when it may be used. No rules about kinds of characters. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const plain = plainPassword(password);
  if (plain === null) return "passwordTooLong";
  const { length } = [...plain];
  if (length < passwordMin) return "passwordTooShort";
  if (length > passwordMax) return "passwordTooLong";
  if (plain.trim().toLowerCase() === email.toLowerCase()) return "passwordIsEmail";
  return null;
}
