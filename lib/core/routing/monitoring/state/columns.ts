type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The column with room for at least `needed` values; grows by half, new values are 0. */
export function withRoom<T extends Column>(column: T, needed: number): T {
  if (column.length >= needed) return column;
  const length = Math.max(needed, Math.ceil(column.length * 1.5), 64);
  const grown = new (column.constructor as new (length: number) => T)(length);
  grown.set(column);
  return grown;
}

/** Mixes a word into a hash, in the manner of MurmurHash3. */
export function mix(hash: number, word: number): number {
  const scrambled = Math.imul(Math.imul(word, 0xcc9e2d51) ^ (word >>> 15), 0x1b873593);
  const mixed = hash ^ scrambled;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** The last scrambling of a hash; unsigned. */
export function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

/** Slots for so many numbers of rows, at most half full; a power of two. */
export function slotsFor(rows: number): Int32Array {
  let size = 128;
  while (size < rows * 2) size *= 2;
  return new Int32Array(size).fill(-1);
}
