import "@/lib/commands/environment";
import { orExit } from "@/lib/commands/or-exit";
import { ensureClient } from "@/lib/commands/portal/client";
import { env } from "@/lib/env";

await orExit(async () => {
  await ensureClient();
  // Loaded only now: it needs Prisma's client.
  const { migrate } = await import("@/lib/db/migrate");
  const applied = await migrate(env());
  console.log(
    applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.",
  );
});
process.exit(0);
