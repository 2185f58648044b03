import { mergeAs4Path } from "./as-path";
import { mpReach, mpUnreach, readers } from "./attribute-readers";
import { u8, u16 } from "./bytes";
import {
  type AttributeReading,
  type Draft,
  emptyDraft,
  type PathAttributes,
} from "./path-attributes";

const asTrans = 23456;
const extendedLength = 0x10;

/** Which types the attributes being read have had. */
const seen = new Uint8Array(readers.length);

/**
 * Reads path attributes that fill bytes[start..end). Damage costs the attribute it is in (RFC
 * 7606) and is named in `problems`; an attribute that is cut off ends the reading.
 */
export function readAttributes(
  bytes: Uint8Array,
  start: number,
  end: number,
  reading: AttributeReading,
): PathAttributes {
  const draft = emptyDraft();
  seen.fill(0);
  let at = start;
  while (at < end) {
    const headerLength = (u8(bytes, at) & extendedLength) === 0 ? 3 : 4;
    if (at + headerLength > end) {
      draft.problems.push("attribute-truncated");
      break;
    }
    const type = u8(bytes, at + 1);
    const length = headerLength === 3 ? u8(bytes, at + 2) : u16(bytes, at + 2);
    const from = at + headerLength;
    at = from + length;
    if (at > end) {
      draft.problems.push("attribute-truncated");
      break;
    }
    const read = readers[type];
    if (read === undefined) {
      draft.others.push(type);
      continue;
    }
    if (seen[type] === 1 && type !== mpReach && type !== mpUnreach) {
      draft.problems.push("attribute-repeated");
      continue;
    }
    seen[type] = 1;
    const problem = read(bytes, from, at, draft, reading);
    if (problem !== null) draft.problems.push(problem);
  }
  if (reading.asnSize === 2) takeAs4(draft);
  return draft;
}

/**
 * RFC 6793, 4.2.3: an aggregator other than AS_TRANS means that a router without 4-byte ASNs
 * aggregated after AS4_PATH was made; then both AS4 attributes are ignored.
 */
function takeAs4(draft: Draft): void {
  if (draft.aggregator !== null && draft.as4Aggregator !== null) {
    if (draft.aggregator.asn !== asTrans) return;
    draft.aggregator = draft.as4Aggregator;
  }
  if (draft.path !== null && draft.as4Path !== null) {
    draft.path = mergeAs4Path(draft.path, draft.as4Path);
  }
}
