/** Something one knows, and something one has or is (RFC 8176, and what PeeringDB and Entra say). */
const known = new Set(["pwd", "pin", "kba"]);
const held = new Set(["otp", "hwk", "swk", "sc", "sms", "tel", "fido", "rsa", "wia", "ngcmfa"]);

/** Methods are words of a few letters, and few. */
const maxMethods = 20;
const maxMethodLength = 100;

/** The methods that a provider says were used; it may write them as a list or in one string. */
export function authenticationMethods(amr: unknown): string[] {
  const list: unknown[] = Array.isArray(amr) ? amr.slice(0, maxMethods) : words(amr);
  return list.filter(
    (method) => typeof method === "string" && method.length <= maxMethodLength,
  ) as string[];
}

function words(amr: unknown): string[] {
  if (typeof amr !== "string" || amr.length > maxMethods * maxMethodLength) return [];
  return amr.split(/[\s,]+/).filter(Boolean);
}

/**
 * Whether a second factor was used: the provider says so in a word, or names a method of each kind.
 * One method alone is one factor, however strong.
 */
export function usedSecondFactor(methods: readonly string[]): boolean {
  if (methods.includes("mfa")) return true;
  return methods.some((m) => known.has(m)) && methods.some((m) => held.has(m));
}
