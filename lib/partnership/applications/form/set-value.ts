import {
  blankConnection,
  blankContact,
  blankLocation,
  blankPrefix,
  blankSite,
  type FormValues,
} from "./form-values";

const blankRows: [RegExp, () => unknown][] = [
  [/^\/contacts$/, blankContact],
  [/^\/locations$/, blankLocation],
  [/^\/locations\/\d+\/connections$/, blankConnection],
  [/^\/traffic\/sites$/, blankSite],
  [/^\/routing\/prefixes$/, blankPrefix],
];

/** Rows a form may add to a list; more come by pasting or importing. */
const maxCreated = 100;

type Node = Record<string, unknown> | unknown[];

/** A field by its pointer into the form, and the text it gets. */
type Field = readonly [pointer: string, text: string];

/**
 * The form with one field set, by its pointer; everything beside the way to it is shared with the
 * form given. A pointer that leads nowhere, or a text that stands there already, changes nothing and
 * gives the very form back. With `create`, rows it needs are made.
 */
export function setValue(
  values: FormValues,
  pointer: string,
  text: string,
  options?: { create?: boolean },
): FormValues {
  return setValues(values, [[pointer, text]], options);
}

/**
 * The form with many fields set. Each list and row is copied once, however many fields are: a posted form
 * has thousands. `create` makes at most 100 rows of a list, counted from those given.
 */
export function setValues(
  values: FormValues,
  fields: readonly Field[],
  { create = false } = {},
): FormValues {
  const copies = new Copies();
  const root: [FormValues] = [values];
  for (const [pointer, text] of fields) setField(root, pointer, text, create, copies);
  return root[0];
}

/** The text of a field by its pointer; null when it leads nowhere. */
export function textAt(values: FormValues, pointer: string): string | null {
  let node: unknown = values;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return null;
    node = (node as Record<string, unknown>)[step];
  }
  return typeof node === "string" ? node : null;
}

/** Copies of what was given, made when first written to. */
class Copies {
  private readonly own = new Map<Node, number>();

  /** The node of a parent's step, as one that may be written to. */
  writable(parent: Node, step: string | number): Node {
    const node = (parent as Record<string | number, Node>)[step] as Node;
    if (this.own.has(node)) return node;
    const copy = Array.isArray(node) ? [...node] : { ...node };
    this.own.set(copy, Array.isArray(node) ? node.length : 0);
    (parent as Record<string | number, Node>)[step] = copy;
    return copy;
  }

  /** How many rows a list had when it was given. */
  given(list: unknown[]): number {
    return this.own.get(list) ?? list.length;
  }
}

function setField(
  root: [FormValues],
  pointer: string,
  text: string,
  create: boolean,
  copies: Copies,
): void {
  const steps = pointer.split("/").slice(1);
  const way = wayTo(root[0], steps, create, copies);
  if (way === null || (way.exists && way.text === text)) return;
  let parent: Node = root;
  let key: string | number = 0;
  let at = "";
  for (const step of steps) {
    const node = copies.writable(parent, key);
    if (Array.isArray(node)) grow(node, Number(step), at);
    parent = node;
    key = Array.isArray(node) ? Number(step) : step;
    at += `/${step}`;
  }
  (parent as Record<string | number, unknown>)[key] = text;
}

/** The text at the end of the way, and whether its row exists or is to be made; null without a way. */
function wayTo(
  values: FormValues,
  steps: readonly string[],
  create: boolean,
  copies: Copies,
): { text: string; exists: boolean } | null {
  let node: unknown = values;
  let at = "";
  let exists = true;
  for (const step of steps) {
    if (typeof node !== "object" || node === null) return null;
    if (Array.isArray(node)) {
      if (!/^\d{1,6}$/.test(step)) return null;
      const blank = Number(step) < node.length ? null : blankAt(at);
      const room = copies.given(node) + maxCreated;
      if (Number(step) >= node.length && (!create || !blank || Number(step) >= room)) return null;
      if (blank) exists = false;
      node = blank ? blank() : node[Number(step)];
    } else {
      if (!Object.hasOwn(node, step)) return null;
      node = (node as Record<string, unknown>)[step];
    }
    at += `/${step}`;
  }
  return typeof node === "string" ? { text: node, exists } : null;
}

const blankAt = (at: string) => blankRows.find(([pattern]) => pattern.test(at))?.[1] ?? null;

function grow(list: unknown[], index: number, at: string): void {
  const blank = blankAt(at);
  while (blank && list.length <= index) list.push(blank());
}
