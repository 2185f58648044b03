/** Why PeeringDB could not be asked, or its answer not be used; each has a sentence in `form.peeringDb.failures`. */
export const failureReasons = [
  "unreachable",
  "timeout",
  "rate-limited",
  "not-found",
  "server-error",
  "malformed",
] as const;
export type FailureReason = (typeof failureReasons)[number];

export function isFailureReason(value: string): value is FailureReason {
  return (failureReasons as readonly string[]).includes(value);
}
