import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { FairGate } from "@/lib/accounts/passwords/fair-gate";
import { deviceIn } from "@/lib/accounts/sessions/known-device";
import { clientAddress } from "@/lib/platform/http/client-address";

/** Largest body of a form with a password, in bytes: what Node keeps of a request that nobody reads. */
export const largestPasswordForm = 16 * 1024;

/**
 * How many are with Next at the same time: the password of one is hashed in another thread while the
 * page of the other is made. More would not be faster, and whoever comes next would wait longer.
 */
const PLACES = 2;

/** Nobody waits longer than this, in milliseconds; an honest sign-in rather waits than fails. */
const PATIENCE = 30_000;

/** As many as have their turn meanwhile on a machine that takes 200 ms for each. */
const MOST_WAITING = 300;

/** The longest that one keeps a place, in milliseconds: some read their answer slowly. */
const LONGEST_TURN = 2000;

/** Whether the body says its size and is no larger than a form with a password. */
export function isPasswordForm({ headers }: IncomingMessage): boolean {
  const size = Number(headers["content-length"] ?? 0);
  return headers["transfer-encoding"] === undefined && size <= largestPasswordForm;
}

/**
 * Lets requests that sign in, register or take a password into Next a few at a time; the others wait
 * at their sockets, where they cost nothing. Browsers that are known come first, then who had the
 * fewest turns lately by address.
 *
 * @returns false when the turn of a request does not come.
 */
export function passwordGate(
  gate = new FairGate({ places: PLACES, mostWaiting: MOST_WAITING, patience: PATIENCE }),
) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    pass: () => void,
  ): Promise<boolean> => {
    // Only with all it has to say: whoever sends slowly keeps no place.
    if (!(await hasArrived(request))) return true;
    return gate.through(await askerOf(request), async () => {
      if (response.destroyed) return;
      const done = once(response, "close", { signal: AbortSignal.timeout(LONGEST_TURN) });
      pass();
      await done.catch(() => {});
    });
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
