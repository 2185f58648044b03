import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { maxPlaceNameLength, maxPlaceNames } from "./find-places";

const schema = z.strictObject({
  names: z.array(boundedText(3 * maxPlaceNameLength)).max(maxPlaceNames),
});

/** The names that a request asks for; null when it asks for none in the right way. */
export function readPlaceNames(json: unknown): string[] | null {
  const read = schema.safeParse(json);
  return read.success ? read.data.names : null;
}
