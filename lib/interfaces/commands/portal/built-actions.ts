import { readFileSync } from "node:fs";

/** Ids of all server actions of the build in `.next`, from Next's server-reference-manifest.json. */
export function builtActions(): ReadonlySet<string> {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  return new Set(Object.keys((JSON.parse(text) as { node: object }).node));
}

/**
 * The id of the action that a form's `$ACTION_…` field names, as React writes them; null when the field
 * names none. A name ends with the id, or the text is JSON that holds it.
 */
export function actionNamed(name: string, text: string): string | null {
  const own = /^\$ACTION_ID_(.*)$/s.exec(name)?.[1];
  if (own !== undefined) return own;
  if (!/^\$ACTION_[^:]*:0$/s.test(name)) return null;
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}
