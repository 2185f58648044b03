import { readFileSync } from "node:fs";

/** A page or route handler of the build, such as `/applications/[id]/draft`. */
export interface BuiltRoute {
  pattern: string;
  kind: "page" | "route";
  /** Names of its changing segments, in order. */
  parameters: readonly string[];
  matches: (path: string) => boolean;
}

/** A server action of the build. */
export interface BuiltAction {
  id: string;
  name: string;
  /** A route whose page carries it. */
  page: string;
}

/** Every way into the build in `.next`, from Next's own manifests. */
export function readBuild(): { routes: BuiltRoute[]; actions: BuiltAction[] } {
  const paths = manifest<Record<string, string>>("app-path-routes-manifest.json");
  const routes = Object.entries(paths)
    .filter(([, pattern]) => !pattern.startsWith("/_"))
    .map(([file, pattern]) => routeOf(pattern, file.endsWith("/route") ? "route" : "page"))
    // A fixed segment is preferred to a changing one, as Next does.
    .sort((a, b) => a.parameters.length - b.parameters.length);
  const { node } = manifest<{ node: Record<string, ActionEntry> }>(
    "server/server-reference-manifest.json",
  );
  const actions = Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${exportedName} (${filename})`,
    page: paths[`/${(Object.keys(workers)[0] ?? "").replace(/^app\//, "")}`] ?? "/",
  }));
  if (routes.length === 0 || actions.length === 0) throw new Error("The build has no ways in.");
  return { routes, actions };
}

interface ActionEntry {
  filename: string;
  exportedName: string;
  workers: Record<string, unknown>;
}

const manifest = <T>(file: string): T => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

function routeOf(pattern: string, kind: BuiltRoute["kind"]): BuiltRoute {
  const segments = pattern.split("/").map((segment) => {
    if (segment.startsWith("[...")) return ".+";
    if (segment.startsWith("[")) return "[^/]+";
    return segment.replaceAll(".", "\\.");
  });
  const regex = new RegExp(`^${segments.join("/")}$`);
  return {
    pattern,
    kind,
    parameters: [...pattern.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = ""]) => name),
    matches: (path) => regex.test(path.split("?")[0] ?? ""),
  };
}

/** The route that answers an address; null when none does. */
export const routeFor = (routes: readonly BuiltRoute[], path: string): BuiltRoute | null =>
  routes.find(({ matches }) => matches(path)) ?? null;
