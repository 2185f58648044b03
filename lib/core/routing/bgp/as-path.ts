import { u8, u16, u32 } from "./bytes";

/** Segment types of RFC 4271 (4.3) and RFC 5065 (3). */
export const segment = { set: 1, sequence: 2, confedSequence: 3, confedSet: 4 } as const;
export type SegmentType = (typeof segment)[keyof typeof segment];

export interface PathSegment {
  readonly type: SegmentType;
  readonly asns: readonly number[];
}

/** An AS_PATH in wire order: the neighbour first, the origin last. */
export type AsPath = readonly PathSegment[];

/** Bytes before the ASNs of a segment: type and count. */
const headerLength = 2;

const isSegmentType = (type: number): type is SegmentType =>
  type >= segment.set && type <= segment.confedSet;

/**
 * Reads the value of AS_PATH or AS4_PATH.
 *
 * @param asnSize bytes of an ASN: 2 in sessions without RFC 6793
 * @returns null when a segment has an unknown type or does not fit
 */
export function readAsPath(
  bytes: Uint8Array,
  start: number,
  end: number,
  asnSize: 2 | 4,
): AsPath | null {
  const path: PathSegment[] = [];
  let at = start;
  while (at < end) {
    if (at + headerLength > end) return null;
    const type = u8(bytes, at);
    const count = u8(bytes, at + 1);
    at += headerLength;
    if (!isSegmentType(type) || at + count * asnSize > end) return null;
    const asns = new Array<number>(count);
    for (let i = 0; i < count; i++, at += asnSize) {
      asns[i] = asnSize === 4 ? u32(bytes, at) : u16(bytes, at);
    }
    path.push({ type, asns });
  }
  return path;
}

const isSet = (type: SegmentType): boolean => type === segment.set || type === segment.confedSet;

/** Length as path selection counts it (RFC 4271, 9.1.2.2): a set counts one. */
function pathLength(path: AsPath): number {
  let length = 0;
  for (const { type, asns } of path) length += isSet(type) ? 1 : asns.length;
  return length;
}

/**
 * The real path of a session with 2-byte ASNs (RFC 6793, 4.2.3): what AS_PATH has more than
 * AS4_PATH, then AS4_PATH. An AS4_PATH longer than the AS_PATH is ignored.
 */
export function mergeAs4Path(path: AsPath, as4Path: AsPath): AsPath {
  let missing = pathLength(path) - pathLength(as4Path);
  if (missing < 0) return path;
  const merged: PathSegment[] = [];
  for (const { type, asns } of path) {
    if (missing <= 0) break;
    if (isSet(type)) {
      merged.push({ type, asns });
      missing -= 1;
    } else {
      merged.push({ type, asns: asns.length > missing ? asns.slice(0, missing) : asns });
      missing -= Math.min(asns.length, missing);
    }
  }
  return merged.concat(as4Path);
}
