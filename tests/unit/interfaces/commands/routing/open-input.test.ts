import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInput } from "@/lib/interfaces/commands/routing/open-input";
import { UnreadableInput } from "@/lib/interfaces/commands/routing/verb";

let folder: string;
const text = "line of text\n".repeat(200_000);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "open-input-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openInput(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const packed = (tool: string) =>
  spawnSync(tool, ["-c"], { input: text, maxBuffer: 1 << 26 }).stdout;

describe("openInput", () => {
  it("reads a plain file", async () => {
    expect(await read(write("plain", text))).toBe(text);
  });

  it.each([
    ["empty", ""],
    ["short", "abc"],
    ["the first byte of gzip", "\u001f"],
    ["a time of 2005 that looks like bzip2", "BZh7\0\u0010\0\u0001\0\0\0\0"],
  ])("reads what is shorter than any magic: %s", async (name, content) => {
    expect(await read(write(name, content))).toBe(content);
  });

  it("undoes gzip, of several members too, whatever the name", async () => {
    const twice = Buffer.concat([gzipSync(text), gzipSync(text)]);
    expect(await read(write("packed.json", twice))).toBe(text + text);
  });

  it.each(["bzip2", "xz"])("undoes %s", async (tool) => {
    expect(await read(write(`packed-${tool}`, packed(tool)))).toBe(text);
  });

  it.each([
    ["gzip", () => gzipSync(text)],
    ["bzip2", () => packed("bzip2")],
    ["xz", () => packed("xz")],
  ])("says that a cut %s file cannot be read", async (tool, whole) => {
    const path = write(`cut-${tool}`, whole().subarray(0, -20));
    await expect(read(path)).rejects.toBeInstanceOf(UnreadableInput);
  });

  it("says which file is missing", async () => {
    await expect(read(join(folder, "absent"))).rejects.toThrow(/absent: there is no such file\.$/);
  });

  it("says that a folder is no file", async () => {
    await expect(read(folder)).rejects.toThrow(/is a folder/);
  });

  it("may be left before its end", async () => {
    for await (const _ of openInput(write("left-xz", packed("xz")))) break;
  });
});
