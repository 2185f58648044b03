import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Where the copy is built: inside the repository, so that it finds the same node_modules, and with
 * a dot, so that type checks and tests pass it by.
 */
const folder = resolve(".bench");
const next = resolve("node_modules/next/dist/bin/next");

const sources = [
  "app",
  "components",
  "lib",
  "prisma",
  // The demonstration's PeeringDB, which a command in lib can start.
  "tests/support",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package.json",
  "tsconfig.json",
];

/** The address of the page that does nothing. */
export const emptyPage = "/bench-empty";

const emptyPageSource = `import { connection } from "next/server";

export default async function EmptyPage() {
  await connection();
  return null;
}
`;

/** A copy of the app with a page that renders nothing inside the same root layout. */
export type AppCopy = { folder: string; next: string; remove: () => void };

/**
 * Copies the app, adds the empty page and builds it.
 *
 * @throws when it cannot be built.
 */
export function buildCopy(): AppCopy {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  for (const source of sources) cpSync(source, resolve(folder, source), { recursive: true });
  mkdirSync(resolve(folder, `app${emptyPage}`));
  writeFileSync(resolve(folder, `app${emptyPage}/page.tsx`), emptyPageSource);
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  if (built.status !== 0) {
    remove();
    throw new Error("The copy of the app could not be built; the lines above say why.");
  }
  return { folder, next, remove };
}
