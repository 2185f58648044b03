import { policy202611 } from "./2026-11/policy";
import { policy202612 } from "./2026-12/policy";
import type { Policy } from "./policy";

/** Every policy that ever judged a revision, oldest first. Policies are added, never changed. */
export const policies: readonly Policy[] = [policy202611, policy202612];

/** The policy drafts, submissions and checks before a decision are judged by. */
export const currentPolicy: Policy = policy202612;

/** The policy of that version, or null when there never was one. */
export function policyByVersion(version: string): Policy | null {
  return policies.find((policy) => policy.version === version) ?? null;
}
