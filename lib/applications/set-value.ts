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

/** Rows a pointer may create at once; more come by pasting or importing. */
const mostCreated = 100;

type Node = Record<string, unknown> | unknown[];

/**
 * The form with one field set, by its pointer; everything beside the way to it is shared with the
 * form given. A pointer that leads nowhere, or a text that stands there already, changes nothing and
 * gives the very form back. With `create`, rows it needs are made.
 */
export function setValue(
  values: FormValues,
  pointer: string,
  text: string,
  { create = false } = {},
): FormValues {
  const steps = pointer.split("/").slice(1);
  const changed = setStep(values, steps, "", text, create);
  return (changed ?? values) as FormValues;
}

function setStep(
  node: unknown,
  steps: readonly string[],
  at: string,
  text: string,
  create: boolean,
): unknown {
  const [step = "", ...rest] = steps;
  if (steps.length === 0) return typeof node === "string" ? text : null;
  if (typeof node !== "object" || node === null) return null;
  if (Array.isArray(node)) {
    const index = Number(step);
    const list = create ? grown(node, index, at) : node;
    if (!/^\d+$/.test(step) || index >= list.length) return null;
    const child = setStep(list[index], rest, `${at}/${step}`, text, create);
    if (child === null) return null;
    return child === node[index] ? node : list.with(index, child);
  }
  if (!Object.hasOwn(node, step)) return null;
  const child = setStep((node as Record<string, Node>)[step], rest, `${at}/${step}`, text, create);
  if (child === null) return null;
  return child === (node as Record<string, Node>)[step] ? node : { ...node, [step]: child };
}

function grown(list: unknown[], index: number, at: string): unknown[] {
  const blank = blankRows.find(([pattern]) => pattern.test(at))?.[1];
  const missing = index + 1 - list.length;
  if (!blank || missing <= 0 || missing > mostCreated) return list;
  return [...list, ...Array.from({ length: missing }, blank)];
}
