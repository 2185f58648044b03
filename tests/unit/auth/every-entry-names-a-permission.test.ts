import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { permissions } from "@/lib/auth/policy";

/**
 * Every way into the app: pages, route handlers, and files of server actions anywhere. Each must
 * name a permission of the table; what is only an address for machines to look at is listed.
 */
const openToAll = new Map([
  ["app/api/health/route.ts", "monitoring has no account, and it answers nothing else"],
]);

const names = Object.keys(permissions).join("|").replaceAll(".", "\\.");
const guardedPage = new RegExp(`await requirePermission\\(\\s*"(${names})"`);
const guardedCall = (wrapper: string) =>
  new RegExp(`\\b${wrapper}(<[^>]*>)?\\(\\s*\\{\\s*permission: "(${names})"`, "g");

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("generated"))
    .sort();
}

const app = sources("app");
const isPage = (file: string) => basename(file) === "page.tsx";
const isRoute = (file: string) => basename(file) === "route.ts";
const text = (file: string) => readFileSync(file, "utf8");
const isActions = (file: string) => /^\s*["']use server["']/m.test(text(file));

/** What is wrong with a way in; null when nothing is. */
function fault(file: string): string | null {
  const source = text(file);
  if (isPage(file)) return guardedPage.test(source) ? null : "calls no requirePermission";
  if (isRoute(file)) {
    if (openToAll.has(file)) return null;
    const handlers = source.match(/\b(GET|HEAD|POST|PUT|PATCH|DELETE)\b(?=\s*[=,}(])/g) ?? [];
    const guarded = source.match(guardedCall("route")) ?? [];
    // One guarded handler may be exported under several methods.
    return handlers.length > 0 && guarded.length > 0
      ? unguardedExports(source, "route")
      : "no route()";
  }
  return unguardedExports(source, "action");
}

/** Names exported by a file as anything but a guarded call (or a name that holds one), or a type. */
function unguardedExports(source: string, wrapper: string): string | null {
  const guarded = new Set(
    [...source.matchAll(new RegExp(`\\bconst (\\w+) = ${guardedCall(wrapper).source}`, "g"))].map(
      (match) => match[1],
    ),
  );
  const declared = [
    ...source.matchAll(/^export (?:async )?(?:const|function|let|class) (\w+)/gm),
  ].map((match) => match[1]);
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) =>
    (match[1] ?? "").split(",").map((name) => name.trim().split(" as ")[0]),
  );
  const settings = ["dynamic", "runtime", "maxDuration", "revalidate"];
  const loose = [...declared, ...listed].filter(
    (name) => name && !guarded.has(name) && !settings.includes(name),
  );
  if (/^export (default|\*)/m.test(source)) loose.push("default or *");
  return loose.length > 0 ? `not made by ${wrapper}(): ${loose.join(", ")}` : null;
}

describe("every way into the app names its permission", () => {
  const entries = [
    ...app.filter((file) => isPage(file) || isRoute(file)),
    ...[...app, ...sources("components"), ...sources("lib")].filter(isActions),
  ];

  it("and there are ways in", () => {
    expect(entries.filter(isPage).length).toBeGreaterThan(8);
    expect(entries.filter(isActions).length).toBeGreaterThan(4);
  });

  it.each(entries)("%s", (file) => {
    expect(fault(file)).toBeNull();
  });

  it("and an exception is there only while its file is", () => {
    expect([...openToAll.keys()].filter((file) => !app.includes(file))).toEqual([]);
  });

  it("and nothing inside a component is an action of its own", () => {
    const inline = [...app, ...sources("components")].filter((file) =>
      /\{\s*["']use server["']/.test(text(file)),
    );
    expect(inline).toEqual([]);
  });
});
