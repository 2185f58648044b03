import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/platform/env/env";

const entra = {
  ENTRA_TENANT_ID: "5f3a7c1e-4a54-4b0e-9f0e-0d6f2a1b9c77",
  ENTRA_CLIENT_ID: "portal",
  ENTRA_CLIENT_SECRET: "hush",
};

const problems = (source: Record<string, string>) => {
  const read = readEnv(source);
  return read.ok ? [] : read.problems;
};

describe("the settings of providers", () => {
  it("belong together: some without the rest are a mistake", () => {
    expect(problems({ PEERINGDB_CLIENT_ID: "portal" })).toEqual([
      "PEERINGDB_CLIENT_SECRET must be set beside PEERINGDB_CLIENT_ID.",
    ]);
    expect(problems({ ENTRA_TENANT_ID: entra.ENTRA_TENANT_ID })).toHaveLength(2);
    expect(problems(entra)).toEqual([]);
  });

  it("fix Entra's directory, by its id and nothing like it", () => {
    for (const tenant of ["common", "organizations", "company.example"]) {
      expect(problems({ ...entra, ENTRA_TENANT_ID: tenant })[0]).toMatch(/^ENTRA_TENANT_ID must/);
    }
    const read = readEnv(entra);
    expect(read.ok && read.env.providers.entra?.issuer).toBe(
      `https://login.microsoftonline.com/${entra.ENTRA_TENANT_ID}/v2.0`,
    );
  });

  it("send no codes over plain http, except on this machine", () => {
    const oidc = { OIDC_CLIENT_ID: "portal", OIDC_CLIENT_SECRET: "hush" };
    expect(problems({ ...oidc, OIDC_ISSUER: "http://login.company.example" })).toHaveLength(1);
    expect(problems({ ...oidc, OIDC_ISSUER: "http://127.0.0.1.company.example" })).toHaveLength(1);
    expect(problems({ ...oidc, OIDC_ISSUER: "http://127.0.0.1:9000" })).toEqual([]);
  });

  it("keep an issuer letter by letter", () => {
    const read = readEnv({
      OIDC_ISSUER: "https://login.company.example/realms/staff/",
      OIDC_CLIENT_ID: "portal",
      OIDC_CLIENT_SECRET: "hush",
      OIDC_ADMIN_GROUPS: " owners, admins,,owners ",
    });
    expect(read.ok && read.env.providers.oidc).toMatchObject({
      issuer: "https://login.company.example/realms/staff/",
      label: "login.company.example",
      adminGroups: ["owners", "admins"],
    });
  });
});
