import { readAttributes } from "./attributes";
import { u16 } from "./bytes";
import { safi } from "./multiprotocol";
import { afi, type Nlri, readNlriList } from "./nlri";
import { type AttributeReading, noAttributes, type PathAttributes } from "./path-attributes";
import type { BgpProblem } from "./problem";

export interface BgpUpdate {
  /** IPv4 unicast prefixes of the message itself; other families stand in the attributes. */
  readonly withdrawn: readonly Nlri[];
  readonly announced: readonly Nlri[];
  readonly attributes: PathAttributes;
  /** Everything that was wrong; what could be read besides is in the other fields. */
  readonly problems: readonly BgpProblem[];
}

/**
 * Reads the body of an UPDATE, bytes[start..end) after the BGP header (RFC 4271, 4.3). MRT, BMP
 * and RIS Live's `raw` all come here. Never throws; a damaged part is named in `problems`.
 */
export function readUpdate(
  bytes: Uint8Array,
  start: number,
  end: number,
  reading: AttributeReading,
): BgpUpdate {
  const withdrawn: Nlri[] = [];
  const announced: Nlri[] = [];
  const problems: BgpProblem[] = [];
  const plainAddPath = reading.addPath(afi.ipv4, safi.unicast);
  const readList = (from: number, to: number, into: Nlri[]): void => {
    const problem = readNlriList(bytes, from, to, 4, plainAddPath, into);
    if (problem !== null) problems.push(problem);
  };
  const cut = (attributes: PathAttributes): BgpUpdate => ({
    withdrawn,
    announced,
    attributes,
    problems: [...attributes.problems, ...problems, "update-truncated"],
  });

  if (start + 2 > end) return cut(noAttributes());
  const withdrawnEnd = start + 2 + u16(bytes, start);
  readList(start + 2, Math.min(withdrawnEnd, end), withdrawn);
  if (withdrawnEnd + 2 > end) return cut(noAttributes());
  const attributesAt = withdrawnEnd + 2;
  const attributesEnd = attributesAt + u16(bytes, withdrawnEnd);
  const attributes = readAttributes(bytes, attributesAt, Math.min(attributesEnd, end), reading);
  if (attributesEnd > end) return cut(attributes);
  readList(attributesEnd, end, announced);
  return {
    withdrawn,
    announced,
    attributes,
    problems: problems.length === 0 ? attributes.problems : [...attributes.problems, ...problems],
  };
}
