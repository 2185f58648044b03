/** The fewest characters of a new password; length is what makes one hard to guess (NIST SP 800-63B). */
export const PASSWORD_MIN = 12;

/** The most characters of a password, so that hashing one has a bounded cost. */
export const PASSWORD_MAX = 256;

export type PasswordProblem = "passwordTooShort" | "passwordTooLong" | "passwordIsEmail";

/** What is wrong with a new password; null when it may be used. No rules about kinds of characters. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const normalised = password.normalize("NFKC");
  const { length } = [...normalised];
  if (length < PASSWORD_MIN) return "passwordTooShort";
  if (length > PASSWORD_MAX) return "passwordTooLong";
  if (normalised.trim().toLowerCase() === email.toLowerCase()) return "passwordIsEmail";
  return null;
}
