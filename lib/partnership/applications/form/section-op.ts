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

/** Buttons whose work only the server can do: what was typed is saved first. */
const serverOps = ["ask-again", "take-over", "facility-unused", "facility-used"];

/** Whether a button is the server's. */
export const isServerOp = (op: string): boolean => serverOps.includes(op.split(":")[0] ?? "");

export type Edited = {
  values: FormValues;
  /** Pointer of the row to go to, or null to stay. */
  focus: string | null;
};

export type Op = (values: FormValues, args: readonly number[], context: OpContext) => Edited | null;
