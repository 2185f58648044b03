import { findMetro } from "@/lib/core/edges/find-metro";
import type { MetroCount } from "./metro-count";

/** The countries of some metros, each once, as ISO 3166-1 codes. */
export function countriesOf(metros: readonly MetroCount[]): string[] {
  return [...new Set(metros.flatMap(({ metro }) => findMetro(metro)?.country ?? []))];
}
