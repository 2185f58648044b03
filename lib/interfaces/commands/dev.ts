import "./environment";
import { orExit } from "./exit-on-error";
import { runPortal } from "./portal/run";

process.exit(await orExit(() => runPortal("dev")));
