import "./environment";
import { env } from "@/lib/platform/env/env";
import { exitOnError } from "./exit-on-error";
import { ensureClient } from "./portal/client";

await exitOnError(async () => {
  await ensureClient();
  // Loaded only now: it needs Prisma's client.
  const { migrate } = await import("@/lib/platform/db/migrate");
  const applied = await migrate(env());
  console.log(
    applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.",
  );
});
process.exit(0);
