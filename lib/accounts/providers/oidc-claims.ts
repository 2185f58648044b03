import { z } from "zod";
import type { StaffRole } from "@/lib/accounts/actor/actor";
import { emailSchema } from "@/lib/core/network/account-email";
import { visibleName } from "@/lib/core/text/name";
import { boundedText } from "@/lib/core/text/outside-text";
import type { OidcSettings } from "@/lib/platform/env/provider-settings";
import { authenticationMethods, usedSecondFactor } from "./amr";
import type { ProviderPerson } from "./person";
import { clockToleranceSeconds } from "./time-limit";

const text = boundedText(400);
/** What names somebody says something. */
const id = text.regex(/\S/);

/** Most groups read of one person; Entra names at most 200 in a token. */
const maxGroups = 2000;

/** Names of groups or roles, as a list or one alone; what is no name among them is passed over. */
const names = z
  .union([z.array(z.unknown()), text.transform((one): unknown[] => [one])])
  .catch([])
  .transform((list) => list.slice(0, maxGroups).flatMap((each) => text.safeParse(each).data ?? []));

/** The claims of a checked ID token that the portal reads. */
const schema = z.object({
  iss: text,
  sub: id,
  tid: id.optional(),
  oid: id.optional(),
  name: text.optional().catch(undefined),
  email: text.optional().catch(undefined),
  preferred_username: text.optional().catch(undefined),
  // Some providers write it as text.
  email_verified: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((said) => said === "true")])
    .optional()
    .catch(undefined),
  // In seconds since 1970. The library compares `exp` with the clock, and `iat` with nothing.
  iat: z.number(),
  auth_time: z.number().optional().catch(undefined),
  amr: z.unknown().optional(),
  groups: names,
  roles: names,
});

/**
 * The person of a checked ID token; null when it names nobody, or somebody of another directory, or is of
 * a time to come.
 *
 * Entra's `sub` differs between applications and its `email` is what an admin typed, so its people are
 * keyed on the directory's and their object id, as Microsoft asks; all others on issuer and subject.
 */
export function oidcPerson(
  provider: "entra" | "oidc",
  settings: OidcSettings,
  claims: unknown,
  now: Date,
): ProviderPerson | null {
  const parsed = schema.safeParse(claims);
  if (!parsed.success || parsed.data.iss !== settings.issuer) return null;
  const said = parsed.data;
  const latest = now.getTime() / 1000 + clockToleranceSeconds;
  // A token of the future would count as a fresh sign-in until then.
  if (said.iat > latest || (said.auth_time ?? 0) > latest) return null;
  if (settings.tenant && (said.tid?.toLowerCase() !== settings.tenant || !said.oid)) return null;
  const subject = settings.tenant ? `${settings.tenant} ${said.oid}` : `${said.iss} ${said.sub}`;
  const typed = [said.email, settings.tenant ? said.preferred_username : undefined];
  const email = typed.map((each) => emailSchema.safeParse(each)).find((each) => each.success);
  const methods = authenticationMethods(said.amr);
  const staffRole = mappedRole(settings, [...said.groups, ...said.roles]);
  return {
    provider,
    subject,
    name: visibleName(said.name ?? "", 200) || visibleName(email?.data ?? said.sub, 200),
    email: email?.data ?? null,
    emailConfirmed: said.email_verified ?? settings.trustEmail,
    secondFactor: usedSecondFactor(methods),
    authenticatedAt: said.auth_time === undefined ? null : new Date(said.auth_time * 1000),
    staffRole,
    profile: {
      name: said.name ?? null,
      email: email?.data ?? null,
      amr: methods,
      ...(staffRole !== undefined && { staffRole }),
    },
  };
}

/** The role that groups give; undefined when none are mapped, so that it is left as it is. */
function mappedRole(
  { adminGroups, reviewerGroups }: OidcSettings,
  groups: readonly string[],
): StaffRole | null | undefined {
  if (adminGroups.length === 0 && reviewerGroups.length === 0) return undefined;
  if (groups.some((group) => adminGroups.includes(group))) return "admin";
  return groups.some((group) => reviewerGroups.includes(group)) ? "reviewer" : null;
}
