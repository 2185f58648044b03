import { findSandwiches } from "@/lib/core/routing/leaks/find-sandwiches";
import { findValleys } from "@/lib/core/routing/leaks/find-valleys";
import { receiveOtc, sendOtc } from "@/lib/core/routing/leaks/only-to-customer";
import {
  ListedRelations,
  relationsOf,
  TransitFreeRelations,
} from "@/lib/core/routing/leaks/relations";
import { transitFreeAsns, transitFreeSiblings } from "@/lib/core/routing/registry/transit-free";
import { type LeakFile, leakCase, leakFile } from "./leak-cases";
import { openInput } from "./open-input";
import { UnreadableInput, type Verb } from "./verb";

async function readFile(path: string): Promise<LeakFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openInput(path)) chunks.push(chunk);
  let content: unknown;
  try {
    content = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    throw new UnreadableInput(`${path} is not JSON: ${(error as Error).message}.`);
  }
  const read = leakFile.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UnreadableInput(`${path}: ${issue?.path.join(".") || "the file"}: ${issue?.message}.`);
}

/** Answers one case; null when it is none. */
function answerer(file: LeakFile): (content: unknown) => object | null {
  const transitFree = file.clique === undefined ? transitFreeAsns : new Set(file.clique);
  const allowed = file.clique === undefined ? transitFreeSiblings : [];
  const pairs = [...file.allowed, ...allowed];
  const listed = new ListedRelations();
  for (const [a, b, kind] of file.relations) listed.add(a, b, kind);
  const stepOf = relationsOf(listed, new TransitFreeRelations(transitFree, pairs));
  return (content) => {
    const read = leakCase.safeParse(content);
    if (!read.success) return null;
    const { data } = read;
    const { id } = data;
    if ("ingress" in data) return { id, ...receiveOtc(data.ingress, data.neighbour, data.otc) };
    if ("egress" in data) return { id, ...sendOtc(data.egress, data.asn, data.otc) };
    const valleys = findValleys(data.path, stepOf);
    return { id, valleys, sandwich: findSandwiches(data.path, transitFree, pairs) };
  };
}

/** Looks for leaks in the paths of a file, and applies RFC 9234 to its other cases. */
export const leaks: Verb = {
  parameters: "FILE",
  count: [1, 1],
  async run([path = ""], output) {
    const file = await readFile(path);
    const answer = answerer(file);
    for (const [at, each] of file.cases.entries()) {
      const line = answer(each);
      if (line === null) console.error(`${path}: case ${at + 1} is neither a path nor a route.`);
      else await output.line(JSON.stringify(line));
    }
  },
};
