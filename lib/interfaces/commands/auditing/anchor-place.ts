import type { AnchorPlace } from "@/lib/platform/audit/anchors/anchor-file";
import type { Env } from "@/lib/platform/env/env";
import { keptSecret } from "@/lib/platform/secret/embedded-secret";

/**
 * Where a command finds the anchors and the secret that signs them.
 *
 * @throws when the secret is not known: beside PostgreSQL it is no file in the data folder.
 */
export function anchorPlace({ databaseUrl, dataDir, authSecret }: Env): AnchorPlace {
  if (!authSecret && databaseUrl) {
    throw new Error("AUTH_SECRET must be set, the servers' own: anchors are signed with it.");
  }
  return { dataDir, secret: authSecret ?? keptSecret(dataDir) };
}
