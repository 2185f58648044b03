import type { ProviderName } from "@/lib/platform/env/provider-names";
import { routes } from "@/lib/platform/routes/routes";
import type { FlowPurpose } from "./flow-cookie";
import type { ProviderProblem } from "./problem";

/** Where somebody reads why a provider's sign-in came to nothing, and goes on another way. */
export function problemPath(
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
