import type { Prefix } from "@/lib/core/routing/prefix";
import type { Columns } from "./columns";
import { emptyColumns } from "./columns";
import { FamilyIndex } from "./family-index";
import type { PrefixLike, Vrp } from "./vrp";

/** A set of VRPs, ready to be asked. It never changes: a new set is a new index. */
export class VrpIndex {
  readonly size: number;
  readonly four: FamilyIndex;
  readonly six: FamilyIndex;

  /** @param trustAnchors the names that the columns' `tas` point to */
  constructor(
    four: Columns,
    six: Columns,
    readonly trustAnchors: readonly string[],
  ) {
    this.four = new FamilyIndex(4, four);
    this.six = new FamilyIndex(6, six);
    this.size = this.four.size + this.six.size;
  }

  static empty(): VrpIndex {
    return new VrpIndex(emptyColumns(4, 0), emptyColumns(6, 0), [""]);
  }

  of(family: 4 | 6): FamilyIndex {
    return family === 4 ? this.four : this.six;
  }

  has(prefix: PrefixLike, maxLength: number, asn: number): boolean {
    return this.of(prefix.family).find(prefix, maxLength, asn) >= 0;
  }

  /** One row as an object. */
  vrp(family: 4 | 6, row: number): Vrp {
    const { words, lengths, maxLengths, asns, tas } = this.of(family).columns;
    const prefix: Prefix = {
      family,
      words: words.map((word) => word[row] as number),
      length: lengths[row] as number,
    };
    return {
      prefix,
      maxLength: maxLengths[row] as number,
      asn: asns[row] as number,
      ta: this.trustAnchors[tas[row] as number] ?? "",
    };
  }

  /** All VRPs that cover a prefix, the most specific first. */
  covering(prefix: PrefixLike): Vrp[] {
    const index = this.of(prefix.family);
    const found: Vrp[] = [];
    for (let row = index.deepest(prefix); row >= 0; row = index.up[row] as number) {
      found.push(this.vrp(prefix.family, row));
    }
    return found;
  }
}
