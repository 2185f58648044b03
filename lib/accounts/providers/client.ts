import { type Client, custom, Issuer, type IssuerMetadata } from "openid-client";
import type { OidcSettings, PeeringDbSettings } from "@/lib/platform/env/provider-settings";
import { ANSWER_LIMIT, CLOCK_TOLERANCE } from "./time-limit";

/** A provider names an address that the settings do not. */
export class UnknownOriginError extends Error {}

/** A provider describes itself as somebody else, or in no way that can be read. */
export class UnreadableProviderError extends Error {}

/** PeeringDB by plain OAuth 2: its profile says more than its ID token would. */
export function peeringDbClient(settings: PeeringDbSettings, returnUrl: string): Client {
  const { authUrl } = settings;
  const metadata = {
    issuer: authUrl,
    authorization_endpoint: `${authUrl}/oauth2/authorize/`,
    token_endpoint: `${authUrl}/oauth2/token/`,
  };
  return clientOf(metadata, settings, [new URL(authUrl).origin], returnUrl);
}

/** A provider of OpenID Connect, as it describes itself at its well-known address. */
export async function oidcClient(settings: OidcSettings, returnUrl: string): Promise<Client> {
  const origins = [new URL(settings.issuer).origin, ...settings.origins];
  return clientOf(await discover(settings.issuer, origins), settings, origins, returnUrl);
}

function clientOf(
  metadata: IssuerMetadata,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  origins: readonly string[],
  returnUrl: string,
): Client {
  const issuer = new Issuer(metadata);
  const client = new issuer.Client({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [returnUrl],
    response_types: ["code"],
  });
  const guarded = (url: URL) => {
    if (!origins.includes(url.origin)) {
      throw new UnknownOriginError(`${url.origin} is no origin of the provider's settings.`);
    }
    return { timeout: ANSWER_LIMIT };
  };
  issuer[custom.http_options] = guarded;
  client[custom.http_options] = guarded;
  client[custom.clock_tolerance] = CLOCK_TOLERANCE;
  return client;
}

const KEPT_FOR = 60 * 60 * 1000;
/** A description is a few kilobytes. */
const MOST_BYTES = 256 * 1024;
const kept = new Map<string, { metadata: IssuerMetadata; until: number }>();

async function discover(issuer: string, origins: readonly string[]): Promise<IssuerMetadata> {
  const known = kept.get(issuer);
  if (known && known.until > Date.now()) return known.metadata;
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_LIMIT),
  });
  const text = await response.text();
  const metadata = response.ok && text.length <= MOST_BYTES ? asMetadata(text) : null;
  if (metadata?.issuer !== issuer) {
    throw new UnreadableProviderError(`${issuer} does not describe itself as that issuer.`);
  }
  for (const endpoint of ["authorization_endpoint", "token_endpoint", "jwks_uri"] as const) {
    const url = metadata[endpoint];
    if (typeof url !== "string" || !URL.canParse(url)) {
      throw new UnreadableProviderError(`${issuer} names no ${endpoint}.`);
    }
    if (!origins.includes(new URL(url).origin)) {
      throw new UnknownOriginError(
        `${new URL(url).origin} is no origin of the provider's settings.`,
      );
    }
  }
  kept.set(issuer, { metadata, until: Date.now() + KEPT_FOR });
  return metadata;
}

function asMetadata(text: string): IssuerMetadata | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && "issuer" in read
      ? (read as IssuerMetadata)
      : null;
  } catch {
    return null;
  }
}
