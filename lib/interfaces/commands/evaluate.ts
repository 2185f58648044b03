import { endWithReader } from "./end-with-reader";
import { runEvaluate } from "./evaluation/run";

endWithReader();
process.exitCode = runEvaluate(process.argv.slice(2), process.stdout);
