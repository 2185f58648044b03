import type { ProviderName } from "@/lib/platform/env/provider-names";
import type { ProviderSettings } from "@/lib/platform/env/provider-settings";

/** What a provider is called; the same in every language. */
export function providerName(provider: ProviderName, settings: ProviderSettings): string {
  if (provider === "peeringdb") return "PeeringDB";
  if (provider === "entra") return "Microsoft Entra ID";
  return settings.oidc?.label ?? "OpenID Connect";
}
