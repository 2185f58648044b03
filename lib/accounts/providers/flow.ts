import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchProtectedResource,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { ProviderName } from "@/lib/platform/env/provider-names";
import type { ProviderSettings } from "@/lib/platform/env/provider-settings";
import { oidcClient, peeringDbClient, UnreadableProviderError } from "./client";
import { ForeignAnswerError, problemOf } from "./failure";
import { oidcPerson } from "./oidc-claims";
import { peeringDbPerson } from "./peeringdb-profile";
import type { ProviderPerson } from "./person";
import type { ProviderProblem } from "./problem";
import { answerLimit, withinLimit } from "./time-limit";

/** What the browser brings back with the code: it ties the answer to this beginning (RFC 9700). */
export interface FlowChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export type FlowStart =
  | { ok: true; url: string; checks: FlowChecks }
  | { ok: false; code: ProviderProblem };

type Configured = { settings: ProviderSettings; returnUrl: string };

/** PeeringDB tells only what is asked for by name; any of them may be refused there. */
const peeringDbScope = "profile email networks amr";

/**
 * Begins a sign-in with a provider: the address there, and what to compare its answer with.
 *
 * @param again asks the provider to have the person sign in there anew.
 */
export async function beginFlow(
  provider: ProviderName,
  { settings, returnUrl, again = false }: Configured & { again?: boolean },
): Promise<FlowStart> {
  try {
    const client = await clientFor(provider, settings, returnUrl);
    if (!client) return { ok: false, code: "notConfigured" };
    const checks = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    };
    const url = buildAuthorizationUrl(client, {
      redirect_uri: returnUrl,
      state: checks.state,
      code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: "S256",
      ...(provider === "peeringdb"
        ? { scope: peeringDbScope }
        : { scope: "openid profile email", nonce: checks.nonce }),
      ...(again && provider !== "peeringdb" && { prompt: "login", max_age: "0" }),
    });
    return { ok: true, url: url.href, checks };
  } catch (error) {
    return { ok: false, code: problemOf(provider, error) };
  }
}

export type FlowEnd = { ok: true; person: ProviderPerson } | { ok: false; code: ProviderProblem };

/**
 * Ends a sign-in with a provider: compares its answer with the beginning, changes the code for a
 * token, and reads who it is. The token is dropped.
 *
 * @param answer the query of the address to which the provider sent the browser back.
 */
export async function endFlow(
  provider: ProviderName,
  answer: URLSearchParams,
  { settings, returnUrl, checks }: Configured & { checks: FlowChecks },
): Promise<FlowEnd> {
  try {
    const client = await clientFor(provider, settings, returnUrl);
    if (!client) return { ok: false, code: "notConfigured" };
    const person = await withinLimit(
      whoIs(provider, client, answer, { settings, returnUrl, checks }),
      3 * answerLimit,
    );
    return person ? { ok: true, person } : { ok: false, code: "untrusted" };
  } catch (error) {
    return { ok: false, code: problemOf(provider, error) };
  }
}

async function clientFor(
  provider: ProviderName,
  settings: ProviderSettings,
  returnUrl: string,
): Promise<Configuration | null> {
  if (provider === "peeringdb") {
    return settings.peeringdb && peeringDbClient(settings.peeringdb, returnUrl);
  }
  const own = settings[provider];
  return own && oidcClient(own, returnUrl);
}

async function whoIs(
  provider: ProviderName,
  client: Configuration,
  answer: URLSearchParams,
  { settings, returnUrl, checks }: Configured & { checks: FlowChecks },
): Promise<ProviderPerson | null> {
  if (answer.get("state") !== checks.state) throw new ForeignAnswerError();
  if (!answer.has("code") && !answer.has("error")) {
    throw new UnreadableProviderError("The answer holds neither a code nor an error.");
  }
  const address = new URL(returnUrl);
  address.search = answer.toString();
  const expected = { expectedState: checks.state, pkceCodeVerifier: checks.codeVerifier };
  if (provider === "peeringdb") {
    const { access_token } = await authorizationCodeGrant(client, address, expected);
    const profile = new URL(`${settings.peeringdb?.authUrl}/profile/v1`);
    const accept = new Headers({ accept: "application/json" });
    const answered = await fetchProtectedResource(
      client,
      access_token,
      profile,
      "GET",
      undefined,
      accept,
    );
    if (answered.status !== 200)
      throw new UnreadableProviderError(`${profile}: ${answered.status}`);
    const person = peeringDbPerson(JSON.parse(await answered.text()));
    if (!person) throw new UnreadableProviderError(`${profile} holds no profile.`);
    return person;
  }
  const own = settings[provider];
  if (!own) return null;
  const tokens = await authorizationCodeGrant(client, address, {
    ...expected,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  });
  return oidcPerson(provider, own, tokens.claims(), new Date());
}
