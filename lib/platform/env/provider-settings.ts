import { z } from "zod";

/** The client that the operator registered with a provider. */
interface Client {
  clientId: string;
  clientSecret: string;
}

/** Values of a provider's `groups` or `roles` claim that make a person staff. */
interface RoleMapping {
  adminGroups: readonly string[];
  reviewerGroups: readonly string[];
}

export interface PeeringDbSettings extends Client {
  /** Without a slash at the end. */
  authUrl: string;
}

export interface OidcSettings extends Client, RoleMapping {
  /** Compared letter by letter with what the provider calls itself. */
  issuer: string;
  /** What people read on the button; null for Entra, whose name everybody knows. */
  label: string | null;
  /** Whether e-mail addresses count as confirmed where the provider does not say. */
  trustEmail: boolean;
  /** Origins, beside the issuer's own, that the portal may ask for tokens and keys. */
  origins: readonly string[];
  /** The directory that an Entra token must come from. */
  tenant: string | null;
}

export interface ProviderSettings {
  peeringdb: PeeringDbSettings | null;
  entra: OidcSettings | null;
  oidc: OidcSettings | null;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Codes and secrets travel there, so https only, except on this machine. */
const safeAddress = z
  .url({
    protocol: /^https?$/,
    error: "must be an address such as https://login.example",
  })
  .refine((address) => /^https:/.test(address) || loopback.test(new URL(address).hostname), {
    error: "must begin with https://",
  })
  .transform((address) => address.replace(/\/+$/, ""));

const list = z.string().transform((typed) => [
  ...new Set(
    typed
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]);

/** The variables about providers; `.env.example` describes each. */
export const providerVariables = {
  PEERINGDB_AUTH_URL: safeAddress.default("https://auth.peeringdb.com"),
  PEERINGDB_CLIENT_ID: z.string().optional(),
  PEERINGDB_CLIENT_SECRET: z.string().optional(),
  ENTRA_AUTHORITY: safeAddress.default("https://login.microsoftonline.com"),
  ENTRA_TENANT_ID: z
    .guid({ error: "must be the directory's id, such as 9188040d-6c67-4c5b-b112-36a304b66dad" })
    .transform((id) => id.toLowerCase())
    .optional(),
  ENTRA_CLIENT_ID: z.string().optional(),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ENTRA_ADMIN_GROUPS: list.default([]),
  ENTRA_REVIEWER_GROUPS: list.default([]),
  // Compared exactly: unlike other addresses it keeps a slash at its end.
  OIDC_ISSUER: z
    .string()
    .refine((issuer) => safeAddress.safeParse(issuer).success, {
      error: "must be an address that begins with https://, exactly as the provider writes it",
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, { error: "may have at most 60 characters" }).optional(),
  OIDC_ADMIN_GROUPS: list.default([]),
  OIDC_REVIEWER_GROUPS: list.default([]),
  OIDC_ORIGINS: list.default([]),
  OIDC_TRUST_EMAIL: z.enum(["0", "1"], { error: "must be 0 or 1" }).default("0"),
};

const schema = z.object(providerVariables);
type Values = z.output<typeof schema>;

/** What belongs together: some of it without the rest is a mistake, none of it means "not offered". */
const sets = [
  ["PEERINGDB_CLIENT_ID", "PEERINGDB_CLIENT_SECRET"],
  ["ENTRA_TENANT_ID", "ENTRA_CLIENT_ID", "ENTRA_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const satisfies readonly (readonly (keyof Values)[])[];

/** What is missing, a sentence each, the variable first. */
export function providerProblems(values: Values): string[] {
  return sets.flatMap((set) => {
    const given = set.filter((name) => values[name] !== undefined);
    if (given.length === 0) return [];
    return set
      .filter((name) => values[name] === undefined)
      .map((name) => `${name} must be set beside ${given[0]}.`);
  });
}

/** The providers that are configured; call it with values in which nothing is missing. */
export function providerSettings(values: Values): ProviderSettings {
  const { PEERINGDB_CLIENT_ID, ENTRA_TENANT_ID, ENTRA_CLIENT_ID, OIDC_ISSUER, OIDC_CLIENT_ID } =
    values;
  return {
    peeringdb: PEERINGDB_CLIENT_ID
      ? {
          authUrl: values.PEERINGDB_AUTH_URL,
          clientId: PEERINGDB_CLIENT_ID,
          clientSecret: values.PEERINGDB_CLIENT_SECRET ?? "",
        }
      : null,
    entra:
      ENTRA_TENANT_ID && ENTRA_CLIENT_ID
        ? {
            issuer: `${values.ENTRA_AUTHORITY}/${ENTRA_TENANT_ID}/v2.0`,
            label: null,
            clientId: ENTRA_CLIENT_ID,
            clientSecret: values.ENTRA_CLIENT_SECRET ?? "",
            adminGroups: values.ENTRA_ADMIN_GROUPS,
            reviewerGroups: values.ENTRA_REVIEWER_GROUPS,
            trustEmail: true,
            origins: [],
            tenant: ENTRA_TENANT_ID,
          }
        : null,
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID
        ? {
            issuer: OIDC_ISSUER,
            label: values.OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
            clientId: OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET ?? "",
            adminGroups: values.OIDC_ADMIN_GROUPS,
            reviewerGroups: values.OIDC_REVIEWER_GROUPS,
            trustEmail: values.OIDC_TRUST_EMAIL === "1",
            origins: values.OIDC_ORIGINS,
            tenant: null,
          }
        : null,
  };
}
