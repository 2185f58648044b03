import type { Measurement } from "./measurement";
import { benchObservedRoutes } from "./routing/observed-routes";
import { benchRpki } from "./routing/rpki";

/** The routing core against the libraries, tools and parsers that do the same. */
export async function benchRouting(): Promise<Measurement[]> {
  return [...benchRpki(), ...(await benchObservedRoutes())];
}
