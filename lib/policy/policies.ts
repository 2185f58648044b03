import type { Policy } from "./policy";
import { policy202611 } from "./policy-2026-11";

/** Every policy that ever judged a revision, oldest first. Policies are added, never changed. */
export const policies: readonly Policy[] = [policy202611];

/** The policy new applications are judged by. */
export const currentPolicy: Policy = policy202611;

/** The policy of that version, or null when there never was one. */
export function policyByVersion(version: string): Policy | null {
  return policies.find((policy) => policy.version === version) ?? null;
}
