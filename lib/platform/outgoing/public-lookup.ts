import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address";

/** The addresses of a name, as the system resolves it. */
export type Resolve = (name: string) => Promise<readonly { address: string; family: number }[]>;

export const systemResolve: Resolve = (name) => lookup(name, { all: true });

/** A name has no address that a request may go to. */
export class InternalAddressError extends Error {}

/**
 * The lookup of a connection that keeps to public addresses. The connection goes to the very
 * addresses judged here, so a name that answers differently the next time gains nothing.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name)
      .then((found) => {
        const open = found.filter(({ address }) => isPublicAddress(address));
        const [first] = open;
        if (!first) throw new InternalAddressError(`${name} has no public address.`);
        if (options.all) done(null, [...open]);
        else done(null, first.address, first.family);
      })
      .catch((error: unknown) =>
        done(error instanceof Error ? error : new Error(String(error)), ""),
      );
  };
}
