/** One step of a JSON pointer, escaped (RFC 6901). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A JSON pointer from its steps; no steps point to the whole document, "". */
export function pointer(steps: readonly (string | number)[]): string {
  return steps.map(pointerStep).join("");
}
