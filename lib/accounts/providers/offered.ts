import { env } from "@/lib/platform/env/env";
import { type ProviderName, providerNames } from "@/lib/platform/env/provider-names";
import { providerName } from "./provider-name";

/** The providers that are configured, with what they are called. */
export function offeredProviders(): { provider: ProviderName; label: string }[] {
  const { providers } = env();
  return providerNames
    .filter((provider) => providers[provider] !== null)
    .map((provider) => ({ provider, label: providerName(provider, providers) }));
}
