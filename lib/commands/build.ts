import "@/lib/commands/environment";
import { orExit } from "@/lib/commands/or-exit";
import { build } from "@/lib/commands/portal/build";
import { ensureClient } from "@/lib/commands/portal/client";

await orExit(async () => {
  await ensureClient();
  await build();
});
