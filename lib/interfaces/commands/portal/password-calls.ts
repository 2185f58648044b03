import { readFileSync } from "node:fs";

/**
 * Server actions that judge or take a password or code, or write to somebody: they cost most, and most
 * of them may be called by anybody.
 */
const files = [
  "app/(public)/forgot-password/actions.ts",
  "app/(public)/register/actions.ts",
  "app/(public)/reset-password/[token]/actions.ts",
  "app/(public)/sign-in/actions.ts",
  "app/(public)/sign-in/second-step/actions.ts",
  "app/account/actions.ts",
  "app/account/confirm/actions.ts",
];

/** By what the requests are known that call such an action. */
export interface PasswordCalls {
  /** What scripts send as Next-Action, to whatever page. */
  ids: ReadonlySet<string>;
  /** The pages that such actions can be called on, by a form without scripts. */
  pages: readonly RegExp[];
}

interface Manifests {
  /** Next's server-reference-manifest.json: for each action its file and the pages that have it. */
  actions: { node: Record<string, { filename: string; workers: Record<string, unknown> }> };
  /** Next's app-path-routes-manifest.json: the pattern of each page. */
  patterns: Record<string, string>;
}

/** The calls of the build in `.next`. */
export const builtPasswordCalls = (): PasswordCalls =>
  passwordCalls({
    actions: manifest("server/server-reference-manifest.json"),
    patterns: manifest("app-path-routes-manifest.json"),
  });

const manifest = (file: string) => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

/** @throws when an action is not there: it would be called past the gate. */
export function passwordCalls({ actions, patterns }: Manifests): PasswordCalls {
  const ids = new Set<string>();
  const pages = new Set<string>();
  for (const file of files) {
    const own = Object.entries(actions.node).filter(([, { filename }]) => filename === file);
    if (own.length === 0) throw new Error(`The build has no actions of ${file}.`);
    for (const [id, { workers }] of own) {
      ids.add(id);
      for (const worker of Object.keys(workers)) {
        const pattern = patterns[worker.replace(/^app/, "")];
        if (pattern === undefined) throw new Error(`The build does not say where ${worker} is.`);
        pages.add(pattern);
      }
    }
  }
  return { ids, pages: [...pages].map(matcher) };
}

const matcher = (pattern: string) =>
  new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, "[^/]+").replaceAll(".", "\\.")}$`);

/** Whether a request calls one of them. Its address has to be readable. */
export function isPasswordCall(
  { ids, pages }: PasswordCalls,
  { method, url = "", headers }: { method?: string; url?: string; headers: NodeJS.Dict<unknown> },
): boolean {
  if (method !== "POST") return false;
  if (ids.has(String(headers["next-action"]))) return true;
  const path = decodeURIComponent(url.split("?")[0] ?? "").replace(/\/+/g, "/");
  const page = path.replace(/(?<=.)\/$/, "").replace(/\.rsc$/, "");
  return pages.some((pattern) => pattern.test(page));
}
