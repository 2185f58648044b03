import { endWithReader } from "./end-with-reader";
import { runRouting } from "./routing/run";

/**
 * `npm run -s routing -- VERB ...`: the routing core on files, without database, network or
 * build, so that anybody can check its answers. Exit 0, or 2 when an input is of no use.
 */
endWithReader();
process.exitCode = await runRouting(process.argv.slice(2), process.stdout);
