import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import type { ThreadData } from "./thread-data";

const { file, name, input, port } = workerData as ThreadData;
const module = await import(pathToFileURL(join(process.cwd(), file)).href);
port.postMessage(await module[name](input));
port.close();
