import { randomBytes } from "node:crypto";

/**
 * Next asks itself now and then, for an action that was posted to another page than its own, or for
 * the page an action leads to. It passes the headers on, so what is known of the client goes with
 * them, under a secret of this process by which its own requests are known.
 */
export const passedOnHeader = "x-portal-passed-on";

export interface Client {
  address: string;
  host: string;
}

const secret = randomBytes(24).toString("base64url");

/** The header that Next passes on. */
export const passedOn = ({ address, host }: Client): string => `${secret} ${address} ${host}`;

/** Who asked in the first place; null when the request is no one of this process's own. */
export function readPassedOn(header: string | string[] | undefined): Client | null {
  if (typeof header !== "string") return null;
  const [shown, address, host] = header.split(" ", 3);
  return shown === secret && address && host ? { address, host } : null;
}
