/** Why a sign-in with a provider came to nothing; the namespace `signIn` has a sentence for each. */
export const providerProblems = [
  /** The person, or the provider's own rules, said no. */
  "refused",
  /** What came back is not what was begun here: another tab, an old page, or somebody's trick. */
  "mismatch",
  /** The code was too old, or used before. */
  "expired",
  /** No answer, or none in time. */
  "unreachable",
  /** An answer that is none: HTML, half a sentence, an error of its own. */
  "unreadable",
  /** Its signature, issuer, audience, nonce or times are not right. */
  "untrusted",
  /** It did not say an e-mail address, or did not confirm it. */
  "emailMissing",
  "emailUnconfirmed",
  /** There is an account with the address, which is not known to be theirs. */
  "accountExists",
  /** For linking: it belongs to somebody else's account. */
  "linkedElsewhere",
  /** For linking: the account has another one of this provider already. */
  "linkedAlready",
  /** For confirming: it is not the account that belongs to this person. */
  "somebodyElse",
  /** The session that began it has ended or was confirmed too long ago. */
  "notFresh",
  "notConfigured",
  "unavailable",
] as const;

export type ProviderProblem = (typeof providerProblems)[number];

export function isProviderProblem(value: unknown): value is ProviderProblem {
  return typeof value === "string" && (providerProblems as readonly string[]).includes(value);
}
