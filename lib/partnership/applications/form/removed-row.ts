import type { FormValues } from "./form-values";
import type { Edited } from "./section-op";

/** A row that a button took out of a list, with the list's pointer and the place it had there. */
export type RemovedRow = { list: string; index: number; row: unknown };

const listOf: Record<string, (args: readonly string[]) => string> = {
  "remove-contact": () => "/contacts",
  "remove-location": () => "/locations",
  "remove-connection": ([at]) => `/locations/${at}/connections`,
  "remove-site": () => "/traffic/sites",
  "remove-prefix": () => "/routing/prefixes",
};

type Node = Record<string, unknown> | unknown[];

const child = (node: unknown, step: string): unknown =>
  typeof node === "object" && node !== null && Object.hasOwn(node, step)
    ? (node as Record<string, unknown>)[step]
    : undefined;

/** The row a button will take out of these values; null when it takes out none. */
export function rowRemovedBy(op: string, values: FormValues): RemovedRow | null {
  const [name = "", ...args] = op.split(":");
  if (!Object.hasOwn(listOf, name)) return null;
  const list = listOf[name]?.(args) ?? "";
  const index = Number(args.at(-1));
  const rows = list.split("/").slice(1).reduce<unknown>(child, values);
  const row = Array.isArray(rows) ? rows[index] : undefined;
  return row === undefined ? null : { list, index, row };
}

/**
 * Puts a removed row back where it was; whatever was typed since stays. Null when its list is gone.
 */
export function putBack(values: FormValues, { list, index, row }: RemovedRow): Edited | null {
  const next = inserted(values, list.split("/").slice(1), index, row);
  return next && { values: next as FormValues, focus: `${list}/${index}` };
}

/** A copy of the tree with the row in its list; what lies beside the way is shared. */
function inserted(
  node: unknown,
  steps: readonly string[],
  index: number,
  row: unknown,
): Node | null {
  const [step, ...rest] = steps;
  if (step === undefined) {
    return Array.isArray(node) ? [...node.slice(0, index), row, ...node.slice(index)] : null;
  }
  const below = inserted(child(node, step), rest, index, row);
  if (!below) return null;
  return Array.isArray(node)
    ? node.map((item, at) => (String(at) === step ? below : item))
    : { ...(node as Record<string, unknown>), [step]: below };
}
