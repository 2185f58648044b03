import { expect, it } from "vitest";
import { oidcPerson } from "@/lib/accounts/providers/oidc-claims";

const issuer = "https://login.company.example";
const settings = {
  issuer,
  clientId: "portal",
  clientSecret: "fictional-client",
  label: null,
  trustEmail: false,
  origins: [],
  tenant: null,
  adminGroups: [],
  reviewerGroups: [],
};
const now = new Date("2026-11-27T10:00:00Z");
const claims = { iss: issuer, sub: "u-17", name: "Ravi Iyer", iat: now.getTime() / 1000 };

// The library checks the issuer before; people are keyed on it, so it is checked where that happens, too.
it("a person of another issuer is nobody", () => {
  expect(oidcPerson("oidc", settings, claims, now)).toMatchObject({ subject: `${issuer} u-17` });
  for (const iss of [`${issuer}/`, "https://login.other.example", undefined]) {
    expect(oidcPerson("oidc", settings, { ...claims, iss }, now)).toBeNull();
  }
});
