import type { RpslObject } from "@/lib/core/routing/irr/rpsl-objects";
import { RpslReader } from "@/lib/core/routing/irr/rpsl-reader";
import { openInput } from "./open-input";
import { reportRefusals } from "./report-refusals";
import { UnreadableInput } from "./verb";

/**
 * The objects of an RPSL file, as they come, some at a time. What does not parse is counted on stderr at the end.
 *
 * @throws UnreadableInput when the file cannot be read or holds nothing like RPSL
 */
export async function* rpslFile(path: string): AsyncGenerator<RpslObject[]> {
  const reader = new RpslReader();
  for await (const bytes of openInput(path)) {
    // Registries' files hold names in Latin-1; every byte is a character of it.
    yield reader.write(Buffer.from(bytes).toString("latin1"));
  }
  yield reader.end();
  if (reader.objects === 0 && reader.refusals.total > 0) {
    throw new UnreadableInput(`${path} holds no RPSL object.`);
  }
  reportRefusals(path, reader.refusals, "line");
}
