import "@/lib/commands/environment";
import { orExit } from "@/lib/commands/or-exit";
import { runPortal } from "@/lib/commands/portal/run";

process.exit(await orExit(() => runPortal("dev")));
