import type { MessagePort } from "node:worker_threads";

/** What a thread is started with, and the port on which it answers once. */
export type ThreadData = { file: string; name: string; input: unknown; port: MessagePort };
