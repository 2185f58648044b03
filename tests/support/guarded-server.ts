import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type Build, beforeEachRequest } from "@/lib/interfaces/commands/portal/each-request";
import { readEnv } from "@/lib/platform/env/env";

interface Guarded {
  settings?: Record<string, string>;
  /** Of what build the requests are; without, as in development. */
  build?: Build;
  /** Stands where Next is; without one, requests are answered with the headers that reached it. */
  next?: RequestListener;
  /** Told when the server would leave HTTP, as Next's does. */
  onUpgrade?: () => void;
}

/** A server behind `beforeEachRequest`, as long as the work with its port takes. */
export async function withGuardedServer<T>(
  { settings = {}, build, next = tellHeaders, onUpgrade = () => {} }: Guarded,
  work: (port: number) => Promise<T>,
): Promise<T> {
  const server = createServer(next);
  if (build) server.on("upgrade", onUpgrade);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const read = readEnv({ PORT: String(port), ...settings });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const stop = beforeEachRequest(read.env, build ?? null);
  try {
    return await work(port);
  } finally {
    stop();
    server.close();
    server.closeAllConnections();
  }
}

const tellHeaders: RequestListener = ({ headers }, response) => {
  response.end(JSON.stringify(headers));
};
