import { comma, quote, skipBlanks } from "./json-bytes";
import type { Range } from "./json-element";
import type { PayloadSink } from "./payload-sink";
import { type PayloadProblem, readAsn } from "./read-vrp";

/**
 * Reads one ASPA object and hands it on; null, or why it is refused. A provider that cannot be
 * read refuses the whole object: without it, routes through that provider would look invalid.
 */
export function readAspa(
  bytes: Uint8Array,
  customer: Range,
  providers: Range,
  sink: PayloadSink,
): PayloadProblem | null {
  if (customer.end === 0) return "asn-missing";
  const asn = readAsn(bytes, customer);
  if (asn < 0) return "asn-malformed";
  if (providers.end === 0) return "providers-missing";
  const list = readProviders(bytes, providers);
  if (list === null) return "providers-malformed";
  sink.aspa(asn, list);
  return null;
}

const entry: Range = { start: 0, end: 0, text: false };

function readProviders(bytes: Uint8Array, { start, end }: Range): number[] | null {
  const list: number[] = [];
  let i = skipBlanks(bytes, start, end);
  if (i === end) return list;
  for (;;) {
    entry.text = bytes[i] === quote;
    entry.start = entry.text ? i + 1 : i;
    entry.end = entry.start;
    while (entry.end < end && !endsEntry(bytes[entry.end] as number, entry.text)) entry.end++;
    const asn = readAsn(bytes, entry);
    if (asn < 0) return null;
    list.push(asn);
    i = skipBlanks(bytes, entry.text ? entry.end + 1 : entry.end, end);
    if (i >= end) return list;
    if (bytes[i] !== comma) return null;
    i = skipBlanks(bytes, i + 1, end);
  }
}

function endsEntry(code: number, text: boolean): boolean {
  return text ? code === quote : code === comma || code <= 0x20;
}
