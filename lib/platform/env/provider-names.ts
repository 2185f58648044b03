/** Where people may have an account to sign in with; an identity's row says which. */
export const providerNames = ["peeringdb", "entra", "oidc"] as const;

export type ProviderName = (typeof providerNames)[number];

export function isProviderName(value: unknown): value is ProviderName {
  return typeof value === "string" && (providerNames as readonly string[]).includes(value);
}

/** How a session began. */
export type SignInMethod = "password" | ProviderName;
