import { createServer } from "node:http";
import { customFetch } from "openid-client";
import { afterEach, describe, expect, it } from "vitest";
import { oidcClient, UnknownOriginError } from "@/lib/accounts/providers/client";
import { listenOnLoopback } from "@/lib/interfaces/demo/loopback";

const elsewhere = "http://127.0.0.1:9";
let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A client of a provider that describes itself with these endpoints. */
async function clientOf(endpoints: Record<string, string>, origins: string[] = []) {
  let issuer = "";
  const server = createServer((_request, response) => {
    const own = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ...own, ...endpoints }));
  });
  ({ url: issuer, close } = await listenOnLoopback(server));
  const settings = {
    issuer,
    clientId: "portal",
    clientSecret: "fictional-client",
    label: null,
    trustEmail: false,
    origins,
    tenant: null,
    adminGroups: [],
    reviewerGroups: [],
  };
  return oidcClient(settings, "http://localhost:3000/sign-in/with/oidc/return");
}

describe("a provider of OpenID Connect", () => {
  it.each(["authorization_endpoint", "token_endpoint", "jwks_uri"])(
    "whose %s is of an origin that the settings do not name is not used",
    async (name) => {
      await expect(clientOf({ [name]: `${elsewhere}/x` })).rejects.toThrow(UnknownOriginError);
      await close();
      await expect(clientOf({ [name]: `${elsewhere}/x` }, [elsewhere])).resolves.toBeDefined();
    },
  );

  it("is asked at its own origins only, whatever the library was told later", async () => {
    const client = await clientOf({});
    const ask = client[customFetch];
    const options = { body: undefined, headers: {}, method: "GET", redirect: "manual" } as const;
    expect(() => ask?.(`${elsewhere}/keys`, options)).toThrow(UnknownOriginError);
    const own = client.serverMetadata().jwks_uri ?? "";
    expect((await ask?.(own, options))?.status).toBe(200);
  });
});
