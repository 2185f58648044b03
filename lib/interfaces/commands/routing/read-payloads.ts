import { PayloadFile, type PayloadFileEnd } from "@/lib/core/routing/rpki/payload-file";
import type { PayloadSink } from "@/lib/core/routing/rpki/payload-sink";
import { openInput } from "./open-input";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput } from "./verb";

type Whole = PayloadFileEnd & { ok: true };

const sentences: Readonly<Record<(PayloadFileEnd & { ok: false })["code"], string>> = {
  empty: "is empty",
  truncated: "breaks off in the middle",
  "malformed-json": "is no JSON",
  "no-payloads": "holds no VRP and no ASPA that could be read",
};

/**
 * Reads a file of VRPs and ASPAs into the sink.
 *
 * @throws UnreadableInput when the file is not whole
 */
export async function readPayloads(path: string, sink: PayloadSink): Promise<Whole> {
  const file = new PayloadFile(sink);
  for await (const chunk of openInput(path)) file.push(chunk);
  const end = file.end();
  reportRefusals(path, end.refusals, "line");
  if (end.ok) return end;
  throw new UnreadableInput(`${path} ${sentences[end.code]} (byte ${end.offset}).`);
}
