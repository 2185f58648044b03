import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { beginFlow, endFlow, type FlowEnd } from "@/lib/accounts/providers/flow";
import {
  type FakePeeringDbOAuth,
  startPeeringDbOAuth,
} from "@/lib/interfaces/demo/peeringdb/oauth-server";
import { readEnv } from "@/lib/platform/env/env";
import type { ProviderName } from "@/lib/platform/env/provider-names";
import { type ProviderSettings, providerSettings } from "@/lib/platform/env/provider-settings";
import { type OidcServer, startOidc } from "@/tests/support/oidc/server";
import { browseTo } from "@/tests/support/oidc/user-agent";

const tenant = "5f3a7c1e-4a54-4b0e-9f0e-0d6f2a1b9c77";
const home = "http://localhost:3000/sign-in/with";
const returnUrl = (provider: ProviderName) => `${home}/${provider}/return`;

let peeringDb: FakePeeringDbOAuth;
let entra: OidcServer;
let oidc: OidcServer;
let settings: ProviderSettings;

beforeAll(async () => {
  peeringDb = await startPeeringDbOAuth();
  entra = await startOidc({
    path: `/${tenant}/v2.0`,
    returnUrls: [returnUrl("entra")],
    accounts: [
      {
        sub: "pairwise-ada",
        oid: "3c1f0000-0000-4000-8000-000000000001",
        tid: tenant,
        name: "Ada Minor",
        preferred_username: "Ada.Minor@company.example",
        groups: ["group-admins", "group-all"],
        amr: ["pwd", "mfa"],
      },
      {
        sub: "pairwise-guest",
        oid: "3c1f0000-0000-4000-8000-000000000002",
        tid: "11111111-1111-4111-8111-111111111111",
        name: "Guest",
        email: "guest@elsewhere.example",
      },
    ],
  });
  oidc = await startOidc({
    returnUrls: [returnUrl("oidc")],
    accounts: [
      {
        sub: "u-17",
        name: "Ravi Iyer",
        email: "Ravi@Company.example",
        email_verified: true,
        roles: "portal-reviewers",
        amr: ["pwd"],
      },
      { sub: "u-18", name: "Silent", email: "silent@company.example" },
    ],
  });
  const read = readEnv({
    PEERINGDB_AUTH_URL: peeringDb.url,
    PEERINGDB_CLIENT_ID: peeringDb.clientId,
    PEERINGDB_CLIENT_SECRET: peeringDb.clientSecret,
    ENTRA_AUTHORITY: new URL(entra.issuer).origin,
    ENTRA_TENANT_ID: tenant.toUpperCase(),
    ENTRA_CLIENT_ID: entra.clientId,
    ENTRA_CLIENT_SECRET: entra.clientSecret,
    ENTRA_ADMIN_GROUPS: "group-admins",
    ENTRA_REVIEWER_GROUPS: "group-all, group-reviewers",
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidc.clientId,
    OIDC_CLIENT_SECRET: oidc.clientSecret,
    OIDC_REVIEWER_GROUPS: "portal-reviewers",
  });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  settings = read.env.providers;
});

afterAll(() => Promise.all([peeringDb.close(), entra.close(), oidc.close()]));

let logged: string[] = [];

beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((...words) => {
    logged.push(words.map(String).join(" "));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  peeringDb.setTrouble(null);
  entra.setTrouble(null);
  oidc.setTrouble(null);
});

/** Signs in as a person would; `change` may spoil what the provider sends the browser back with. */
async function signIn(
  provider: ProviderName,
  as: string,
  change: (answer: URLSearchParams) => void = () => {},
  before: (address: URL) => void = () => {},
): Promise<FlowEnd> {
  const start = await beginFlow(provider, { settings, returnUrl: returnUrl(provider) });
  if (!start.ok) return start;
  const address = new URL(start.url);
  before(address);
  const back = await browseTo(address.href, home, as);
  change(back.searchParams);
  const { checks } = start;
  return endFlow(provider, back.searchParams, { settings, returnUrl: returnUrl(provider), checks });
}

const problem = async (end: Promise<FlowEnd>) => {
  const result = await end;
  return result.ok ? "none" : result.code;
};

