/** The unit in which a rule's numbers are measured and required; rules not listed count things. */
export type MeasureUnit = "mbps" | "km" | "ms" | "percent" | "count";

const units: Readonly<Record<string, MeasureUnit>> = {
  "traffic-minimum": "mbps",
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
  return units[rule] ?? "count";
}
