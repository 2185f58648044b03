import type { Section } from "@/lib/core/routing/monitoring/snapshot/sections";
import { originOf, type Path } from "@/lib/core/routing/path";
import { finish, mix, slotsFor, withRoom } from "./columns";

/** Stands before a set, whose size and ASNs follow, or before a plain 4294967295, as size 0. */
const marker = 0xffff_ffff;

/** How the origin that is no single ASN is kept: AS_SET, empty path. */
export const noOrigin = -1;

/** AS paths, each kept once. */
export class PathTable {
  size = 0;
  #pool: Uint32Array = new Uint32Array(0);
  /** Where each path begins in the pool; the next one's beginning is its end. */
  #starts: Uint32Array = new Uint32Array(1);
  #hashes = new Uint32Array(0);
  /** The origin of each; `noOrigin` when it is no single ASN. */
  origins = new Float64Array(0);
  #slots = slotsFor(0);

  /** The path's number; the same path has the same one. */
  intern(path: Path): number {
    const start = this.#starts[this.size] as number;
    const end = this.#write(path, start);
    let hash = 0;
    for (let i = start; i < end; i++) hash = mix(hash, this.#pool[i] as number);
    hash = finish(hash);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot] as number; id >= 0; id = this.#slots[slot] as number) {
      if (this.#hashes[id] === hash && this.#equals(id, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(path, hash, slot, end);
  }

  at(id: number): Path {
    const path: (number | number[])[] = [];
    const end = this.#starts[id + 1] as number;
    for (let i = this.#starts[id] as number; i < end; i++) {
      const word = this.#pool[i] as number;
      if (word !== marker) {
        path.push(word);
        continue;
      }
      const count = this.#pool[++i] as number;
      if (count === 0) path.push(marker);
      else path.push(Array.from(this.#pool.subarray(i + 1, i + 1 + count - 1)));
      i += Math.max(0, count - 1);
    }
    return path;
  }

  /** What a snapshot keeps of it. */
  columns(): Record<"pathWords" | "pathStarts", Section> {
    return {
      pathWords: this.#pool.slice(0, this.#starts[this.size]),
      pathStarts: this.#starts.slice(0, this.size + 1),
    };
  }

  /** Fills an empty table from a snapshot. */
  fill(columns: Readonly<Record<string, Section>>): void {
    const other = new PathTable();
    other.#pool = columns.pathWords as Uint32Array;
    other.#starts = columns.pathStarts as Uint32Array;
    for (let id = 0; id + 1 < other.#starts.length; id++) this.intern(other.at(id));
  }

  /** A table of the paths that are still used, and where each of them is in it; -1 of others. */
  compacted(isUsed: Uint8Array): { paths: PathTable; places: Int32Array } {
    const paths = new PathTable();
    const places = new Int32Array(this.size).fill(-1);
    for (let id = 0; id < this.size; id++) {
      if (isUsed[id] === 1) places[id] = paths.intern(this.at(id));
    }
    return { paths, places };
  }

  #add(path: Path, hash: number, slot: number, end: number): number {
    const id = this.size++;
    this.#starts = withRoom(this.#starts, this.size + 1);
    this.#hashes = withRoom(this.#hashes, this.size);
    this.origins = withRoom(this.origins, this.size);
    this.#starts[this.size] = end;
    this.#hashes[id] = hash;
    this.origins[id] = originOf(path) ?? noOrigin;
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) {
      this.#slots = slotsFor(this.size * 2);
      const mask = this.#slots.length - 1;
      for (let each = 0; each < this.size; each++) {
        let free = (this.#hashes[each] as number) & mask;
        while ((this.#slots[free] as number) >= 0) free = (free + 1) & mask;
        this.#slots[free] = each;
      }
    }
    return id;
  }

  /** Writes the path behind the last one, where it stays only if it is a new one. */
  #write(path: Path, start: number): number {
    let end = start;
    let room = path.length * 2;
    for (const hop of path) if (typeof hop !== "number") room += hop.length;
    this.#pool = withRoom(this.#pool, start + room);
    for (const hop of path) {
      if (typeof hop === "number") {
        this.#pool[end++] = hop;
        if (hop === marker) this.#pool[end++] = 0;
      } else {
        this.#pool[end++] = marker;
        this.#pool[end++] = hop.length + 1;
        for (const asn of hop) this.#pool[end++] = asn;
      }
    }
    return end;
  }

  #equals(id: number, start: number, end: number): boolean {
    const from = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) {
      if (this.#pool[from + i] !== this.#pool[start + i]) return false;
    }
    return true;
  }
}
