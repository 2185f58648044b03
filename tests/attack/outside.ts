import { startPeeringDbOAuth } from "@/lib/interfaces/demo/peeringdb/oauth-server";
import { startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { startRegistry } from "@/lib/interfaces/demo/rdap/server";
import { providerVariables } from "@/lib/platform/env/provider-settings";

/** The services that the portal asks, on the loopback, and the settings that lead to them. */
export async function startOutside() {
  const peeringDb = await startPeeringDb();
  const registry = await startRegistry();
  const signIn = await startPeeringDbOAuth();
  return {
    env: {
      // Not left out: the server would read the variables from .env then.
      ...Object.fromEntries(Object.keys(providerVariables).map((name) => [name, ""])),
      PEERINGDB_URL: peeringDb.url,
      PEERINGDB_DEMO: "1",
      PEERINGDB_AUTH_URL: signIn.url,
      PEERINGDB_CLIENT_ID: signIn.clientId,
      PEERINGDB_CLIENT_SECRET: signIn.clientSecret,
      RDAP_BOOTSTRAP_URL: registry.bootstrapUrl,
    },
    close: async () => {
      await peeringDb.close();
      await registry.close();
      await signIn.close();
    },
  };
}
