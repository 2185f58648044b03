import { providerName } from "@/lib/accounts/providers/provider-name";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { isProviderName, type ProviderName } from "@/lib/platform/env/provider-names";

export interface LinkedIdentity {
  id: string;
  provider: ProviderName;
  /** What the provider is called. */
  label: string;
  /** What the provider calls the person. */
  name: string;
  createdAt: Date;
  fetchedAt: Date;
}

/** How a person may sign in. */
export interface SignInMethods {
  hasPassword: boolean;
  identities: LinkedIdentity[];
}

export async function signInMethods(db: Db, userId: string): Promise<SignInMethods> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      identities: {
        select: { id: true, provider: true, profile: true, createdAt: true, fetchedAt: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const { providers: settings } = env();
  return {
    hasPassword: user.passwordHash !== null,
    identities: user.identities.flatMap(({ provider, profile, ...identity }) =>
      isProviderName(provider)
        ? [
            {
              ...identity,
              provider,
              label: providerName(provider, settings),
              name: nameIn(profile),
            },
          ]
        : [],
    ),
  };
}

function nameIn(profile: unknown): string {
  const { name, email } = profile as { name?: unknown; email?: unknown };
  return typeof name === "string" ? name : String(email ?? "");
}
