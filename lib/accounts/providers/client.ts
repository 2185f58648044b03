import {
  allowInsecureRequests,
  ClientSecretBasic,
  Configuration,
  clockTolerance,
  customFetch,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from "openid-client";
import type { OidcSettings, PeeringDbSettings } from "@/lib/platform/env/provider-settings";
import { answerLimit, clockToleranceSeconds } from "./time-limit";

/** A provider names an address that the settings do not. */
export class UnknownOriginError extends Error {}

/** A provider describes itself as somebody else, or in no way that can be read. */
export class UnreadableProviderError extends Error {}

/** PeeringDB by plain OAuth 2: its profile says more than its ID token would. */
export function peeringDbClient(settings: PeeringDbSettings, returnUrl: string): Configuration {
  const { authUrl } = settings;
  const metadata = {
    issuer: authUrl,
    authorization_endpoint: `${authUrl}/oauth2/authorize/`,
    token_endpoint: `${authUrl}/oauth2/token/`,
  };
  return clientOf(metadata, settings, [new URL(authUrl).origin], returnUrl);
}

/** A provider of OpenID Connect, as it describes itself at its well-known address. */
export async function oidcClient(
  settings: OidcSettings,
  returnUrl: string,
): Promise<Configuration> {
  const origins = [new URL(settings.issuer).origin, ...settings.origins];
  return clientOf(await discover(settings.issuer, origins), settings, origins, returnUrl);
}

function clientOf(
  metadata: ServerMetadata,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  origins: readonly string[],
  returnUrl: string,
): Configuration {
  const client = new Configuration(
    metadata,
    clientId,
    {
      redirect_uris: [returnUrl],
      response_types: ["code"],
      [clockTolerance]: clockToleranceSeconds,
    },
    ClientSecretBasic(clientSecret),
  );
  client.timeout = answerLimit / 1000;
  client[customFetch] = (url, options) => {
    if (!origins.includes(new URL(url).origin)) {
      throw new UnknownOriginError(
        `${new URL(url).origin} is no origin of the provider's settings.`,
      );
    }
    return fetch(url, { ...options, cache: "no-store" } as RequestInit);
  };
  // Without it the library trusts an ID token that came over TLS whoever signed it.
  enableNonRepudiationChecks(client);
  // A provider may stand in the same network; its settings say so by their address.
  if (new URL(metadata.issuer).protocol === "http:") allowInsecureRequests(client);
  return client;
}

const keptFor = 60 * 60 * 1000;
/** A description is a few kilobytes. */
const maxBytes = 256 * 1024;
const kept = new Map<string, { metadata: ServerMetadata; until: number }>();

async function discover(issuer: string, origins: readonly string[]): Promise<ServerMetadata> {
  const known = kept.get(issuer);
  if (known && known.until > Date.now()) return known.metadata;
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    headers: { accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(answerLimit),
  });
  const text = await response.text();
  const metadata = response.ok && text.length <= maxBytes ? asMetadata(text) : null;
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
  kept.set(issuer, { metadata, until: Date.now() + keptFor });
  return metadata;
}

function asMetadata(text: string): ServerMetadata | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && "issuer" in read
      ? (read as ServerMetadata)
      : null;
  } catch {
    return null;
  }
}
