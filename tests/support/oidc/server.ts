import { createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import Provider from "oidc-provider";

/** Somebody with an account there: `sub` and whatever else it claims about them. */
export type OidcAccount = { sub: string; name: string; amr?: string[] } & Record<string, unknown>;

type Claims = Record<string, unknown>;

/** What goes wrong. */
export type OidcTrouble =
  | { kind: "down" }
  | { kind: "slow"; ms: number }
  | { kind: "token-html" }
  /** ID tokens say something else than they should, with a signature that is right. */
  | { kind: "claims"; change: (claims: Claims) => Claims }
  /** ID tokens are signed by somebody else. */
  | { kind: "forged" };

export type OidcServer = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  setTrouble: (trouble: OidcTrouble | null) => void;
  close: () => Promise<void>;
};

const newKey = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privateKey, kid: randomBytes(6).toString("hex") };
};

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * A real OpenID Connect provider (oidc-provider) on loopback, which demands PKCE. Its page has a button
 * for each account; it asks anew each time, as `prompt=login` would.
 *
 * @param path what follows the host in the issuer, such as "/<tenant>/v2.0" for one shaped like Entra.
 */
export async function startOidc(options: {
  accounts: readonly OidcAccount[];
  /** Where people may be sent back to. */
  returnUrls: string[];
  path?: string;
  port?: number;
}): Promise<OidcServer> {
  const { accounts, returnUrls, path = "" } = options;
  const key = newKey();
  const otherKey = newKey();
  let trouble: OidcTrouble | null = null;
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer(async (request, response) => {
    if (trouble?.kind === "slow") await delay(trouble.ms);
    if (trouble?.kind === "down") return request.socket.destroy();
    if (trouble?.kind === "token-html" && request.url?.endsWith("/token")) {
      response.writeHead(200, { "content-type": "text/html" });
      return response.end("<!doctype html><title>Service unavailable</title>");
    }
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}${path}`;
  const clientId = "portal";
  const clientSecret = "fictional-client";
  const told = [...new Set(accounts.flatMap((account) => Object.keys(account)))];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: returnUrls,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: {
      keys: [
        { ...key.privateKey.export({ format: "jwk" }), kid: key.kid, alg: "RS256", use: "sig" },
      ],
    },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: told, profile: [], email: [] },
    // Claims belong into the ID token, where the portal reads them.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `${path}/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const account = accounts.find(({ sub }) => sub === id);
      return account && { accountId: id, claims: () => account };
    },
    // The company has agreed for its people.
    loadExistingGrant: async (ctx) => {
      const { session, client, params } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      });
      grant.addOIDCScope(String(params?.scope));
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Session: 600,
      Grant: 600,
      Interaction: 600,
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (!body?.id_token || (trouble?.kind !== "claims" && trouble?.kind !== "forged")) return;
    const claims = JSON.parse(
      Buffer.from(body.id_token.split(".")[1] ?? "", "base64url").toString(),
    );
    const changed = trouble.kind === "claims" ? trouble.change(claims) : claims;
    const signer = trouble.kind === "forged" ? otherKey : key;
    const unsigned = `${encoded({ alg: "RS256", typ: "JWT", kid: key.kid })}.${encoded(changed)}`;
    const signature = createSign("RSA-SHA256").update(unsigned).sign(signer.privateKey);
    body.id_token = `${unsigned}.${signature.toString("base64url")}`;
  });
  const answer = provider.callback();
  handle = async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (!url.pathname.startsWith(path)) {
      response.writeHead(404);
      return response.end();
    }
    const below = url.pathname.slice(path.length);
    if (!below.startsWith("/interaction/")) {
      Object.assign(request, { originalUrl: request.url, baseUrl: path });
      request.url = `${below}${url.search}`;
      return answer(request, response);
    }
    const chosen = url.searchParams.get("as");
    if (chosen === null) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      return response.end(page(accounts));
    }
    const account = accounts.find(({ sub }) => sub === chosen);
    const result = account
      ? { login: { accountId: account.sub, ...(account.amr && { amr: account.amr }) } }
      : { error: "access_denied", error_description: "The person refused." };
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  };
  return {
    issuer,
    clientId,
    clientSecret,
    setTrouble: (next) => {
      trouble = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function page(accounts: readonly OidcAccount[]): string {
  const people = accounts
    .map(({ sub, name }) => `<p><button name="as" value="${sub}">${name}</button></p>`)
    .join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The company's sign-in</title>
<h1>The company's sign-in</h1><form>${people}<button name="as" value="nobody">Refuse</button></form></html>`;
}
