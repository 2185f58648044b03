import data from "./transit-free.json";

/** The month the list was last looked through. */
export const transitFreeAsOf: string = data.asOf;

/** ASNs of the networks that buy no transit. */
export const transitFreeAsns: ReadonlySet<number> = new Set(data.asns);

/** Pairs of the list that belong to one network: routes between them prove no leak. */
export const transitFreeSiblings: readonly (readonly [number, number])[] = data.siblings.map(
  ([a = 0, b = 0]) => [a, b],
);
