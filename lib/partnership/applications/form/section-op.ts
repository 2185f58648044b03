import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";
import type { OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";
import type { FormValues } from "./form-values";

/**
 * What the form's buttons do to its values, in the browser and, without JavaScript, on the server.
 * A button's value is the op and its arguments: "duplicate-connection:0:2".
 */
export type OpContext = {
  /** Text of the small fields beside buttons, by name. */
  extra: Readonly<Record<string, string>>;
  /** Ticked boxes: PeeringDB's ids of facilities. */
  facilities: readonly number[];
  prefill: Prefill | null;
  offers: readonly OfferedMetro[];
};

export type Edited = {
  values: FormValues;
  /** Pointer of the row to go to, or null to stay. */
  focus: string | null;
};

export type Op = (values: FormValues, args: readonly number[], context: OpContext) => Edited | null;
