import { Refusals } from "@/lib/core/decoding/refusals";
import { parseAsn } from "@/lib/core/routing/asn";
import { formatPrefix, readPrefix } from "@/lib/core/routing/prefix";
import { validateOrigin } from "@/lib/core/routing/rpki/validate-origin";
import type { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import { openInput } from "./open-input";
import type { Output } from "./output";
import { readLines } from "./read-lines";
import { readPayloads } from "./read-payloads";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

async function readIndex(path: string): Promise<VrpIndex> {
  const builder = new VrpIndexBuilder();
  const { hasVrps } = await readPayloads(path, {
    vrp: (prefix, maxLength, asn, ta) => builder.add(prefix, maxLength, asn, ta),
    aspa: () => {},
  });
  if (!hasVrps) throw new UnreadableInput(`${path} has no "roas".`);
  return builder.build();
}

/** One line of the answer; a pair that cannot be read keeps its line, with the state "refused". */
function answer(index: VrpIndex, line: string, number: number, refusals: Refusals): string {
  const comma = line.indexOf(",");
  const prefixText = comma < 0 ? line : line.slice(0, comma);
  const originText = comma < 0 ? "" : line.slice(comma + 1);
  const read = readPrefix(prefixText);
  const origin = originText === "none" ? null : parseAsn(originText);
  const badOrigin = origin === null && originText !== "none";
  if (!read.ok || badOrigin) {
    const reason = read.ok ? "asn-malformed" : read.code;
    refusals.add(reason, number, () => line);
    return `${prefixText},${originText},refused,${reason}`;
  }
  const { state, reason } = validateOrigin(index, read.prefix, origin);
  return `${formatPrefix(read.prefix)},${origin ?? "none"},${state},${reason ?? ""}`;
}

async function run(args: readonly string[], output: Output): Promise<void> {
  const [vrps = "", pairs = ""] = args;
  const index = await readIndex(vrps);
  const refusals = new Refusals();
  for await (const { first, lines } of readLines(openInput(pairs))) {
    for (const [i, text] of lines.entries()) {
      const number = first + i;
      const line = number === 1 ? text.replace(/^\ufeff/, "") : text;
      if (line === "" || (number === 1 && /^prefix,/i.test(line))) continue;
      const full = output.line(answer(index, line, number, refusals));
      if (full) await full;
    }
  }
  reportRefusals(pairs, refusals, "line");
}

/** Route origin validation of pairs: `prefix,origin,state,reason` a line, in the same order. */
export const rov: Verb = { parameters: "VRPS PAIRS", count: [2, 2], run };
