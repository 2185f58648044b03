import { createHash } from "node:crypto";
import { CanonicalText, canonicalJson } from "@/lib/core/json/canonical-json";

/** The tables whose rows are only ever added to, besides the trail itself. */
export type KeptKind = "revision" | "check" | "decision" | "record";

/** What an audit entry keeps of a row that was written with it, in `after.rows`. */
export type RowSeal = {
  kind: KeptKind;
  id: string;
  /** SHA-256, in hex, over the canonical JSON of all of the row's columns. */
  hash: string;
};

/**
 * The seal of a row, for the audit entry of the change that wrote it.
 *
 * @param row as the database gives it back, whole: what is hashed must be what is read later. Long JSON may
 * be given as its canonical text.
 */
export function sealRow(
  kind: KeptKind,
  row: { readonly id: string } & { readonly [column: string]: unknown },
): RowSeal {
  // Moments become text, as they are in JSON.
  const plain = Object.entries(row).map(([column, value]: [string, unknown]) => [
    column,
    value instanceof CanonicalText || value === undefined
      ? value
      : JSON.parse(JSON.stringify(value)),
  ]);
  const text = canonicalJson(Object.fromEntries(plain));
  return { kind, id: row.id, hash: createHash("sha256").update(text).digest("hex") };
}
