import type { FlowPurpose } from "@/lib/auth/providers/flow-cookie";
import type { ProviderName } from "@/lib/auth/providers/names";
import type { ProviderProblem } from "@/lib/auth/providers/problem";
import { routes } from "@/lib/routes";

/** Where somebody reads why a provider's sign-in came to nothing, and goes on another way. */
export function wayBack(
  purpose: FlowPurpose,
  provider: ProviderName,
  problem: ProviderProblem,
  next: string | null,
): string {
  const query = new URLSearchParams({ provider, problem });
  if (purpose === "link") return `${routes.security()}?${query}`;
  if (next !== null) query.set("next", next);
  const path = purpose === "confirm" ? "/account/confirm" : routes.signIn();
  return `${path}?${query}`;
}
