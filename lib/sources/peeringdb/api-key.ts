import { env } from "@/lib/platform/env/env";

/**
 * The header that names who asks (https://docs.peeringdb.com/howto/api_keys/): null without a key, and
 * for any address but the one of the settings.
 */
export function authorizationFor(base: string): string | null {
  const { peeringDbApiKey, peeringDbUrl } = env();
  const isOurs = new URL(base).origin === new URL(peeringDbUrl).origin;
  return peeringDbApiKey && isOurs ? `Api-Key ${peeringDbApiKey}` : null;
}

/** Questions a minute: PeeringDB takes 20 from an address, 40 from a key. */
export function questionsPerMinute(): number {
  return env().peeringDbApiKey ? 40 : 20;
}
