/** Something one knows, and something one has or is (RFC 8176, and what PeeringDB and Entra say). */
const known = new Set(["pwd", "pin", "kba"]);
const held = new Set(["otp", "hwk", "swk", "sc", "sms", "tel", "fido", "rsa", "wia", "ngcmfa"]);

/** The methods that a provider says were used; it may write them as a list or in one string. */
export function authenticationMethods(amr: unknown): string[] {
  if (Array.isArray(amr)) return amr.filter((method) => typeof method === "string");
  return typeof amr === "string" ? amr.split(/[\s,]+/).filter(Boolean) : [];
}

/**
 * Whether a second factor was used: the provider says so in a word, or names a method of each kind.
 * One method alone is one factor, however strong.
 */
export function usedSecondFactor(methods: readonly string[]): boolean {
  if (methods.includes("mfa")) return true;
  return methods.some((m) => known.has(m)) && methods.some((m) => held.has(m));
}
