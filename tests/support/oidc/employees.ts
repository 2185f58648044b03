import type { OidcAccount } from "./server";

/** People of the company in the browser tests; two of them review. */
export const employees: OidcAccount[] = [
  {
    sub: "e-1",
    name: "Priya Raman",
    email: "priya@company.example",
    email_verified: true,
    groups: ["portal-reviewers"],
    amr: ["pwd", "mfa"],
  },
  {
    sub: "e-2",
    name: "Tomas Lind",
    email: "tomas@company.example",
    email_verified: true,
    groups: ["portal-reviewers"],
    amr: ["pwd"],
  },
];