describe("PeeringDB", () => {
  it("says who it is and which networks they see, with what they may do", async () => {
    const end = await signIn("peeringdb", "900201");
    expect(end).toMatchObject({
      ok: true,
      person: {
        provider: "peeringdb",
        subject: "900201",
        name: "Mira Solheim",
        email: "mira@solheim.example",
        emailConfirmed: true,
        secondFactor: true,
        staffRole: undefined,
        profile: {
          verified_user: true,
          networks: [
            { asn: 399990, perms: 15, manage_peering_sessions: 15 },
            { asn: 399991, perms: 1, manage_peering_sessions: 0 },
          ],
        },
      },
    });
    expect(JSON.stringify(end)).not.toMatch(/token/);
  });

  it("is asked with PKCE, state and the scopes it knows", async () => {
    const start = await beginFlow("peeringdb", { settings, returnUrl: returnUrl("peeringdb") });
    if (!start.ok) throw new Error(start.code);
    const asked = new URL(start.url).searchParams;
    expect(asked.get("scope")).toBe("profile email networks amr");
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("state")).toBe(start.checks.state);
    expect(start.url).not.toContain(start.checks.codeVerifier);
  });

  it("may be kept from telling an address or the networks", async () => {
    const without = (scope: string) => (address: URL) =>
      address.searchParams.append("without", scope);
    const noNetworks = await signIn("peeringdb", "900201", undefined, without("networks"));
    if (!noNetworks.ok) throw new Error(noNetworks.code);
    expect(noNetworks.person.profile).not.toHaveProperty("networks");
    const noEmail = await signIn("peeringdb", "900201", undefined, without("email"));
    expect(noEmail).toMatchObject({ person: { email: null, emailConfirmed: false } });
    expect(await problem(signIn("peeringdb", "900201", undefined, without("profile")))).toBe(
      "unreadable",
    );
  });

  it("says that an address is not confirmed", async () => {
    expect(await signIn("peeringdb", "900204")).toMatchObject({
      person: { email: "noor@haddad.example", emailConfirmed: false, secondFactor: false },
    });
  });

  it.each([
    ["the person refuses", () => signIn("peeringdb", "nobody"), "refused"],
    [
      "the state is another one",
      () => signIn("peeringdb", "900201", (answer) => answer.set("state", "x")),
      "mismatch",
    ],
    [
      "the state is missing",
      () => signIn("peeringdb", "900201", (answer) => answer.delete("state")),
      "mismatch",
    ],
    [
      "the code is another one",
      () => signIn("peeringdb", "900201", (answer) => answer.set("code", "x")),
      "expired",
    ],
    [
      "there is no code",
      () => signIn("peeringdb", "900201", (answer) => answer.delete("code")),
      "unreadable",
    ],
  ])("is not believed when %s", async (_what, attempt, expected) => {
    expect(await problem(attempt())).toBe(expected);
  });

  it.each([
    [{ kind: "expired-code" }, "expired"],
    [{ kind: "token-html" }, "unreadable"],
    [{ kind: "token-502" }, "unreadable"],
    [{ kind: "profile-html" }, "unreadable"],
    [{ kind: "profile-half" }, "unreadable"],
  ] as const)("is told apart in trouble: %j is %s", async (trouble, expected) => {
    peeringDb.setTrouble(trouble);
    expect(await problem(signIn("peeringdb", "900201"))).toBe(expected);
  });

  it("takes a code once", async () => {
    const at = { settings, returnUrl: returnUrl("peeringdb") };
    const start = await beginFlow("peeringdb", at);
    if (!start.ok) throw new Error(start.code);
    const { searchParams } = await browseTo(start.url, home, "900201");
    const { checks } = start;
    expect((await endFlow("peeringdb", searchParams, { ...at, checks })).ok).toBe(true);
    expect(await problem(endFlow("peeringdb", searchParams, { ...at, checks }))).toBe("expired");
  });

  it("that is down or slow is said to be", async () => {
    const start = await beginFlow("peeringdb", { settings, returnUrl: returnUrl("peeringdb") });
    if (!start.ok) throw new Error(start.code);
    const { searchParams } = await browseTo(start.url, home, "900201");
    const at = { settings, returnUrl: returnUrl("peeringdb"), checks: start.checks };
    peeringDb.setTrouble({ kind: "down" });
    expect(await problem(endFlow("peeringdb", searchParams, at))).toBe("unreachable");
    peeringDb.setTrouble({ kind: "slow", ms: 8_000 });
    // It would answer in the end.
    expect(await problem(endFlow("peeringdb", searchParams, at))).toBe("unreachable");
  });

  it("is never logged with its codes or tokens", async () => {
    const codes: string[] = [];
    peeringDb.setTrouble({ kind: "token-html" });
    await signIn("peeringdb", "900201", (answer) => codes.push(answer.get("code") ?? "?"));
    entra.setTrouble({ kind: "forged" });
    await signIn("entra", "pairwise-ada", (answer) => codes.push(answer.get("code") ?? "?"));
    expect(logged).toHaveLength(2);
    for (const secret of [...codes, "fictional-client", "eyJ"]) {
      expect(logged.join("\n")).not.toContain(secret);
    }
  });
});

