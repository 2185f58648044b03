/** An AS path in wire order, the observer's neighbour first; an array is an AS_SET. */
export type WirePath = readonly (number | readonly number[])[];

/** The path's ASNs, sets skipped, what is prepended once. */
export function collapsePath(path: WirePath): number[] {
  const asns: number[] = [];
  for (const hop of path) {
    if (typeof hop === "number" && hop !== asns.at(-1)) asns.push(hop);
  }
  return asns;
}
