/** Units thresholds are given in; words for them are the pages' business. */
export type ThresholdUnit =
  | "asn"
  | "choice"
  | "community"
  | "connections"
  | "contacts"
  | "days"
  | "factor"
  | "family"
  | "km"
  | "km/ms"
  | "locations"
  | "Mbps"
  | "method"
  | "metros"
  | "ms"
  | "prefix-length"
  | "prefixes"
  | "provider"
  | "ratio"
  | "routers";

/** One number (or list) a rule compares with, and where it comes from. */
export type Threshold<Value> = {
  readonly value: Value;
  readonly unit: ThresholdUnit;
  /** Facts (R01 to R53; `sourceDocuments` knows where from), or "ours". */
  readonly sources: readonly string[];
  /** True where no published document gives the number: it is this programme's own choice. */
  readonly ours?: true;
};

/** A value that published documents give, with the facts it is taken from. */
export function published<Value>(
  value: Value,
  unit: ThresholdUnit,
  ...sources: string[]
): Threshold<Value> {
  return { value, unit, sources };
}

/** A value no document gives: shown as the programme's own. */
export function ours<Value>(value: Value, unit: ThresholdUnit): Threshold<Value> {
  return { value, unit, sources: ["ours"], ours: true };
}
