import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setImmediate as turnOfLoop } from "node:timers/promises";
import { FairGate } from "@/lib/accounts/passwords/fair-gate";
import { deviceIn } from "@/lib/accounts/sessions/known-device";
import { clientAddress } from "@/lib/platform/http/client-address";

/** Largest body of a form with a password, in bytes: what Node keeps of a request that nobody reads. */
export const maxPasswordForm = 16 * 1024;

/**
 * How many are with Next at the same time: the password of one is hashed in another thread while the
 * page of the other is made. More would not be faster, and whoever comes next would wait longer.
 */
const places = 2;

/** Nobody waits longer than this, in milliseconds; an honest sign-in rather waits than fails. */
const patience = 30_000;

/** As many as have their turn meanwhile on a machine that takes 200 ms for each. */
const maxWaiting = 300;

/** How long somebody may take to read the answer, in milliseconds, before the place is the next one's. */
const reading = 2000;

/** Whether the body says its size and is no larger than a form with a password. */
export function isPasswordForm({ headers }: IncomingMessage): boolean {
  const size = Number(headers["content-length"] ?? 0);
  return headers["transfer-encoding"] === undefined && size <= maxPasswordForm;
}

/**
 * Lets requests that sign in, register or take a password into Next a few at a time; the others wait
 * at their sockets, where they cost nothing. Browsers that are known come first, then who had the
 * fewest turns lately by address.
 *
 * @returns what lets one request through when its turn comes, or says false.
 */
export function passwordGate(
  server: Server,
  gate = new FairGate({ places: places, maxWaiting: maxWaiting, patience: patience }),
) {
  const arrivals = acceptedAll(server);
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    pass: () => void,
  ): Promise<boolean> => {
    // Only with all it has to say: whoever sends slowly keeps no place.
    if (!(await hasArrived(request))) return true;
    return gate.through(await askerOf(request), async () => {
      if (response.destroyed) return;
      pass();
      await isAnswered(response);
      await arrivals();
    });
  };
}

/**
 * Waits until the answer is given, or its reader is slow. While Next is slow the place stays taken: with
 * more inside all would become slower still.
 */
async function isAnswered(response: ServerResponse): Promise<void> {
  const end = performance.now() + patience;
  while (!response.closed && performance.now() < end) {
    const isReading = response.headersSent;
    const closed = once(response, "close", { signal: AbortSignal.timeout(reading) });
    await closed.catch(() => {});
    if (isReading) return;
  }
}

/** Turns of the event loop in which a new connection's request is read. */
const untilRead = 3;

/**
 * Lets everybody stand in line who has come: libuv accepts one connection in each turn of the event
 * loop (since 1.45), so that in a flood most would wait in the kernel, in the order they came, while
 * pages are made.
 */
function acceptedAll(server: Server): () => Promise<void> {
  let accepted = 0;
  server.on("connection", () => (accepted += 1));
  return async () => {
    for (let idle = 0, before = accepted; idle < untilRead; before = accepted) {
      await turnOfLoop();
      idle = accepted > before ? 0 : idle + 1;
    }
  };
}

async function askerOf({ headers }: IncomingMessage) {
  const device = await deviceIn(headers.cookie ?? "");
  if (device !== null) return { from: `device ${device}`, known: true };
  const get = (name: string) => String(headers[name] ?? "");
  return { from: `address ${clientAddress({ get })}`, known: false };
}

/** Waits for the body without taking it from the stream, where Next reads it; false when it breaks off. */
function hasArrived(request: IncomingMessage): Promise<boolean> {
  const size = Number(request.headers["content-length"] ?? 0);
  return new Promise((resolve) => {
    const settle = (arrived: boolean) => {
      request.off("readable", look).off("close", gone);
      resolve(arrived);
    };
    const gone = () => settle(false);
    const look = () => {
      if (request.readableLength >= size) settle(true);
    };
    request.on("close", gone);
    if (size > 0) request.on("readable", look);
    else settle(true);
  });
}
