import { orExit } from "@/lib/commands/or-exit";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

const applied = await orExit(() => migrate(env()));
console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
process.exit(0);
