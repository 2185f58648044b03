import { finish, mix } from "@/lib/core/routing/monitoring/state/columns";

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof kinds;
export type Section = InstanceType<(typeof kinds)[Kind]>;

/** "PSMS", then the format's version. */
const magic = 0x50_53_4d_53;
export const snapshotVersion = 1;
/** Magic, version, length of the head, checksum of everything after it: four words. */
const headStart = 16;
const alignment = 8;

interface Head {
  readonly rest: unknown;
  readonly sections: Readonly<Record<string, { kind: Kind; from: number; length: number }>>;
}

export interface Sections {
  /** What is no list of numbers, as JSON. */
  readonly rest: unknown;
  readonly sections: Readonly<Record<string, Section>>;
}

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

/** Columns of numbers and a rest as one piece of bytes, in the machine's byte order. */
export function writeSections({ rest, sections }: Sections): Uint8Array {
  const places: Record<string, { kind: Kind; from: number; length: number }> = {};
  let size = 0;
  for (const [name, section] of Object.entries(sections)) {
    places[name] = { kind: section.constructor.name as Kind, from: size, length: section.length };
    size += aligned(section.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify({ rest, sections: places }));
  const dataStart = headStart + aligned(head.length);
  const bytes = new Uint8Array(dataStart + size);
  bytes.set(head, headStart);
  for (const [name, section] of Object.entries(sections)) {
    const from = dataStart + (places[name] as { from: number }).from;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), from);
  }
  new Uint32Array(bytes.buffer, 0, 4).set([
    magic,
    snapshotVersion,
    head.length,
    checksum(bytes, head.length),
  ]);
  return bytes;
}

/** What `writeSections` wrote; null when it is damaged, cut off or of another version. */
export function readSections(snapshot: Uint8Array): Sections | null {
  if (snapshot.length < headStart || snapshot.length % alignment !== 0) return null;
  const bytes = snapshot.slice();
  const [found, version, headLength, sum] = new Uint32Array(bytes.buffer, 0, 4);
  if (found !== magic || version !== snapshotVersion || headLength === undefined) return null;
  if (sum !== checksum(bytes, headLength)) return null;
  const text = new TextDecoder().decode(bytes.subarray(headStart, headStart + headLength));
  const head = JSON.parse(text) as Head;
  const dataStart = headStart + aligned(headLength);
  const sections: Record<string, Section> = {};
  for (const [name, { kind, from, length }] of Object.entries(head.sections)) {
    sections[name] = new kinds[kind](bytes.buffer, dataStart + from, length);
  }
  return { rest: head.rest, sections };
}

function checksum(bytes: Uint8Array, headLength: number): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + headStart,
    (bytes.length - headStart) / 4,
  );
  let hash = mix(bytes.length, headLength);
  for (let i = 0; i < words.length; i++) hash = mix(hash, words[i] as number);
  return finish(hash);
}
