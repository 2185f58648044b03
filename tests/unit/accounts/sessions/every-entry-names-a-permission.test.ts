import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { permissions } from "@/lib/accounts/permissions/permissions";

/**
 * Every way into the app: pages, route handlers, and files of server actions anywhere. Each must
 * name a permission of the table; what is only an address for machines to look at is listed.
 */
const openToAll = new Map([
  ["app/api/health/route.ts", "monitoring has no account, and it answers nothing else"],
]);

const names = Object.keys(permissions).join("|").replaceAll(".", "\\.");
const guardedPage = new RegExp(`await requirePermission\\(\\s*"(${names})"`);
const guard = `\\{\\s*permission: "(?:${names})"`;

/** A call of the wrapper with a permission of the table, written there or in a constant of the file. */
function guardedCall(wrapper: string, source: string): string {
  const constants = [...source.matchAll(new RegExp(`\\bconst (\\w+) = ${guard}`, "g"))].map(
    (match) => `${match[1]}\\b`,
  );
  return `\\b${wrapper}(?:<[^>]*>)?\\(\\s*(?:${[guard, ...constants].join("|")})`;
}

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
function fault(file: string, source = text(file)): string | null {
  if (isPage(file)) return guardedPage.test(source) ? null : "calls no requirePermission";
  if (openToAll.has(file)) return null;
  if (isRoute(file)) return unguardedExports(source, "route");
  return unguardedExports(source, "action");
}

/** Names exported by a file as anything but a guarded call (or a name that holds one), or a type. */
function unguardedExports(source: string, wrapper: string): string | null {
  const guarded = new Set(
    [...source.matchAll(new RegExp(`\\bconst (\\w+) = ${guardedCall(wrapper, source)}`, "g"))].map(
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

  it.each([
    ["app/x/page.tsx", "export default async function X() { return <p />; }"],
    ["app/x/page.tsx", 'await requirePermission("everything");'],
    ["app/x/route.ts", "export async function GET() {}"],
    [
      "app/x/route.ts",
      'export const GET = route({ permission: "review.list" }, f);\nexport async function POST() {}',
    ],
    ["app/x/actions.ts", '"use server";\nexport async function save() {}'],
    ["app/x/actions.ts", '"use server";\nexport const save = action({ permission: "all" }, f);'],
    [
      "app/x/actions.ts",
      '"use server";\nexport const save = other({ permission: "review.list" });',
    ],
    ["app/x/actions.ts", '"use server";\nexport * from "./more";'],
    ["app/x/actions.ts", '"use server";\nconst g = { x: 1 };\nexport const save = action(g, f);'],
  ])("and would be found without (%s, %j)", (file, source) => {
    expect(fault(file, source)).not.toBeNull();
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
