import type { Refusals } from "@/lib/core/decoding/refusals";
import type { Range } from "./json-element";
import type { PayloadSink } from "./payload-sink";
import { type VrpRanges, VrpReader } from "./read-vrp";

const quote = 0x22;
const comma = 0x2c;
const slash = 0x2f;
const maxFields = 16;

/** Column headings by what they mean, folded to small letters and letters only. */
const headings: Readonly<Record<string, keyof VrpRanges>> = {
  asn: "asn",
  origin: "asn",
  ipprefix: "prefix",
  prefix: "prefix",
  maxlength: "maxLength",
  trustanchor: "ta",
  ta: "ta",
};

/** Without a heading: rpki-client's and Routinator's order, or the prefix first. */
const asnFirst: readonly (keyof VrpRanges)[] = ["asn", "prefix", "maxLength", "ta"];
const prefixFirst: readonly (keyof VrpRanges)[] = ["prefix", "maxLength", "asn", "ta"];

/** Reads VRPs from CSV lines: with or without heading, quotes, "AS" and a trust anchor. */
export class CsvFile {
  private rows = 0;
  private line = 0;
  private order: readonly (keyof VrpRanges | undefined)[] | null = null;
  private readonly fields: Range[] = [];
  private readonly vrps: VrpReader;

  constructor(
    sink: PayloadSink,
    private readonly refusals: Refusals,
  ) {
    this.vrps = new VrpReader(sink);
  }

  /** Reads one line, bytes[start..end) without its line feed. */
  read(bytes: Uint8Array, start: number, end: number): void {
    this.line++;
    const stop = end > start && bytes[end - 1] === 0x0d ? end - 1 : end;
    if (stop === start) return;
    this.rows++;
    const problem = this.judge(bytes, start, stop);
    if (problem !== null) {
      const sample = bytes.subarray(start, Math.min(stop, start + 400));
      this.refusals.add(problem, this.line, () => new TextDecoder().decode(sample));
    }
  }

  /** Counts a line that was too long to be kept. */
  refuseLongLine(): void {
    this.line++;
    this.refusals.add("too-long", this.line, () => "");
  }

  private judge(bytes: Uint8Array, start: number, end: number): string | null {
    const count = splitRow(bytes, start, end, this.fields);
    if (count < 0) return "row-malformed";
    if (this.rows === 1) {
      this.order = headingOf(bytes, this.fields.slice(0, count));
      if (this.order !== null) return null;
    }
    const order = this.order ?? (holdsSlash(bytes, this.fields[0]) ? prefixFirst : asnFirst);
    const row = { asn: absent, prefix: absent, maxLength: absent, ta: absent };
    for (let i = 0; i < count; i++) {
      const name = order[i];
      const field = this.fields[i] as Range;
      // An empty maxLength is an absent one; an empty anything else reads as what it is: missing.
      if (name !== undefined && field.end > field.start) row[name] = field;
    }
    return this.vrps.read(bytes, row);
  }
}

const absent: Range = { start: 0, end: 0, text: true };

/** The columns' meaning, when the row names an ASN and a prefix column. */
function headingOf(bytes: Uint8Array, fields: readonly Range[]) {
  const names = fields.map(({ start, end }) => {
    const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 40)));
    return headings[text.toLowerCase().replace(/[^a-z]/g, "")];
  });
  return names.includes("asn") && names.includes("prefix") ? names : null;
}

function holdsSlash(bytes: Uint8Array, field: Range | undefined): boolean {
  if (field === undefined) return false;
  for (let i = field.start; i < field.end; i++) if (bytes[i] === slash) return true;
  return false;
}

/** Notes where the fields stand, without their quotes; how many, or -1 when the row is no CSV. */
function splitRow(bytes: Uint8Array, start: number, end: number, fields: Range[]): number {
  let count = 0;
  let i = start;
  while (count < maxFields) {
    const quoted = bytes[i] === quote && i < end;
    const from = quoted ? i + 1 : i;
    let to = from;
    while (to < end && bytes[to] !== (quoted ? quote : comma)) to++;
    if (quoted && to === end) return -1;
    const field = fields[count] ?? { start: 0, end: 0, text: true };
    field.start = from;
    field.end = to;
    fields[count++] = field;
    i = quoted ? to + 1 : to;
    if (i >= end) return count;
    if (bytes[i] !== comma) return -1;
    i++;
  }
  return -1;
}
