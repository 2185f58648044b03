// Node starts this in the thread. The server is a bundle and the thread is not, so its TypeScript is
// loaded by tsx, as the commands' is. (`--import tsx` does nothing in a thread of Node 20.)
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
