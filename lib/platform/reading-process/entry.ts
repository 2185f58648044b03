import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { deserialize, serialize } from "node:v8";
import { answerFd, type Task } from "./task";

/** What the process runs: one task, read from the standard input, whose answer goes to a descriptor of its own. */
const { file, name, input } = deserialize(await buffer(process.stdin)) as Task;
const module = await import(pathToFileURL(join(process.cwd(), file)).href);
createWriteStream("", { fd: answerFd }).end(serialize(await module[name](input)));
