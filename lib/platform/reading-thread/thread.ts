import { type MessagePort, workerData } from "node:worker_threads";
import { type JobName, jobs } from "./jobs";

/** What a thread is started with, and how it answers: once, on the port. */
export type ThreadData = { name: JobName; input: never; port: MessagePort };

const { name, input, port } = workerData as ThreadData;
port.postMessage(await jobs[name](input));
port.close();
