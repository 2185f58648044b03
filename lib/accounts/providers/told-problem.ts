import { env } from "@/lib/platform/env/env";
import { isProviderName } from "@/lib/platform/env/provider-names";
import { isProviderProblem, type ProviderProblem } from "./problem";
import { providerName } from "./provider-name";

/** The trouble that an address tells of, as `problemPath` writes it; null when it tells of none. */
export function toldProblem(query: {
  provider?: string | string[];
  problem?: string | string[];
}): { provider: string; problem: ProviderProblem } | null {
  const { provider, problem } = query;
  if (!isProviderName(provider) || !isProviderProblem(problem)) return null;
  return { provider: providerName(provider, env().providers), problem };
}
