import { parseAsn } from "@/lib/core/routing/asn";
import { formatPrefix, readPrefix } from "@/lib/core/routing/prefix";
import { Refusals } from "@/lib/core/routing/refusals";
import { validateOrigin } from "@/lib/core/routing/rpki/validate-origin";
import type { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import { openInput } from "./open-input";
import type { Output } from "./output";
import { readLines } from "./read-lines";
import { readPayloads } from "./read-payloads";
import { tellRefusals } from "./tell-refusals";
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
function answer(index: VrpIndex, line: string, refuse: (reason: string) => void): string {
  const [prefixText = "", originText = ""] = line.split(",", 2);
  const read = readPrefix(prefixText);
  const origin = originText === "none" ? null : parseAsn(originText);
  const badOrigin = origin === null && originText !== "none";
  if (!read.ok || badOrigin) {
    const reason = read.ok ? "asn-malformed" : read.code;
    refuse(reason);
    return `${prefixText},${originText},refused,${reason}`;
  }
  const { state, reason } = validateOrigin(index, read.prefix, origin);
  return `${formatPrefix(read.prefix)},${origin ?? "none"},${state},${reason ?? ""}`;
}

async function run(args: readonly string[], output: Output): Promise<void> {
  const [vrps = "", pairs = ""] = args;
  const index = await readIndex(vrps);
  const refusals = new Refusals();
  for await (const { number, text } of readLines(openInput(pairs))) {
    const line = number === 1 ? text.replace(/^\ufeff/, "") : text;
    if (line === "" || (number === 1 && /^prefix,/i.test(line))) continue;
    const refuse = (reason: string) => refusals.add(reason, number, () => line);
    const full = output.line(answer(index, line, refuse));
    if (full) await full;
  }
  tellRefusals(pairs, refusals);
}

/** Route origin validation of pairs: `prefix,origin,state,reason` a line, in the same order. */
export const rov: Verb = { parameters: "VRPS PAIRS", count: [2, 2], run };
