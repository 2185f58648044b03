import type { Policy } from "@/lib/core/policy/policy";
import type { DeclaredLocation } from "./declared-locations";
import type { FindingValue } from "./report";
import { worstLinkLoss } from "./simulate/link-loss";

/** Connections that can be ordered: so many, of one speed. Absent where no such number helps. */
export type PortAdvice = { ports: number; portGbps: number };

/** Above so many connections the faster port is the better advice. */
const many = 8;
/** Connections of one location that a document may hold. */
const maxPorts = 100;

/**
 * The connections to add so that a location has `neededMbps`, of the speed of those it has (which
 * `equal-bandwidth` asks for), or the recommended one.
 *
 * @param lossAlso whether it must have them after the loss of any one connection or router as well.
 */
export function portAdvice(
  location: DeclaredLocation,
  neededMbps: number,
  policy: Policy,
  { lossAlso = false } = {},
): PortAdvice | undefined {
  const { minimumMbps, recommendedMbps } = policy.linkSpeed;
  const usual = mostCommonMbps(location);
  const missingWith = (portMbps: number) => {
    const { capacityMbps } = location;
    const lost = lossAlso ? Math.max(capacityMbps - remainingMbps(location), portMbps) : 0;
    const ports = Math.ceil((neededMbps - capacityMbps + lost) / portMbps - rounding);
    // Traffic too little to be seen beside the capacity still needs some.
    return Math.max(1, capacityMbps + ports * portMbps > lost ? ports : ports + 1);
  };
  const speeds = usual >= minimumMbps.value ? [usual, recommendedMbps.value] : [];
  const fast = Math.max(usual, recommendedMbps.value);
  const portMbps = speeds.find((speed) => missingWith(speed) <= many) ?? fast;
  const ports = missingWith(portMbps);
  const room = maxPorts - location.connections.length;
  return ports <= room ? { ports, portGbps: portMbps / 1000 } : undefined;
}

/** Arithmetic noise, in ports. */
const rounding = 1e-9;

const remainingMbps = (location: DeclaredLocation) => worstLinkLoss(location)?.remainingMbps ?? 0;

/** Of equally common speeds the highest; 0 without connections. */
function mostCommonMbps({ peeringServiceConnections }: DeclaredLocation): number {
  const counts = new Map<number, number>();
  for (const { declared } of peeringServiceConnections) {
    counts.set(declared.bandwidthMbps, (counts.get(declared.bandwidthMbps) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a);
  return ranked[0]?.[0] ?? 0;
}

/** As a finding carries it. */
export function asAdvice(advice: PortAdvice | undefined): {
  advice?: Record<string, FindingValue>;
} {
  return advice ? { advice: { ...advice } } : {};
}
