import { containsPrefix, type Prefix } from "@/lib/core/routing/prefix";
import { applyChanges } from "./apply-changes";
import type { Slurm, SlurmFilter } from "./slurm";
import type { Vrp } from "./vrp";
import type { VrpIndex } from "./vrp-index";

/** What the trust anchor of an added VRP is called. */
export const slurmAnchor = "slurm";

/** The set as the operator wants it: filters first, then what is added, which no filter removes. */
export function applySlurm(index: VrpIndex, slurm: Slurm): VrpIndex {
  const removed: Vrp[] = [];
  for (const family of [4, 6] as const) {
    const filters = slurm.filters.filter(({ prefix }) => (prefix?.family ?? family) === family);
    if (filters.length === 0) continue;
    for (let row = 0; row < index.of(family).size; row++) {
      const vrp = index.vrp(family, row);
      if (filters.some((filter) => removes(filter, vrp))) removed.push(vrp);
    }
  }
  const left = removed.length === 0 ? index : applyChanges(index, { added: [], removed });
  if (slurm.assertions.length === 0) return left;
  const added = slurm.assertions.map((assertion) => ({ ...assertion, ta: slurmAnchor }));
  return applyChanges(left, { added, removed: [] });
}

function removes(filter: SlurmFilter, vrp: Vrp): boolean {
  if (filter.asn !== undefined && filter.asn !== vrp.asn) return false;
  return filter.prefix === undefined || containsPrefix(filter.prefix, vrp.prefix);
}

/**
 * Several files as one, or null when they contradict: two of them say something about one address
 * or one router key's ASN (RFC 8416 section 4.2). Then none of them may be used.
 */
export function mergeSlurms(slurms: readonly Slurm[]): Slurm | null {
  for (const [i, one] of slurms.entries()) {
    if (slurms.slice(i + 1).some((other) => clash(one, other))) return null;
  }
  return {
    filters: slurms.flatMap(({ filters }) => filters),
    assertions: slurms.flatMap(({ assertions }) => assertions),
    routerKeyAsns: slurms.flatMap(({ routerKeyAsns }) => routerKeyAsns),
  };
}

function clash(one: Slurm, other: Slurm): boolean {
  const asns = new Set(one.routerKeyAsns);
  if (other.routerKeyAsns.some((asn) => asns.has(asn))) return true;
  const theirs = prefixesOf(other);
  return prefixesOf(one).some((mine) =>
    theirs.some((its) => containsPrefix(mine, its) || containsPrefix(its, mine)),
  );
}

function prefixesOf({ filters, assertions }: Slurm): Prefix[] {
  return [...filters, ...assertions].flatMap(({ prefix }) => prefix ?? []);
}
