/** Why a registry could not be asked, or its answer not be used; each has a sentence in `control.failures`. */
export const rdapFailures = [
  "unreachable",
  "timeout",
  "rate-limited",
  "server-error",
  "malformed",
  "bootstrap",
] as const;
export type RdapFailure = (typeof rdapFailures)[number];

export const isRdapFailure = (value: string | null): value is RdapFailure =>
  (rdapFailures as readonly (string | null)[]).includes(value);
