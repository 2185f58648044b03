/** VRPs of one family as columns: an object each would take ten times the memory. */
export interface Columns {
  /** One array (IPv4) or four (IPv6) of address words. */
  readonly words: readonly Uint32Array[];
  readonly lengths: Uint8Array;
  readonly maxLengths: Uint8Array;
  readonly asns: Uint32Array;
  /** Places in the set's list of trust anchors. */
  readonly tas: Uint8Array;
}

export function emptyColumns(family: 4 | 6, size: number): Columns {
  const words = Array.from({ length: family === 4 ? 1 : 4 }, () => new Uint32Array(size));
  return {
    words,
    lengths: new Uint8Array(size),
    maxLengths: new Uint8Array(size),
    asns: new Uint32Array(size),
    tas: new Uint8Array(size),
  };
}

/** All columns, in the order that the two copies below rely on. */
function allOf(columns: Columns): (Uint32Array | Uint8Array)[] {
  return [...columns.words, columns.lengths, columns.maxLengths, columns.asns, columns.tas];
}

/** Copies rows from..to to `at` in other columns. */
export function copyRows(source: Columns, from: number, to: number, target: Columns, at: number) {
  const targets = allOf(target);
  for (const [i, column] of allOf(source).entries()) {
    (targets[i] as Uint32Array).set(column.subarray(from, to) as Uint32Array, at);
  }
}

/** The rows in the given order, in columns of their own. */
export function gatherRows(source: Columns, family: 4 | 6, order: Uint32Array): Columns {
  const target = emptyColumns(family, order.length);
  const targets = allOf(target);
  for (const [i, column] of allOf(source).entries()) {
    const into = targets[i] as Uint32Array | Uint8Array;
    for (let row = 0; row < order.length; row++) into[row] = column[order[row] as number] as number;
  }
  return target;
}

/** Order of rows: address, length, ASN, maxLength; 0 for one and the same VRP. */
export function compareRows(a: Columns, i: number, b: Columns, j: number): number {
  for (let word = 0; word < a.words.length; word++) {
    const difference = (a.words[word]?.[i] as number) - (b.words[word]?.[j] as number);
    if (difference !== 0) return difference;
  }
  return (
    (a.lengths[i] as number) - (b.lengths[j] as number) ||
    (a.asns[i] as number) - (b.asns[j] as number) ||
    (a.maxLengths[i] as number) - (b.maxLengths[j] as number)
  );
}
