import { isProviderName, type ProviderName } from "@/lib/auth/providers/names";
import { providerName } from "@/lib/auth/providers/provider-name";
import type { Db } from "@/lib/db/client";
import { env } from "@/lib/env";

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
export interface WaysIn {
  hasPassword: boolean;
  identities: LinkedIdentity[];
}

export async function waysIn(db: Db, userId: string): Promise<WaysIn> {
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
