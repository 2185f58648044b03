import { z } from "zod";
import { Refusals } from "@/lib/core/decoding/refusals";
import { highestAsn } from "@/lib/core/routing/asn";
import { AspaTable } from "@/lib/core/routing/rpki/aspa-table";
import { type VerifiedPath, verifyPath } from "@/lib/core/routing/rpki/verify-path";
import { boundedText } from "@/lib/core/text/outside-text";
import { openInput } from "./open-input";
import type { Output } from "./output";
import { readLines } from "./read-lines";
import { readPayloads } from "./read-payloads";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput, type Verb } from "./verb";

const asn = z.int().min(0).max(highestAsn);
const schema = z.object({
  id: z.union([boundedText(1000), z.number()]),
  direction: z.enum(["upstream", "downstream"]),
  path: z.array(z.union([asn, z.array(asn)])),
  neighbour: asn.nullish(),
  routeServerClient: z.boolean().nullish(),
});

async function readTable(path: string): Promise<AspaTable> {
  const table = new AspaTable();
  const { hasAspas } = await readPayloads(path, {
    vrp: () => {},
    aspa: (customer, providers) => table.add(customer, providers),
  });
  if (!hasAspas) throw new UnreadableInput(`${path} has no "aspas".`);
  return table;
}

function readCase(text: string): { id: string | number; asked: VerifiedPath } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const { id, neighbour, routeServerClient, ...rest } = parsed.data;
  const asked = {
    ...rest,
    neighbour: neighbour ?? undefined,
    routeServerClient: routeServerClient ?? undefined,
  };
  return { id, asked };
}

async function run(args: readonly string[], output: Output): Promise<void> {
  const [aspas = "", cases = ""] = args;
  const table = await readTable(aspas);
  const refusals = new Refusals();
  for await (const { first, lines } of readLines(openInput(cases))) {
    for (const [i, text] of lines.entries()) {
      if (text.trim() === "") continue;
      const read = readCase(text);
      if (read === null) {
        refusals.add("case-malformed", first + i, () => text);
        continue;
      }
      const full = output.line(JSON.stringify({ id: read.id, ...verifyPath(table, read.asked) }));
      if (full) await full;
    }
  }
  reportRefusals(cases, refusals, "line");
}

/** Path verification by ASPAs: `{"id","state","ramps"}` a line. */
export const aspa: Verb = { parameters: "ASPAS CASES", count: [2, 2], run };
