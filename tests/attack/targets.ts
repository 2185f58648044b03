import type { Target } from "./attempt";
import { actionAttempts, type KnownFields } from "./attempts/action";
import { filled, queryAttempts, segmentAttempts } from "./attempts/address";
import { asFile, documentAttempts, type Json } from "./attempts/document";
import { formAttempts } from "./attempts/form";
import { lineAttempts } from "./attempts/line";
import { methodAttempts } from "./attempts/method";
import type { BuiltAction, BuiltRoute } from "./built";
import type { Seen } from "./crawl";
import type { PageForm } from "./page-forms";

/** The same form on another page, or for another object, has the same signature. */
export function signatureOf(
  pattern: string,
  { actions, method, path, fields, buttons }: PageForm,
): string {
  const names = [...fields, ...buttons].map(({ name }) => name.replace(/\d+/g, "#"));
  const where = actions.length > 0 ? actions.join() : `${method} ${shapeless(path)}`;
  // Preferences stand on every page, sections of an application on one each.
  const page = actions.length > 0 && names.length < 4 ? "" : pattern;
  return [where, page, ...new Set(names)].join("|");
}

const shapeless = (path: string) => (path.split("?")[0] ?? "").replace(/[0-9a-f-]{36}/g, "#");

export function formTarget(
  pattern: string,
  form: PageForm,
  names: ReadonlyMap<string, string>,
): Target {
  const action = form.actions.map((id) => names.get(id) ?? id).join(", ");
  return {
    name: `form ${action || `${form.method} ${form.path}`} on ${pattern}`,
    attempts: formAttempts(form),
  };
}

/** Documents that the portal gave out, uploaded again where files are taken. */
export function fileTargets(pattern: string, form: PageForm, seen: Seen): Target[] {
  const file = form.fields.find(({ type }) => type === "file")?.name;
  if (file === undefined) return [];
  const others = [
    ...form.next,
    ...form.fields.filter(({ type, sent }) => type === "hidden" && sent),
  ];
  return templates(seen).map(([from, document]) => ({
    name: `file on ${pattern} as of ${shapeless(from)}`,
    attempts: documentAttempts(document, {
      path: form.path,
      method: "POST",
      wrap: asFile({ file, others }),
    }),
  }));
}

/** The largest of each kind, but none that is itself large. */
function templates({ documents }: Seen): [string, Json][] {
  const kinds = new Map<string, [string, Json]>();
  for (const [path, text] of [...documents].sort((a, b) => a[1].length - b[1].length)) {
    if (text.length < 100_000) kinds.set(shapeless(path), [path, JSON.parse(text)]);
  }
  return [...kinds.values()];
}

/** Queries, changed segments, methods and bodies of a page or route handler. */
export function routeTarget(
  route: BuiltRoute,
  { seen, values }: { seen: Seen; values: ReadonlyMap<string, string> },
): Target {
  const path = filled(route.pattern, values);
  const names = [...(seen.queries.get(route.pattern) ?? [])];
  return {
    name: `${route.kind} ${route.pattern}`,
    attempts: all(
      queryAttempts(path, names),
      segmentAttempts(route, values),
      route.kind === "route" ? methodAttempts(path) : [],
    ),
  };
}

export const lineTarget = (port: number, path: string): Target => ({
  name: `request lines and headers of ${path}`,
  attempts: lineAttempts(port, path),
});

export const actionTarget = (action: BuiltAction, page: string, known: KnownFields): Target => ({
  name: `action ${action.name}`,
  attempts: actionAttempts(action, { path: page, known }),
});

function* all<T>(...many: Iterable<T>[]): Generator<T> {
  for (const each of many) yield* each;
}
