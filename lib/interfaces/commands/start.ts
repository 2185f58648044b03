import "./environment";
import { exitOnError } from "./exit-on-error";
import { runPortal } from "./portal/run";

process.exit(await exitOnError(() => runPortal("start")));
