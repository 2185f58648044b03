import { type Columns, compareRows } from "./columns";

const digits = 0x10000;
/** Below this size comparing is quicker than counting digits. */
const worthRadix = 4096;

/**
 * The order in which the first `size` rows stand sorted (address, length, ASN, maxLength) and
 * each once: of equal VRPs the first added stays.
 *
 * A radix sort from the last digit, 16 bits at a time: a comparing sort of a million rows takes
 * seconds.
 */
export function sortedRows(columns: Columns, size: number): Uint32Array {
  let order = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[row] = row;
  if (size < worthRadix) {
    // Equal rows stay in the order they came: typed arrays sort stably.
    return withoutRepeats(
      columns,
      order.sort((a, b) => compareRows(columns, a, columns, b)),
    );
  }
  let spare = new Uint32Array(size);
  const counts = new Uint32Array(digits + 1);
  const pass = (column: Uint32Array | Uint8Array, shift: number) => {
    if (!sortByDigit(column, shift, order, spare, counts)) return;
    [order, spare] = [spare, order];
  };
  pass(columns.maxLengths, 0);
  pass(columns.asns, 0);
  pass(columns.asns, 16);
  pass(columns.lengths, 0);
  for (let word = columns.words.length - 1; word >= 0; word--) {
    pass(columns.words[word] as Uint32Array, 0);
    pass(columns.words[word] as Uint32Array, 16);
  }
  return withoutRepeats(columns, order);
}

/** One stable pass from `order` to `into`; false when all rows have the same digit. */
function sortByDigit(
  column: Uint32Array | Uint8Array,
  shift: number,
  order: Uint32Array,
  into: Uint32Array,
  counts: Uint32Array,
): boolean {
  const size = order.length;
  counts.fill(0);
  for (let row = 0; row < size; row++) {
    const digit = ((column[row] as number) >>> shift) & 0xffff;
    counts[digit + 1] = (counts[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit <= digits; digit++) {
    if (counts[digit] === size) return false;
    counts[digit] = (counts[digit] as number) + (counts[digit - 1] as number);
  }
  for (let place = 0; place < size; place++) {
    const row = order[place] as number;
    const digit = ((column[row] as number) >>> shift) & 0xffff;
    const at = counts[digit] as number;
    into[at] = row;
    counts[digit] = at + 1;
  }
  return true;
}

function withoutRepeats(columns: Columns, order: Uint32Array): Uint32Array {
  let kept = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    if (kept > 0 && compareRows(columns, order[kept - 1] as number, columns, row) === 0) continue;
    order[kept++] = row;
  }
  return order.subarray(0, kept);
}
