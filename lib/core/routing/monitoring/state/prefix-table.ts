import type { Section } from "@/lib/core/routing/monitoring/snapshot/sections";
import type { Prefix } from "@/lib/core/routing/prefix";
import { finish, mix, slotsFor, withRoom } from "./columns";

/** The observed prefixes that touch registered space, numbered as they come. */
export class PrefixTable {
  size = 0;
  #words = new Uint32Array(0);
  /** The length; 128 more for IPv6. */
  #lengths = new Uint16Array(0);
  #slots = slotsFor(0);
  /** How it stands to the registered prefixes, and to which (`FoundRelation`). */
  relations = new Uint8Array(0);
  places = new Int32Array(0);
  /** Peer ASNs that hold it with an authorised origin, where it is registered. */
  visible = new Int32Array(0);
  /** Peer ASNs that once did and of which no session is up. */
  down = new Int32Array(0);
  /** The first route to it, -1 for none. */
  firstRoutes = new Int32Array(0);

  /** Its number; -1 when it is not known. */
  find({ family, words, length }: Prefix): number {
    const kind = family === 4 ? length : length + 128;
    const four = family === 4;
    const w0 = words[0] as number;
    const w1 = four ? 0 : (words[1] as number);
    const w2 = four ? 0 : (words[2] as number);
    const w3 = four ? 0 : (words[3] as number);
    const mask = this.#slots.length - 1;
    let slot = this.#hash(w0, w1, w2, w3, kind) & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) return -1;
      const from = id * 4;
      if (
        this.#words[from] === w0 &&
        this.#lengths[id] === kind &&
        this.#words[from + 1] === w1 &&
        this.#words[from + 2] === w2 &&
        this.#words[from + 3] === w3
      ) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Adds one that is not there. */
  add(prefix: Prefix): number {
    const id = this.size++;
    this.#words = withRoom(this.#words, this.size * 4);
    this.#lengths = withRoom(this.#lengths, this.size);
    this.relations = withRoom(this.relations, this.size);
    this.places = withRoom(this.places, this.size);
    this.visible = withRoom(this.visible, this.size);
    this.down = withRoom(this.down, this.size);
    this.firstRoutes = withRoom(this.firstRoutes, this.size);
    this.#words.set(prefix.words, id * 4);
    this.#lengths[id] = prefix.family === 4 ? prefix.length : prefix.length + 128;
    this.firstRoutes[id] = -1;
    if (this.size * 2 > this.#slots.length) {
      this.#slots = slotsFor(this.size * 2);
      for (let each = 0; each < id; each++) this.#place(each);
    }
    this.#place(id);
    return id;
  }

  at(id: number): Prefix {
    const kind = this.#lengths[id] as number;
    const words = Array.from(this.#words.subarray(id * 4, id * 4 + (this.isFour(id) ? 1 : 4)));
    return { family: this.isFour(id) ? 4 : 6, words, length: kind < 128 ? kind : kind - 128 };
  }

  /** What a snapshot keeps of it. */
  columns(): Record<"prefixWords" | "prefixLengths", Section> {
    return {
      prefixWords: this.#words.slice(0, this.size * 4),
      prefixLengths: this.#lengths.slice(0, this.size),
    };
  }

  /** Fills an empty table from a snapshot; relations are to be found anew. */
  fill(columns: Readonly<Record<string, Section>>): void {
    const lengths = columns.prefixLengths as Uint16Array;
    const words = columns.prefixWords as Uint32Array;
    for (let id = 0; id < lengths.length; id++) {
      const kind = lengths[id] as number;
      const family = kind <= 32 ? 4 : 6;
      const own = words.subarray(id * 4, id * 4 + (family === 4 ? 1 : 4));
      this.add({
        family,
        words: own as unknown as number[],
        length: kind < 128 ? kind : kind - 128,
      });
    }
  }

  isFour(id: number): boolean {
    return (this.#lengths[id] as number) <= 32;
  }

  #place(id: number): void {
    const from = id * 4;
    const [w0, w1, w2, w3] = this.#words.subarray(from, from + 4) as unknown as number[];
    const mask = this.#slots.length - 1;
    let slot =
      this.#hash(
        w0 as number,
        w1 as number,
        w2 as number,
        w3 as number,
        this.#lengths[id] as number,
      ) & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #hash(w0: number, w1: number, w2: number, w3: number, kind: number): number {
    const short = mix(mix(0, w0), kind);
    return finish(kind <= 32 ? short : mix(mix(mix(short, w1), w2), w3));
  }
}
