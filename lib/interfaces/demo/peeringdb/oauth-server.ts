import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { listenOnLoopback, send } from "@/lib/interfaces/demo/loopback";
import { fictionalAccounts, type PeeringDbAccount, profileOf } from "./accounts";

/** What goes wrong, and from which address on. */
export type OAuthTrouble =
  | { kind: "token-html" | "token-502" | "profile-html" | "profile-half" | "down" }
  | { kind: "slow"; ms: number }
  /** Codes are too old as soon as they are given. */
  | { kind: "expired-code" };

export type FakePeeringDbOAuth = {
  url: string;
  clientId: string;
  clientSecret: string;
  accounts: PeeringDbAccount[];
  /** Method and path of every request, in order. */
  requests: string[];
  setTrouble: (trouble: OAuthTrouble | null) => void;
  close: () => Promise<void>;
};

type Grant = {
  account: PeeringDbAccount;
  scopes: Set<string>;
  redirectUri: string;
  challenge: string | null;
};

/**
 * PeeringDB's sign-in on loopback: OAuth 2 with a code for confidential clients, PKCE when the client
 * brings it, and profile/v1. Its page has a button for each invented person, and boxes to take back a
 * scope, as people can. `as` in the address chooses without the page.
 */
export async function startPeeringDbOAuth(
  options: { port?: number; accounts?: PeeringDbAccount[] } = {},
): Promise<FakePeeringDbOAuth> {
  const accounts = options.accounts ?? fictionalAccounts();
  const clientId = "portal";
  const clientSecret = "fictional-client";
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const requests: string[] = [];
  let trouble: OAuthTrouble | null = null;

  function authorize(url: URL, response: ServerResponse) {
    const wanted = url.searchParams;
    const redirectUri = wanted.get("redirect_uri") ?? "";
    if (wanted.get("client_id") !== clientId || !URL.canParse(redirectUri)) {
      return send(response, 400, "<h1>Error: invalid_request</h1>", "text/html");
    }
    const back = new URL(redirectUri);
    const state = wanted.get("state");
    if (state) back.searchParams.set("state", state);
    const as = wanted.get("as");
    if (as === null) return send(response, 200, page(url, accounts), "text/html; charset=utf-8");
    const account = accounts.find(({ id }) => String(id) === as);
    if (!account) {
      back.searchParams.set("error", "access_denied");
    } else {
      const refused = new Set(wanted.getAll("without"));
      const asked = (wanted.get("scope") ?? "").split(" ");
      const code = randomBytes(15).toString("base64url");
      codes.set(code, {
        account,
        scopes: new Set(asked.filter((scope) => !refused.has(scope))),
        redirectUri,
        challenge: wanted.get("code_challenge"),
      });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href });
    response.end();
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await text(request));
    const basic = request.headers.authorization?.replace(/^Basic /, "") ?? "";
    const [id, secret] = basic
      ? Buffer.from(basic, "base64").toString().split(":").map(decodeURIComponent)
      : [form.get("client_id"), form.get("client_secret")];
    if (id !== clientId || secret !== clientSecret) {
      return send(response, 401, { error: "invalid_client" });
    }
    const code = form.get("code") ?? "";
    const grant = codes.get(code);
    codes.delete(code);
    const verifier = form.get("code_verifier") ?? "";
    const proven =
      grant?.challenge === createHash("sha256").update(verifier).digest("base64url") ||
      grant?.challenge === null;
    if (
      !grant ||
      !proven ||
      grant.redirectUri !== form.get("redirect_uri") ||
      trouble?.kind === "expired-code"
    ) {
      return send(response, 400, { error: "invalid_grant" });
    }
    const access = randomBytes(20).toString("base64url");
    tokens.set(access, grant);
    send(response, 200, {
      access_token: access,
      expires_in: 36_000,
      token_type: "Bearer",
      scope: [...grant.scopes].join(" "),
      refresh_token: randomBytes(20).toString("base64url"),
    });
  }

  function profile(request: IncomingMessage, response: ServerResponse) {
    const grant = tokens.get(request.headers.authorization?.replace(/^Bearer /, "") ?? "");
    if (!grant) {
      return send(response, 401, { detail: "Authentication credentials were not provided." });
    }
    if (!grant.scopes.has("profile")) {
      return send(response, 403, { detail: "You do not have permission to perform this action." });
    }
    send(response, 200, profileOf(grant.account, grant.scopes));
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(`${request.method} ${url.pathname}`);
    const atToken = url.pathname === "/oauth2/token/";
    const atProfile = url.pathname === "/profile/v1";
    if (trouble?.kind === "slow") await delay(trouble.ms);
    if (trouble?.kind === "down" || request.socket.destroyed) return request.socket.destroy();
    const html = "<!doctype html><title>PeeringDB is being upgraded</title>";
    if (trouble?.kind === "token-html" && atToken) return send(response, 200, html, "text/html");
    if (trouble?.kind === "token-502" && atToken) return send(response, 502, html, "text/html");
    if (trouble?.kind === "profile-html" && atProfile) {
      return send(response, 200, html, "text/html");
    }
    if (trouble?.kind === "profile-half" && atProfile) return send(response, 200, '{"id": 9002');
    if (url.pathname === "/oauth2/authorize/") return authorize(url, response);
    if (atToken && request.method === "POST") return token(request, response);
    if (atProfile) return profile(request, response);
    send(response, 404, "<h1>Not Found</h1>", "text/html");
  });
  const listening = await listenOnLoopback(server, options.port);
  return {
    ...listening,
    clientId,
    clientSecret,
    accounts,
    requests,
    setTrouble: (next) => {
      trouble = next;
    },
  };
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The page of the provider: who signs in, and what they let it tell. */
function page(url: URL, accounts: readonly PeeringDbAccount[]): string {
  const kept = [...url.searchParams]
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join("");
  const boxes = ["email", "networks"]
    .map(
      (s) =>
        `<label><input type="checkbox" name="without" value="${s}"> do not tell ${s}</label><br>`,
    )
    .join("");
  const people = accounts
    .map(
      ({ id, given_name, family_name, email }) =>
        `<p><button name="as" value="${id}">${escaped(`${given_name} ${family_name}`)}</button> ${escaped(email)}</p>`,
    )
    .join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>PeeringDB (demonstration copy)</title><h1>PeeringDB (demonstration copy)</h1>
<p>Everybody here is invented. Sign in as:</p>
<form action="${url.pathname}">${kept}${boxes}${people}<button name="as" value="nobody">Refuse</button></form></html>`;
}
