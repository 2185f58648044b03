import { type Columns, copyRows, emptyColumns, gatherRows } from "./columns";
import { sortedRows } from "./sort-rows";
import type { PrefixLike } from "./vrp";
import { VrpIndex } from "./vrp-index";

const firstCapacity = 1024;
/** A set names five; those beyond 255 are not told apart. */
const maxTrustAnchors = 255;

/** Rows of one family that grow by half when they are full. */
class Rows {
  size = 0;
  columns: Columns;

  constructor(readonly family: 4 | 6) {
    this.columns = emptyColumns(family, firstCapacity);
  }

  add(prefix: PrefixLike, maxLength: number, asn: number, ta: number): void {
    if (this.size === this.columns.lengths.length) this.grow();
    const { words, lengths, maxLengths, asns, tas } = this.columns;
    const row = this.size++;
    for (let word = 0; word < words.length; word++) {
      (words[word] as Uint32Array)[row] = prefix.words[word] as number;
    }
    lengths[row] = prefix.length;
    maxLengths[row] = maxLength;
    asns[row] = asn;
    tas[row] = ta;
  }

  private grow(): void {
    const larger = emptyColumns(this.family, Math.ceil(this.size * 1.5));
    copyRows(this.columns, 0, this.size, larger, 0);
    this.columns = larger;
  }

  sorted(): Columns {
    return gatherRows(this.columns, this.family, sortedRows(this.columns, this.size));
  }
}

/** Collects VRPs in any order and makes an index of them. Used once. */
export class VrpIndexBuilder {
  private readonly four = new Rows(4);
  private readonly six = new Rows(6);
  private readonly trustAnchors: string[];

  /** @param trustAnchors names that keep their places, the empty one first */
  constructor(trustAnchors: readonly string[] = [""]) {
    this.trustAnchors = [...trustAnchors];
  }

  /** How many were added, repeated ones too. */
  get added(): number {
    return this.four.size + this.six.size;
  }

  /**
   * Adds a VRP; its prefix has no host bits, `maxLength` lies between its length and the family's
   * longest (the readers see to both). The prefix is copied.
   */
  add(prefix: PrefixLike, maxLength: number, asn: number, ta = ""): void {
    const rows = prefix.family === 4 ? this.four : this.six;
    rows.add(prefix, maxLength, asn, this.trustAnchor(ta));
  }

  private trustAnchor(name: string): number {
    const known = this.trustAnchors.indexOf(name);
    if (known >= 0) return known;
    if (this.trustAnchors.length > maxTrustAnchors) return 0;
    return this.trustAnchors.push(name) - 1;
  }

  /** The index of what was added, every VRP once. */
  build(): VrpIndex {
    return new VrpIndex(this.four.sorted(), this.six.sorted(), this.trustAnchors);
  }
}
