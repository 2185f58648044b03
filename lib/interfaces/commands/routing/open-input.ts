import { type ChildProcess, spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UnreadableInput } from "./verb";

const chunkSize = 256 * 1024;

/**
 * How each compression starts. "BZh" alone would be too little: an MRT file begins with a time,
 * and that was one on 2005-04-11.
 */
const compressions = [
  { name: "gzip", magic: /^1f8b08/ },
  { name: "bzip2", magic: /^425a683[1-9](?:314159265359|177245385090)/ },
  { name: "xz", magic: /^fd377a585a00/ },
] as const;

const maxMagicLength = 10;

/**
 * The bytes of a file ("-" is standard input), piece by piece. gzip, bzip2 and xz are known by
 * their first bytes, whatever the file is called, and undone on the way.
 *
 * @throws UnreadableInput while it is read: no such file, damaged compression, no tool for it
 */
export async function* openInput(path: string): AsyncGenerator<Uint8Array> {
  const file: Readable =
    path === "-" ? process.stdin : createReadStream(path, { highWaterMark: chunkSize });
  try {
    const { head, rest } = await readHead(file);
    const start = head.toString("hex", 0, maxMagicLength);
    const found = compressions.find(({ magic }) => magic.test(start));
    const plain = joined(head, rest);
    if (found === undefined) yield* plain;
    else if (found.name === "gzip") yield* gunzip(plain);
    else yield* byTool(found.name, plain);
  } catch (error) {
    throw error instanceof UnreadableInput ? error : new UnreadableInput(sentence(path, error));
  } finally {
    file.destroy();
  }
}

function sentence(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return `${path}: there is no such file.`;
  if (code === "EISDIR") return `${path} is a folder; name a file.`;
  if (code === "EACCES") return `${path} may not be read by this user.`;
  return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Reads until the longest magic is there or the file ends. */
async function readHead(file: Readable): Promise<{ head: Buffer; rest: AsyncIterator<Buffer> }> {
  const rest: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < maxMagicLength) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, rest };
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzip(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const input = Readable.from(source, { objectMode: false });
  const output = createGunzip({ chunkSize });
  // `pipe` does not hand errors on; without this a missing file would never end.
  input.on("error", (error) => output.destroy(error));
  yield* input.pipe(output) as AsyncIterable<Buffer>;
}

async function* byTool(tool: string, source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const child = spawn(tool, ["-dc"], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = exitOf(child, tool);
  // The reason of a failure comes by `ended`; nobody may crash on it before it is waited for.
  ended.catch(() => {});
  const input = Readable.from(source, { objectMode: false });
  input.on("error", (error) => child.stdout.destroy(error));
  // A tool that gives up closes its input; its exit says why.
  child.stdin.on("error", () => {});
  input.pipe(child.stdin);
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    await ended;
  } finally {
    child.kill();
  }
}

/** Resolves when the tool ends well. @throws Error with what it said otherwise */
function exitOf(child: ChildProcess, tool: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      if (said.length < 1_000) said += chunk.toString();
    });
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "ENOENT"
          ? new Error(`it is packed with ${tool}, which is not installed here`)
          : error,
      ),
    );
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${tool} ended with ${code}: ${said.trim()}`));
    });
  });
}