describe("Entra ID", () => {
  it("keys its people on directory and object, and maps their groups", async () => {
    expect(await signIn("entra", "pairwise-ada")).toMatchObject({
      ok: true,
      person: {
        subject: `${tenant} 3c1f0000-0000-4000-8000-000000000001`,
        email: "ada.minor@company.example",
        emailConfirmed: true,
        secondFactor: true,
        staffRole: "admin",
      },
    });
  });

  it("of another directory is refused", async () => {
    expect(await problem(signIn("entra", "pairwise-guest"))).toBe("untrusted");
  });
});

describe("OpenID Connect", () => {
  it("keys its people on issuer and subject", async () => {
    expect(await signIn("oidc", "u-17")).toMatchObject({
      ok: true,
      person: {
        subject: `${oidc.issuer} u-17`,
        email: "ravi@company.example",
        emailConfirmed: true,
        secondFactor: false,
        staffRole: "reviewer",
      },
    });
  });

  it("that does not confirm an address is not taken to", async () => {
    expect(await signIn("oidc", "u-18")).toMatchObject({
      person: { emailConfirmed: false, staffRole: null },
    });
  });

  it("is refused by the person, in its words", async () => {
    expect(await problem(signIn("oidc", "nobody"))).toBe("refused");
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each([
    ["a clock four minutes ahead", { iat: () => now() + 240, nbf: () => now() + 240 }, "none"],
    ["a clock four minutes behind", { iat: () => now() - 840, exp: () => now() - 240 }, "none"],
    ["a clock ten minutes ahead", { iat: () => now() + 600, nbf: () => now() + 600 }, "untrusted"],
    ["a token of an hour ago", { iat: () => now() - 4200, exp: () => now() - 3600 }, "untrusted"],
    ["another issuer", { iss: () => "http://127.0.0.1:1" }, "untrusted"],
    ["another audience", { aud: (): unknown => "somebody-else" }, "untrusted"],
    ["a list of other audiences", { aud: (): unknown => ["somebody-else"] }, "untrusted"],
    ["another nonce", { nonce: (): unknown => "x" }, "untrusted"],
    ["no nonce", { nonce: (): unknown => undefined }, "untrusted"],
    ["a token of 2286", { iat: (): unknown => 9_999_999_999 }, "untrusted"],
    ["a sign-in of 2286", { auth_time: (): unknown => 9_999_999_999 }, "untrusted"],
    ["an empty subject", { sub: (): unknown => "" }, "untrusted"],
    ["a blank subject", { sub: (): unknown => " " }, "untrusted"],
    ["no subject", { sub: (): unknown => undefined }, "untrusted"],
  ] as const)("with %s: %s", async (_what, changes, expected) => {
    oidc.setTrouble({
      kind: "claims",
      change: (claims) => ({
        ...claims,
        ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value()])),
      }),
    });
    expect(await problem(signIn("oidc", "u-17"))).toBe(expected);
  });

  it("signed by somebody else is not believed", async () => {
    oidc.setTrouble({ kind: "forged" });
    expect(await problem(signIn("oidc", "u-17"))).toBe("untrusted");
  });

  it("that answers HTML, or not at all, is told apart", async () => {
    oidc.setTrouble({ kind: "token-html" });
    expect(await problem(signIn("oidc", "u-17"))).toBe("unreadable");
    oidc.setTrouble(null);
    const down = {
      ...settings,
      oidc: settings.oidc && { ...settings.oidc, issuer: "http://127.0.0.1:9" },
    };
    const start = await beginFlow("oidc", { settings: down, returnUrl: returnUrl("oidc") });
    expect(start).toEqual({ ok: false, code: "unreachable" });
  });

  it("that describes itself as another issuer is not asked", async () => {
    const other = `${oidc.issuer}/`;
    const wrong = { ...settings, oidc: settings.oidc && { ...settings.oidc, issuer: other } };
    const start = await beginFlow("oidc", { settings: wrong, returnUrl: returnUrl("oidc") });
    expect(start).toEqual({ ok: false, code: "unreadable" });
  });

  it("that is not configured is not offered", async () => {
    const none = providerSettings({} as never);
    expect(none).toEqual({ peeringdb: null, entra: null, oidc: null });
    const start = await beginFlow("oidc", { settings: none, returnUrl: returnUrl("oidc") });
    expect(start).toEqual({ ok: false, code: "notConfigured" });
  });
});
