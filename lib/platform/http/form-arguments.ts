/**
 * Whether the arguments of a server action are what a form calls it with: the form last, and before it
 * the state that the last call returned, when the action takes both. Anybody may send something else.
 *
 * @param taken how many arguments the action reads; one that reads none takes any.
 */
export function areOfForm(args: readonly unknown[], taken: number): boolean {
  if (taken < 1) return true;
  const states = args.slice(0, taken - 1);
  return args[taken - 1] instanceof FormData && states.every(isState);
}

const isState = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof FormData);
