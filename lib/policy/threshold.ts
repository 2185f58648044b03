/** Units thresholds are given in; words for them are the pages' business. */
export type ThresholdUnit =
  | "asn"
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
