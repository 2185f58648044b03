import { type ProviderName, providerNames } from "@/lib/auth/providers/names";
import { providerName } from "@/lib/auth/providers/provider-name";
import { env } from "@/lib/env";

/** The providers that are configured, with what they are called. */
export function offeredProviders(): { provider: ProviderName; label: string }[] {
  const { providers } = env();
  return providerNames
    .filter((provider) => providers[provider] !== null)
    .map((provider) => ({ provider, label: providerName(provider, providers) }));
}
