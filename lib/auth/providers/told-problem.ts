import { isProviderName } from "@/lib/auth/providers/names";
import { isProviderProblem, type ProviderProblem } from "@/lib/auth/providers/problem";
import { providerName } from "@/lib/auth/providers/provider-name";
import { env } from "@/lib/env";

/** The trouble that an address tells of, as `wayBack` writes it; null when it tells of none. */
export function toldProblem(query: {
  provider?: string | string[];
  problem?: string | string[];
}): { provider: string; problem: ProviderProblem } | null {
  const { provider, problem } = query;
  if (!isProviderName(provider) || !isProviderProblem(problem)) return null;
  return { provider: providerName(provider, env().providers), problem };
}
