import "@/lib/commands/environment";
import { orExit } from "@/lib/commands/or-exit";
import { generateClient } from "@/lib/commands/portal/client";

await orExit(generateClient);
