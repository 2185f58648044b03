/**
 * `node lib/interfaces/commands/launch.mjs evaluate …` starts a command of this folder.
 *
 * Most of a short call is its start: several hundred sources to find, transpile and load. So they
 * are put into one file by esbuild at the first call, kept in node_modules/.cache, and made again
 * as soon as one of them has another size or time. Where the file cannot be made or kept, the
 * command runs from its sources. Plain JavaScript, because nothing is loaded before it.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..", "..");
const cache = join(root, "node_modules", ".cache", "portal-commands");

/** Files that decide how sources are read, beside the sources themselves. */
const settings = ["package-lock.json", "tsconfig.json", "lib/interfaces/commands/launch.mjs"];

/** Sizes and times of the files, relative to the project; null when one is gone. */
function stateOf(files) {
  const lines = [];
  for (const file of files) {
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    if (!found) return null;
    lines.push(`${file} ${found.size} ${found.mtimeMs}`);
  }
  return lines.join("\n");
}

/** The kept bundle of a command, where it is that of the sources of now; otherwise null. */
function keptBundle(name) {
  try {
    const kept = JSON.parse(readFileSync(join(cache, `${name}.json`), "utf8"));
    return stateOf(kept.files) === kept.state ? kept.bundle : null;
  } catch {
    return null;
  }
}

/** Bundles a command and keeps it. Calls at the same time each rename a whole file into place. */
async function makeBundle(name) {
  const { build } = await import("esbuild");
  const made = await build({
    absWorkingDir: root,
    entryPoints: [`lib/interfaces/commands/${name}.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
    // Packages in CommonJS ask for Node's modules by require.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
  });
  const text = made.outputFiles[0].contents;
  const files = [...settings, ...Object.keys(made.metafile.inputs)];
  const bundle = `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`;
  mkdirSync(cache, { recursive: true });
  put(bundle, text);
  put(`${name}.json`, JSON.stringify({ bundle, files, state: stateOf(files) }));
  return bundle;
}

function put(file, content) {
  const unfinished = join(cache, `${file}.${process.pid}`);
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, join(cache, file));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function bundleOf(name) {
  try {
    return keptBundle(name) ?? (await makeBundle(name));
  } catch {
    return null;
  }
}

async function launch(name) {
  const bundle = await bundleOf(name);
  if (bundle !== null) {
    await import(pathToFileURL(join(cache, bundle)).href);
    return;
  }
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(join(here, `${name}.ts`)).href);
}

const [name = ""] = process.argv.splice(2, 1);
await launch(name);
