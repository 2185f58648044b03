import { z } from "zod";
import { emailSchema } from "@/lib/core/network/account-email";
import { visibleName } from "@/lib/core/text/name";
import { boundedText } from "@/lib/core/text/outside-text";
import { authenticationMethods, usedSecondFactor } from "./amr";
import type { ProviderPerson } from "./person";

const text = boundedText(400);

/**
 * PeeringDB's `profile/v1`. The claims of a scope that was refused are absent. `perms` and
 * `manage_peering_sessions` are bit masks (READ 1, UPDATE 2, CREATE 4, DELETE 8); a network is listed
 * whatever they say. This answer writes `verified_email`, the ID token `email_verified`.
 */
const schema = z.object({
  id: z.int().positive(),
  name: text.nullish(),
  given_name: text.nullish(),
  family_name: text.nullish(),
  verified_user: z.boolean().nullish(),
  email: text.nullish(),
  verified_email: z.boolean().nullish(),
  email_verified: z.boolean().nullish(),
  networks: z
    .array(
      z.object({
        id: z.int(),
        name: text,
        asn: z.int().nonnegative(),
        perms: z.int().nonnegative(),
        manage_peering_sessions: z.int().nonnegative().nullish(),
      }),
    )
    .nullish(),
  amr: z.unknown().optional(),
});

/** The person of a profile; null when it is no profile. */
export function peeringDbPerson(answer: unknown): ProviderPerson | null {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) return null;
  const { id, networks, ...said } = parsed.data;
  const methods = authenticationMethods(said.amr);
  const email = emailSchema.safeParse(said.email ?? "");
  const fullName = [said.given_name, said.family_name].filter(Boolean).join(" ");
  const name = visibleName(said.name || fullName, 200) || `PeeringDB ${id}`;
  const emailConfirmed = (said.verified_email ?? said.email_verified) === true;
  return {
    provider: "peeringdb",
    subject: String(id),
    name,
    email: email.success ? email.data : null,
    emailConfirmed,
    secondFactor: usedSecondFactor(methods),
    authenticatedAt: null,
    staffRole: undefined,
    profile: {
      id,
      name,
      email: said.email ?? null,
      verified_email: emailConfirmed,
      verified_user: said.verified_user === true,
      amr: methods,
      // Absent, not empty, when the person did not let PeeringDB tell them.
      ...(networks && {
        networks: networks.map((network) => ({
          ...network,
          manage_peering_sessions: network.manage_peering_sessions ?? 0,
        })),
      }),
    },
  };
}
