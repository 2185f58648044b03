/** What a finding's numbers are; rules not listed below count things. */
export type MeasureUnit = "mbps" | "km" | "ms" | "percent" | "days" | "asn" | "count";

/** By rule. */
export const ruleUnits: Readonly<Record<string, MeasureUnit>> = {
  "asn-public": "asn",
  "asn-control": "days",
  "origin-asns-registered": "asn",
  "traffic-minimum": "mbps",
  "peeringdb-presence": "km",
  "facility-consistent": "km",
  "link-speed": "mbps",
  utilisation: "percent",
  "geo-redundancy": "km",
  "survives-link-loss": "percent",
  "survives-site-loss": "percent",
  "survives-two-site-losses": "percent",
  "nearest-edge-outbound": "km",
  "nearest-edge-coverage": "km",
  "nearest-edge-gap": "km",
  "nearest-edge-measured": "ms",
};

/** The unit of a rule's `measured` and `required` where they are numbers. */
export function unitOf(rule: string): MeasureUnit {
  return ruleUnits[rule] ?? "count";
}
